import { gammaQ } from '../../../src/sim/kernel/special.ts';

/**
 * Kolmogorov-Smirnov statistic of a sample against a continuous distribution function, times sqrt(n). Above 1.95 for a
 * right law in one sample of 1000 (the limit distribution of Kolmogorov).
 */
export function kolmogorovSmirnov(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  let largest = 0;
  sorted.forEach((x, i) => {
    const p = cdf(x);
    largest = Math.max(largest, p - i / n, (i + 1) / n - p);
  });
  return largest * Math.sqrt(n);
}

/**
 * p-value of Pearson's chi-square test of a sample of whole numbers against P(X = k), k = first, first + 1, ... Values
 * are put together until 8 of them are expected, the last class being open.
 */
export function chiSquareP(sample: readonly number[], mass: (k: number) => number, first = 0): number {
  const counts = new Map<number, number>();
  for (const k of sample) counts.set(k, (counts.get(k) ?? 0) + 1);
  let expected = 0;
  let observed = 0;
  let expectedBefore = 0;
  let observedBefore = 0;
  let statistic = 0;
  let classes = 0;
  const close = () => {
    statistic += ((observed - expected) * (observed - expected)) / expected;
    classes++;
    expectedBefore += expected;
    observedBefore += observed;
    expected = 0;
    observed = 0;
  };
  for (let k = first; sample.length - expectedBefore - expected > 8; k++) {
    expected += sample.length * mass(k);
    observed += counts.get(k) ?? 0;
    if (expected >= 8 && sample.length - expectedBefore - expected > 8) close();
  }
  expected = sample.length - expectedBefore;
  observed = sample.length - observedBefore;
  close();
  return gammaQ((classes - 1) / 2, statistic / 2);
}
