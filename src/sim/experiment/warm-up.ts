const batchLength = 5;
const fewestKept = 5;

/** Where a series settles, by MSER-5. */
export interface WarmUpAdvice {
  /** Observations at the start to leave out: a multiple of 5. */
  readonly truncation: number;
  /** False when the minimum lies in the second half of the series: it is too short to tell. */
  readonly reliable: boolean;
}

/** Mean over replications of rows (replications × periods), period by period, NaN passed over. */
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
 * MSER-5 (White, Cobb and Spratt 2000): of the means of batches of 5 observations, leave out as many at the start as makes
 * the standard error of the mean of the rest smallest: least Σ (Y_j − Ȳ)² ÷ (k − d)². The last four batches are no
 * candidates, since few values can be close together by chance (Hoad, Robinson and Davies 2010). The series is the average
 * over replications and starts at time 0; with an undefined observation in it there is no answer.
 */
export function mser5(series: ArrayLike<number>): WarmUpAdvice {
  const batches = batchMeans(series);
  const k = batches.length;
  if (k < fewestKept || batches.some(Number.isNaN)) return { truncation: 0, reliable: false };
  const scores = standardErrorsFrom(batches);
  let best = 0;
  for (let d = 1; d <= k - fewestKept; d++) if (scores[d]! < scores[best]!) best = d;
  return { truncation: best * batchLength, reliable: best <= k / 2 };
}

/** For every d, Σ (Y_j − Ȳ)² ÷ (k − d)² over batches d … k − 1, summed from the end in one pass. */
function standardErrorsFrom(batches: readonly number[]): Float64Array {
  const scores = new Float64Array(batches.length);
  let mean = 0;
  let squares = 0;
  for (let d = batches.length - 1; d >= 0; d--) {
    const count = batches.length - d;
    const step = batches[d]! - mean;
    mean += step / count;
    squares += step * (batches[d]! - mean);
    scores[d] = squares / (count * count);
  }
  return scores;
}

/** Means of consecutive batches; an incomplete one at the end is left out. */
function batchMeans(series: ArrayLike<number>): number[] {
  return Array.from({ length: Math.floor(series.length / batchLength) }, (_, batch) => {
    let sum = 0;
    for (let i = batch * batchLength; i < (batch + 1) * batchLength; i++) sum += series[i]!;
    return sum / batchLength;
  });
}
