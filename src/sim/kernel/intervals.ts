/** Interval estimates and paired comparisons (MODEL 11.3, 11.4). Confidence is a fraction such as 0.95. */
import { normalQuantile } from './normal.ts';
import { quantileOfSorted } from './quantiles.ts';
import { tQuantile, tTwoSidedP } from './student-t.ts';
import { type Moments, Tally } from './tally.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface MeanInterval extends Interval {
  readonly mean: number;
  readonly halfWidth: number;
}

export interface DifferenceInterval extends MeanInterval {
  /** Degrees of freedom of the t distribution behind interval and p. */
  readonly df: number;
  /** Two-sided p-value of the hypothesis that the means are equal. */
  readonly p: number;
}

/** Student's t interval for the mean of independent values; NaN limits below two values. */
export function tInterval({ count, mean, variance }: Moments, confidence: number): MeanInterval {
  const halfWidth = count < 2 ? Number.NaN : tQuantile(0.5 + 0.5 * confidence, count - 1) * Math.sqrt(variance / count);
  return around(mean, halfWidth);
}

function around(mean: number, halfWidth: number): MeanInterval {
  return { mean, halfWidth, low: mean - halfWidth, high: mean + halfWidth };
}

/** Two-sided p of a mean difference with the given standard error; differences without spread are certain. */
function pOfDifference(mean: number, standardError: number, df: number): number {
  if (standardError === 0) return mean === 0 ? 1 : 0;
  return tTwoSidedP(mean / standardError, df);
}

export interface PairedComparison extends DifferenceInterval {
  /** Standard deviation of the differences. */
  readonly sd: number;
  /** Correlation that the pairing achieved. */
  readonly correlation: number;
  /** Replications of each scenario that would be needed without pairing for the same variance of the mean difference. */
  readonly equivalentUnpaired: number;
}

/** t interval of the mean of x - y, paired by index. Throws RangeError when the lengths differ. */
export function pairedComparison(x: ArrayLike<number>, y: ArrayLike<number>, confidence: number): PairedComparison {
  assertSameLength(x, y);
  const differences = Tally.of(Array.from(x, (value, i) => value - y[i]!));
  const { count, mean, variance } = differences;
  const unpaired = Tally.of(x).variance + Tally.of(y).variance;
  return {
    ...tInterval(differences, confidence),
    df: count - 1,
    p: pOfDifference(mean, Math.sqrt(variance / count), count - 1),
    sd: differences.sd,
    correlation: correlation(x, y),
    equivalentUnpaired: unpaired === 0 ? count : (count * unpaired) / variance,
  };
}

/** Welch's interval for mean(x) - mean(y) of two independent samples with unequal variances. */
export function welchInterval(x: Moments, y: Moments, confidence: number): DifferenceInterval {
  const [a, b] = [x.variance / x.count, y.variance / y.count];
  const mean = x.mean - y.mean;
  const standardError = Math.sqrt(a + b);
  if (standardError === 0) return { ...around(mean, 0), df: Number.POSITIVE_INFINITY, p: pOfDifference(mean, 0, 1) };
  const df = ((a + b) * (a + b)) / ((a * a) / (x.count - 1) + (b * b) / (y.count - 1));
  const halfWidth = tQuantile(0.5 + 0.5 * confidence, df) * standardError;
  return { ...around(mean, halfWidth), df, p: pOfDifference(mean, standardError, df) };
}

/** Wilson's score interval for a probability (JASA 22 (1927) 209): never leaves [0, 1], good also near its ends. */
export function wilsonInterval(successes: number, trials: number, confidence: number): Interval {
  const z = normalQuantile(0.5 + 0.5 * confidence);
  const share = successes / trials;
  const shrink = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / shrink;
  const halfWidth = (z / shrink) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return { low: successes === 0 ? 0 : centre - halfWidth, high: successes === trials ? 1 : centre + halfWidth };
}

/** Quantiles (by default 10 % and 90 %) of the replications: the range a single run will mostly fall into. */
export function predictionBand(values: ArrayLike<number>, low = 0.1, high = 0.9): Interval {
  const sorted = Float64Array.from(values).sort();
  return { low: quantileOfSorted(sorted, low), high: quantileOfSorted(sorted, high) };
}

/** Pearson's correlation; NaN where one of the two does not vary. Throws RangeError when the lengths differ. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  assertSameLength(x, y);
  const meanX = Tally.of(x).mean;
  const meanY = Tally.of(y).mean;
  let products = 0;
  let squaresX = 0;
  let squaresY = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    products += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  }
  const r = products / (Math.sqrt(squaresX) * Math.sqrt(squaresY));
  return Math.max(-1, Math.min(1, r));
}

function assertSameLength(x: ArrayLike<number>, y: ArrayLike<number>): void {
  if (x.length !== y.length) throw new RangeError(`pairs need equal lengths, not ${x.length} and ${y.length}`);
}
