import { holm } from '../kernel/holm.ts';
import { correlation } from '../kernel/intervals.ts';
import { tTwoSidedP } from '../kernel/student-t.ts';
import { Tally } from '../kernel/tally.ts';
import { independent } from './observations.ts';
import { type Reading, tHalfWidth } from './summarise.ts';
import type { PairedDifference } from './summary.ts';

/** A difference before the other comparisons with the same baseline are taken into account. */
export type UnadjustedDifference = Omit<PairedDifference, 'pHolm' | 'significant'>;

/** Two-sided p of a mean difference; with differences that are all equal, 1 when they are zero and 0 when not. */
function pOfMean({ count, mean, sd }: Tally): number {
  if (count < 2) return Number.NaN;
  if (sd === 0) return mean === 0 ? 1 : 0;
  return tTwoSidedP((mean / sd) * Math.sqrt(count), count - 1);
}

/**
 * The paired difference other − baseline on common random numbers: column i of both is the same replication. Pairs in
 * which either is undefined are left out. For the same half-width without pairing, n (s_A² + s_B²) ÷ s_D² replications
 * would be needed (MODEL §11.4).
 */
export function comparePaired(baseline: Float64Array, other: Float64Array, reading: Reading): UnadjustedDifference {
  const a = independent(baseline, reading.antithetic);
  const b = independent(other, reading.antithetic);
  const isPair = (_: number, i: number): boolean => !Number.isNaN(a[i]!) && !Number.isNaN(b[i]!);
  const [x, y] = [a.filter(isPair), b.filter(isPair)];
  const differences = Tally.of(y.map((value, i) => value - x[i]!));
  const { count, mean, sd, variance } = differences;
  const unpaired = Tally.of(x).variance + Tally.of(y).variance;
  return {
    difference: mean,
    halfWidth: tHalfWidth(differences, reading.level),
    sd,
    correlation: correlation(x, y),
    p: pOfMean(differences),
    equivalentUnpaired: unpaired === 0 ? count : (count * unpaired) / variance,
    pairs: count,
    shareAbove: count === 0 ? Number.NaN : y.filter((value, i) => value > x[i]!).length / count,
    shareBelow: count === 0 ? Number.NaN : y.filter((value, i) => value < x[i]!).length / count,
  };
}

/** Comparisons of one KPI with the same baseline, judged together at one level, their p adjusted after Holm. */
export function judgeTogether(differences: readonly UnadjustedDifference[], level: number): PairedDifference[] {
  const adjusted = holm(differences.map(({ p }) => p));
  return differences.map((difference, index) => {
    const pHolm = adjusted[index]!;
    return { ...difference, pHolm, significant: pHolm < 1 - level };
  });
}
