import { exp, ln } from './elementary.ts';
import { normalQuantile } from './normal.ts';
import { rootOfIncreasing } from './root.ts';
import { betaI, binomialTerm } from './special.ts';

/** P(|T| > |t|) for Student's t with any real df > 0: the two-sided p-value of the statistic t. */
export function tTwoSidedP(t: number, df: number): number {
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  return betaI(0.5 * df, 0.5, df / (df + square), square / (df + square));
}

/** P(|T| <= |t|). */
function tCentral(t: number, df: number): number {
  return betaI(0.5, 0.5 * df, (t * t) / (df + t * t), df / (df + t * t));
}

/** Distribution function of Student's t with any real df > 0. */
export function tCdf(t: number, df: number): number {
  const tail = 0.5 * tTwoSidedP(t, df);
  return t < 0 ? tail : 1 - tail;
}

/** t times the density of |T| at t. */
function scaledDensity(t: number, df: number): number {
  const x = (t * t) / (df + t * t);
  const y = df / (df + t * t);
  return (2 * binomialTerm(0.5, 0.5 * df, x, y) * 0.5 * df) / (1 + df);
}

/**
 * Quantile of Student's t with any real df > 0, relative error about 1e-13: Newton's method on the logarithms of |t| and
 * of the smaller of P(|T| <= |t|) and P(|T| > |t|).
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? 2 * p : 2 * (1 - p);
  const central = 2 * Math.abs(p - 0.5);
  const target = ln(Math.min(tail, central));
  const f =
    tail < central
      ? (s: number) => {
          const t = exp(s);
          const value = tTwoSidedP(t, df);
          return { value: target - ln(value), slope: scaledDensity(t, df) / value };
        }
      : (s: number) => {
          const t = exp(s);
          const value = tCentral(t, df);
          return { value: ln(value) - target, slope: scaledDensity(t, df) / value };
        };
  const z = Math.abs(normalQuantile(p));
  const start = ln(z + (z * z * z + z) / (4 * df));
  const t = exp(rootOfIncreasing(f, start, -350, 350, 1e-9));
  return p < 0.5 ? -t : t;
}
