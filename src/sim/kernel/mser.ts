import { meansOfBatches } from './batch-means.ts';

export interface Truncation {
  /** Observations to drop from the start. */
  readonly warmUp: number;
  /** False when the minimum lies in the second half: the series is then too short to tell. */
  readonly accepted: boolean;
}

/** Means that must remain after the truncation: the statistic of fewer is noise. */
const FEWEST_LEFT = 5;

/**
 * Warm-up by MSER-5 (K. P. White, M. J. Cobb, S. C. Spratt, Winter Simulation Conference 2000): of the means of 5
 * consecutive observations drop the d first, where d minimises the squared standard error of the mean of the rest, sum
 * of squared deviations / (number left)^2. The smallest such d where several are equal.
 */
export function mser5(series: ArrayLike<number>, groupSize = 5): Truncation {
  const means = meansOfBatches(series, groupSize);
  const n = means.length;
  if (n < 2 * FEWEST_LEFT) return { warmUp: 0, accepted: false };
  let best = Number.POSITIVE_INFINITY;
  let bestDropped = 0;
  let mean = 0;
  let squares = 0;
  for (let left = 1; left <= n; left++) {
    const difference = means[n - left]! - mean;
    mean += difference / left;
    squares += difference * (means[n - left]! - mean);
    const statistic = squares / (left * left);
    if (left >= FEWEST_LEFT && statistic <= best) {
      best = statistic;
      bestDropped = n - left;
    }
  }
  return { warmUp: bestDropped * groupSize, accepted: 2 * bestDropped <= n };
}
