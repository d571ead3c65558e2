import { predictionBand } from '../kernel/intervals.ts';
import { quantileOfSorted } from '../kernel/quantiles.ts';
import { tQuantile } from '../kernel/student-t.ts';
import { type Moments, Tally } from '../kernel/tally.ts';
import { defined, independent } from './observations.ts';
import type { KpiSummary, SeriesSummary } from './summary.ts';

/** How the replications of a study are to be read. */
export interface Reading {
  /** Confidence level of intervals, such as 0.95. */
  readonly level: number;
  /** Replications 2k and 2k + 1 are mirror images: only their means are independent. */
  readonly antithetic: boolean;
}

const tQuantiles = new Map<string, number>();

/** Quantile of Student's t, remembered: a study asks for the same few again and again. */
function knownTQuantile(p: number, df: number): number {
  const key = `${p} ${df}`;
  const value = tQuantiles.get(key) ?? tQuantile(p, df);
  tQuantiles.set(key, value);
  return value;
}

/** Half-width of Student's t interval of a mean; NaN for fewer than two observations, 0 where all are equal. */
export function tHalfWidth({ count, variance }: Moments, level: number): number {
  return count < 2 ? Number.NaN : knownTQuantile(0.5 + 0.5 * level, count - 1) * Math.sqrt(variance / count);
}

/**
 * One KPI over its replications, those in which it is undefined passed over: mean with its t interval, and the band
 * between the 10 and 90 % quantiles of single histories (MODEL §11.3). What needs two values is NaN for one.
 */
export function summariseKpi(values: Float64Array, { level, antithetic }: Reading): KpiSummary {
  const numbers = defined(values);
  const { count, mean, sd } = Tally.of(numbers);
  const observations = antithetic ? Tally.of(defined(independent(values, true))) : Tally.of(numbers);
  const { low, high } = predictionBand(numbers);
  return { mean, sd, halfWidth: tHalfWidth(observations, level), p10: low, p90: high, n: count, values };
}

/**
 * A series over its replications, period by period: mean and 10, 50, 90 % quantiles of the histories.
 * `rows` is replications × periods; a period in which a history is undefined passes it over.
 */
export function summariseSeries(rows: Float64Array, replications: number, periods: number): SeriesSummary {
  const summary = {
    mean: new Float64Array(periods),
    p10: new Float64Array(periods),
    p50: new Float64Array(periods),
    p90: new Float64Array(periods),
  };
  const column = new Float64Array(replications);
  for (let period = 0; period < periods; period++) {
    for (let replication = 0; replication < replications; replication++) {
      column[replication] = rows[replication * periods + period]!;
    }
    const sorted = defined(column).sort();
    summary.mean[period] = Tally.of(sorted).mean;
    summary.p10[period] = quantileOfSorted(sorted, 0.1);
    summary.p50[period] = quantileOfSorted(sorted, 0.5);
    summary.p90[period] = quantileOfSorted(sorted, 0.9);
  }
  return summary;
}
