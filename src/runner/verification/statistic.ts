import { defined, independent } from '../../sim/experiment/observations.ts';
import { tHalfWidth } from '../../sim/experiment/summarise.ts';
import { correlation, wilsonInterval } from '../../sim/kernel/intervals.ts';
import { normalQuantile } from '../../sim/kernel/normal.ts';
import { quantileOfSorted } from '../../sim/kernel/quantiles.ts';
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

/**
 * The mean of the replications in which the quantity is defined, with Student's t interval; one replication is taken as
 * it is. Of mirror images only the means of pairs are independent.
 */
export function meanEstimate(values: Float64Array, antithetic = false): Estimate {
  const tally = Tally.of(defined(independent(values, antithetic)));
  return { estimate: tally.mean, halfWidth: tally.count === 1 ? 0 : tHalfWidth(tally, confidence) };
}

/** A quantile of single runs, with the interval between two order statistics that holds it whatever the law. */
function quantileEstimate(values: Float64Array, p: number): Estimate {
  const sorted = defined(values).sort();
  const n = sorted.length;
  const reach = normalQuantile(0.5 + 0.5 * confidence) * Math.sqrt(n * p * (1 - p));
  const low = sorted[Math.floor(n * p - reach) - 1] ?? Number.NaN;
  const high = sorted[Math.ceil(n * p + reach)] ?? Number.NaN;
  const estimate = quantileOfSorted(sorted, p);
  return { estimate, halfWidth: Math.max(high - estimate, estimate - low) };
}

/** The share of runs within limits, with Wilson's interval. */
function shareEstimate(values: Float64Array, above: number, atMost: number): Estimate {
  const numbers = defined(values);
  const within = numbers.filter((value) => value > above && value <= atMost).length;
  const { low, high } = wilsonInterval(within, numbers.length, confidence);
  const estimate = within / numbers.length;
  return { estimate, halfWidth: Math.max(high - estimate, estimate - low) };
}

type Function = (first: ArrayLike<number>, second: ArrayLike<number>) => number;

type Smooth = Exclude<Statistic, { kind: 'quantile' | 'share' }>;

function functionOf(statistic: Smooth): Function {
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

/** A statistic of the replications; `second` are the values it is related to, of the same replications. */
export function statisticEstimate(statistic: Statistic, first: Float64Array, second: Float64Array): Estimate {
  if (statistic.kind === 'quantile') return quantileEstimate(first, statistic.p);
  if (statistic.kind !== 'share') return jackknife(statistic, first, second);
  return shareEstimate(
    first,
    statistic.above ?? Number.NEGATIVE_INFINITY,
    statistic.atMost ?? Number.POSITIVE_INFINITY,
  );
}

/**
 * A statistic of the replications, with the interval of the grouped jackknife (Quenouille 1956; Tukey 1958): from each
 * group left out comes a pseudo-value, and these are treated as independent observations.
 */
function jackknife(statistic: Smooth, first: Float64Array, second: Float64Array): Estimate {
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
  return meanEstimate(Float64Array.from(pseudoValues));
}
