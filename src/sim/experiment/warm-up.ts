import { mser5, type Truncation } from '../kernel/mser.ts';

/** Mean over replications of rows (replications × periods), period by period, undefined values passed over. */
export function meanSeries(rows: Float64Array, periods: number): Float64Array {
  const sums = new Float64Array(periods);
  const counts = new Float64Array(periods);
  rows.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    sums[index % periods]! += value;
    counts[index % periods]! += 1;
  });
  return sums.map((sum, period) => sum / counts[period]!);
}

/**
 * How many periods to leave out at the start of a run that began at time 0, from several of its series (work in process,
 * inventory, service), each given as replications × periods: the longest that MSER-5 asks for (MODEL §11.2). Not accepted
 * when one of the series is too short to tell, or has a period without any value.
 */
export function adviseWarmUp(series: readonly Float64Array[], periods: number): Truncation {
  const advice = series
    .map((rows) => meanSeries(rows, periods))
    .map((mean) => (mean.some(Number.isNaN) ? { warmUp: 0, accepted: false } : mser5(mean)));
  return {
    warmUp: Math.max(0, ...advice.map(({ warmUp }) => warmUp)),
    accepted: advice.every(({ accepted }) => accepted),
  };
}
