/** Choosing the best of several scenarios (MODEL 11.5). */
import { pow } from './elementary.ts';
import { Tally } from './tally.ts';

/** Whether a large or a small mean is the better one. */
export type Better = 'larger' | 'smaller';

export interface KnConstants {
  readonly eta: number;
  readonly h2: number;
}

/**
 * Constants of the KN procedure (S.-H. Kim & B. L. Nelson, ACM TOMACS 11 (2001) 251) for k scenarios, n0 first-stage
 * replications and error probability alpha: eta = ((2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1) / 2, h^2 = 2 eta (n0 - 1).
 */
export function knConstants(k: number, firstStage: number, alpha: number): KnConstants {
  if (!(k >= 2 && firstStage >= 2 && alpha > 0 && alpha < 1)) {
    throw new RangeError(`KN needs k >= 2, n0 >= 2 and 0 < alpha < 1, not ${k}, ${firstStage} and ${alpha}`);
  }
  const eta = 0.5 * (pow((2 * alpha) / (k - 1), -2 / (firstStage - 1)) - 1);
  return { eta, h2: 2 * eta * (firstStage - 1) };
}

export interface KnScreening {
  /** Replications per scenario by scenario, the same random numbers at the same index; eliminated ones may be shorter. */
  readonly outputs: readonly ArrayLike<number>[];
  /** Scenarios still in the race; their outputs have equal lengths, at least `firstStage`. */
  readonly candidates: readonly number[];
  readonly firstStage: number;
  /** Smallest difference of means that matters. */
  readonly delta: number;
  readonly alpha: number;
  readonly better: Better;
}

/**
 * One screening of KN after r replications: i stays while, against every other l, sum X_i >= sum X_l -
 * max(0, h^2 S_il^2 / (2 delta) - delta r / 2), S_il^2 being the variance of the first-stage differences. Returns the
 * survivors; the procedure adds a replication to each and screens again until one is left, which is the best with
 * probability at least 1 - alpha if it leads by delta. Valid under common random numbers.
 */
export function knSurvivors(screening: KnScreening): number[] {
  const { outputs, candidates, firstStage, delta, alpha, better } = screening;
  const { h2 } = knConstants(outputs.length, firstStage, alpha);
  const sign = better === 'larger' ? 1 : -1;
  const replications = outputs[candidates[0]!]!.length;
  const sums = outputs.map((output) => sign * sumOf(output));
  return candidates.filter((i) =>
    candidates.every((l) => {
      if (l === i) return true;
      const variance = varianceOfDifferences(outputs[i]!, outputs[l]!, firstStage);
      const slack = (h2 * variance) / (2 * delta) - (delta * replications) / 2;
      return sums[i]! >= sums[l]! - Math.max(0, slack);
    }),
  );
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

function varianceOfDifferences(x: ArrayLike<number>, y: ArrayLike<number>, count: number): number {
  const tally = new Tally();
  for (let r = 0; r < count; r++) tally.add(x[r]! - y[r]!);
  return tally.variance;
}

/**
 * Shares of a fixed budget of replications by OCBA (C.-H. Chen, J. Lin, E. Yucesan & S. E. Chick, Discrete Event Dynamic
 * Systems 10 (2000) 251): N_i / N_j = (sigma_i / Delta_i)^2 / (sigma_j / Delta_j)^2 for the scenarios that are not best,
 * N_b = sigma_b sqrt(sum of (N_i / sigma_i)^2). Assumes independent scenarios (no common random numbers). Scenarios that
 * tie with the best get all of the budget with it, the limit of the formula.
 */
export function ocbaShares(means: readonly number[], sds: readonly number[], better: Better): number[] {
  if (means.length !== sds.length || means.length < 2 || !sds.every((sd) => sd > 0)) {
    throw new RangeError('OCBA needs two or more means and as many standard deviations above 0');
  }
  const sign = better === 'larger' ? 1 : -1;
  const best = means.reduce((leader, mean, i) => (sign * (mean - means[leader]!) > 0 ? i : leader), 0);
  const gaps = means.map((mean) => Math.abs(means[best]! - mean));
  const smallestGap = gaps.reduce(
    (least, gap, i) => (i === best ? least : Math.min(least, gap)),
    Number.POSITIVE_INFINITY,
  );
  const shares = gaps.map((gap, i) => {
    const ratio = gap === smallestGap ? 1 : smallestGap / gap;
    return i === best ? 0 : sds[i]! * ratio * (sds[i]! * ratio);
  });
  const squares = shares.reduce((sum, share, i) => sum + (share / sds[i]!) * (share / sds[i]!), 0);
  shares[best] = sds[best]! * Math.sqrt(squares);
  const total = sumOf(shares);
  return shares.map((share) => share / total);
}
