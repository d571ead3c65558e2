import { tQuantile } from '../kernel/student-t.ts';
import { independent, moments } from './observations.ts';
import type { KpiSummary, SeriesSummary } from './summary.ts';

/** How the replications of a study are to be read. */
export interface Reading {
  /** Confidence level of intervals, such as 0.95. */
  readonly level: number;
  /** Replications 2k and 2k + 1 are mirror images: only their means are independent. */
  readonly antithetic: boolean;
}

/**
 * One KPI over its replications, NaN passed over. The half-width is that of Student's t interval (MODEL §11.3); the band
 * holds a further single history with probability 80 %: mean ± t₀.₉ · s · √(1 + 1/n). What needs two values is NaN for one.
 */
export function summariseKpi(values: Float64Array, reading: Reading): KpiSummary {
  const { n, mean, sd } = moments(values);
  const observations = moments(independent(values, reading.antithetic));
  const reach = n < 2 ? 0 : tQuantile(0.9, n - 1) * sd * Math.sqrt(1 + 1 / n);
  return {
    mean,
    sd,
    halfWidth: tHalfWidth(observations, reading.level),
    p10: mean - reach,
    p90: mean + reach,
    n,
    values,
  };
}

/** Half-width of the t interval of a mean; NaN for fewer than two observations, 0 where all are equal. */
export function tHalfWidth({ n, sd }: { readonly n: number; readonly sd: number }, level: number): number {
  if (n < 2) return Number.NaN;
  return (tQuantile(0.5 + level / 2, n - 1) * sd) / Math.sqrt(n);
}

/** The value below which a share q of sorted values lies, interpolated between neighbours; NaN for none. */
function quantileOfSorted(sorted: Float64Array, count: number, q: number): number {
  if (count === 0) return Number.NaN;
  const place = (count - 1) * q;
  const below = Math.floor(place);
  const above = Math.min(below + 1, count - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
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
    const { mean, n } = moments(column);
    column.sort(); // NaN goes to the end
    summary.mean[period] = mean;
    summary.p10[period] = quantileOfSorted(column, n, 0.1);
    summary.p50[period] = quantileOfSorted(column, n, 0.5);
    summary.p90[period] = quantileOfSorted(column, n, 0.9);
  }
  return summary;
}
