import { tHalfWidth } from '../../sim/experiment/summarise.ts';
import { correlation } from '../../sim/kernel/intervals.ts';
import { Tally } from '../../sim/kernel/tally.ts';
import type { Statistic } from './case-file.ts';

/** Confidence of every interval here. */
export const confidence = 0.999;

/** Groups of the jackknife: enough for a t interval, few enough to be quick. */
const groups = 40;

export interface Estimate {
  readonly estimate: number;
  readonly halfWidth: number;
}

/** The mean of independent replications with Student's t interval; one replication is taken as it is. */
export function meanEstimate(values: ArrayLike<number>): Estimate {
  const tally = Tally.of(values);
  return { estimate: tally.mean, halfWidth: tally.count === 1 ? 0 : tHalfWidth(tally, confidence) };
}

type Function = (first: ArrayLike<number>, second: ArrayLike<number>) => number;

function functionOf(statistic: Statistic): Function {
  switch (statistic.kind) {
    case 'sd':
      return (values) => Tally.of(values).sd;
    case 'variance':
      return (values) => Tally.of(values).variance * (statistic.times ?? 1);
    case 'correlation':
      return correlation;
    case 'varianceRatio':
      return (values, over) => Tally.of(values).variance / Tally.of(over).variance;
  }
}

/**
 * A statistic of the replications, with the interval of the grouped jackknife (Quenouille 1956; Tukey 1958): from each
 * group left out comes a pseudo-value, and these are treated as independent observations.
 * `second` are the values it is related to, of the same replications.
 */
export function statisticEstimate(statistic: Statistic, first: Float64Array, second: Float64Array): Estimate {
  const of = functionOf(statistic);
  const size = Math.floor(first.length / groups);
  const whole = of(first, second);
  if (size < 1) return { estimate: whole, halfWidth: Number.NaN };
  const pseudoValues = Array.from({ length: groups }, (_, group) => {
    const kept = (values: Float64Array): Float64Array => {
      const rest = new Float64Array(size * (groups - 1));
      rest.set(values.subarray(0, group * size));
      rest.set(values.subarray((group + 1) * size, groups * size), group * size);
      return rest;
    };
    return groups * whole - (groups - 1) * of(kept(first), kept(second));
  });
  return meanEstimate(pseudoValues);
}
