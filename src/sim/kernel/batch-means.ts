import { Tally } from './tally.ts';

export interface BatchMeans {
  /** Observations in each batch. */
  readonly batchSize: number;
  /** Means of consecutive batches, the last observations left out where they fill no batch. */
  readonly means: Float64Array;
  readonly lag1: number;
  /** Whether the lag-1 correlation of the means is below the limit, so that they may be taken as independent. */
  readonly accepted: boolean;
}

const MOST_BATCHES = 30;
const FEWEST_BATCHES = 10;
const LARGEST_CORRELATION = 0.2;

/**
 * Batch means of one long stationary series (MODEL 11.3): up to 30 batches (16 to 30 for short series); while the lag-1
 * correlation of their means is 0.2 or more and at least 10 batches remain, the batches are doubled. Not accepted means
 * that the run is too short for an interval. Throws RangeError below 10 observations.
 */
export function batchMeans(series: ArrayLike<number>): BatchMeans {
  const n = series.length;
  if (n < FEWEST_BATCHES) throw new RangeError(`batch means need at least ${FEWEST_BATCHES} observations, not ${n}`);
  for (let batchSize = Math.ceil(n / MOST_BATCHES); ; batchSize *= 2) {
    const means = meansOfBatches(series, batchSize);
    const lag1 = lag1Correlation(means);
    const accepted = lag1 < LARGEST_CORRELATION;
    if (accepted || n < 2 * batchSize * FEWEST_BATCHES) return { batchSize, means, lag1, accepted };
  }
}

/** Means of consecutive groups of `size` values; an incomplete last group is left out. */
export function meansOfBatches(series: ArrayLike<number>, size: number): Float64Array {
  const means = new Float64Array(Math.floor(series.length / size));
  for (let batch = 0; batch < means.length; batch++) {
    let sum = 0;
    for (let i = batch * size; i < (batch + 1) * size; i++) sum += series[i]!;
    means[batch] = sum / size;
  }
  return means;
}

/** Sample autocorrelation at lag 1; 0 for a series that does not vary. */
export function lag1Correlation(series: ArrayLike<number>): number {
  const { mean } = Tally.of(series);
  let products = 0;
  let squares = 0;
  for (let i = 0; i < series.length; i++) {
    const deviation = series[i]! - mean;
    squares += deviation * deviation;
    if (i > 0) products += deviation * (series[i - 1]! - mean);
  }
  return squares === 0 ? 0 : products / squares;
}
