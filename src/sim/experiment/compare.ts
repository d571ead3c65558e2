import { tTwoSidedP } from '../kernel/student-t.ts';
import { independent, moments } from './observations.ts';
import { type Reading, tHalfWidth } from './summarise.ts';
import type { PairedDifference } from './summary.ts';

/** A difference before the other comparisons with the same baseline are taken into account. */
export type UnadjustedDifference = Omit<PairedDifference, 'pHolm' | 'significant'>;

/** Correlation of two columns of equal length; NaN where one of them does not vary. */
function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const ma = moments(a).mean;
  const mb = moments(b).mean;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    const da = a[i]! - ma;
    const db = b[i]! - mb;
    products += da * db;
    squaresA += da * da;
    squaresB += db * db;
  }
  if (squaresA === 0 || squaresB === 0) return Number.NaN;
  return Math.max(-1, Math.min(1, products / Math.sqrt(squaresA * squaresB)));
}

/** Two-sided p of a mean difference; with differences that are all equal, 1 when they are zero and 0 when not. */
function pOfMean(difference: number, sd: number, n: number): number {
  if (n < 2) return Number.NaN;
  if (sd === 0) return difference === 0 ? 1 : 0;
  return tTwoSidedP((difference / sd) * Math.sqrt(n), n - 1);
}

/**
 * The paired difference other − baseline on common random numbers: column i of both is the same replication. Pairs in
 * which either is undefined are left out (MODEL §11.4).
 */
export function comparePaired(baseline: Float64Array, other: Float64Array, reading: Reading): UnadjustedDifference {
  const a = independent(baseline, reading.antithetic);
  const b = independent(other, reading.antithetic);
  const defined = Array.from(a.keys()).filter((i) => !Number.isNaN(a[i]!) && !Number.isNaN(b[i]!));
  const as = defined.map((i) => a[i]!);
  const bs = defined.map((i) => b[i]!);
  const differences = moments(defined.map((_, i) => bs[i]! - as[i]!));
  const { n, mean, sd } = differences;
  const unpairedVariance = moments(as).sd * moments(as).sd + moments(bs).sd * moments(bs).sd;
  return {
    difference: mean,
    halfWidth: tHalfWidth(differences, reading.level),
    sd,
    correlation: correlation(as, bs),
    p: pOfMean(mean, sd, n),
    equivalentUnpaired: unpairedVariance === 0 ? n : (n * unpairedVariance) / (sd * sd),
    pairs: n,
    shareAbove: n === 0 ? Number.NaN : defined.filter((_, i) => bs[i]! > as[i]!).length / n,
  };
}

/**
 * Holm's step-down adjustment of p values that answer one question together: the smallest times m, the next times m − 1,
 * and so on, none smaller than the one before. NaN is no test and stays NaN.
 */
export function holm(ps: readonly number[]): number[] {
  const tested = ps.flatMap((p, index) => (Number.isNaN(p) ? [] : [{ p, index }]));
  tested.sort((a, b) => a.p - b.p || a.index - b.index);
  const adjusted = ps.map(() => Number.NaN);
  let least = 0;
  for (const [rank, { p, index }] of tested.entries()) {
    least = Math.min(1, Math.max(least, (tested.length - rank) * p));
    adjusted[index] = least;
  }
  return adjusted;
}

/** Comparisons of one KPI with the same baseline, judged together at one level. */
export function judgeTogether(differences: readonly UnadjustedDifference[], level: number): PairedDifference[] {
  const adjusted = holm(differences.map(({ p }) => p));
  return differences.map((difference, index) => {
    const pHolm = adjusted[index]!;
    return { ...difference, pHolm, significant: pHolm < 1 - level };
  });
}
