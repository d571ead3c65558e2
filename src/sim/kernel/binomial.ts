import { exp, log1p } from './elementary.ts';
import { binomialTerm } from './special.ts';

/**
 * Binomial variate by inversion where n or p differ from call to call, such as good pieces of a lot: the smallest k with
 * P(X <= k) >= u. Time grows with the standard deviation, about 9 of it. 0 < u < 1; n whole, n >= 0.
 *
 * Probabilities of the rarer outcome are added upwards from a fixed start, so that the same n and p always give the same
 * sums and the variate cannot decrease in u.
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (!(p > 0) || n === 0) return 0;
  if (p >= 1) return n;
  return p <= 0.5 ? countUp(u, false, n, p) : n - countUp(1 - u, true, n, 1 - p);
}

/**
 * Smallest k with P(X <= k) >= v, or > v when `beyond` (so count the failures, whose steps are closed on the other side).
 * p <= 1/2. The sum runs over all k but for less than 1e-17 at either end, by the inequalities of Okamoto (1958) below
 * and Bernstein above the mean.
 */
function countUp(v: number, beyond: boolean, n: number, p: number): number {
  const mean = n * p;
  const variance = mean * (1 - p);
  const odds = p / (1 - p);
  const last = Math.min(n, Math.floor(mean + 14 + Math.sqrt(178 + 80 * variance)));
  let k = Math.max(0, Math.floor(mean - 9 * Math.sqrt(variance)));
  let mass = k === 0 ? exp(n * log1p(-p)) : binomialTerm(k, n - k, p, 1 - p);
  let cumulative = mass;
  while (k < last && (cumulative < v || (beyond && cumulative === v))) {
    mass *= ((n - k) / (k + 1)) * odds;
    k++;
    cumulative += mass;
  }
  return k;
}
