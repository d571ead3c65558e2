import { exp, ln, log1p } from './elementary.ts';
import { lgamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { rootOfIncreasing } from './root.ts';
import { betaI, binomialTerm, gammaP, gammaQ, poissonTerm } from './special.ts';

const TOLERANCE = 1e-9;

/** Quantile of the gamma distribution of scale 1, relative error about 1e-13. shape > 0. */
export function gammaQuantile(p: number, shape: number): number {
  return exp(lnGammaQuantile(p, shape));
}

/**
 * Logarithm of the gamma quantile, which for small shapes is a number where the quantile itself would underflow:
 * Newton's method on ln x and the logarithm of the smaller tail.
 */
export function lnGammaQuantile(p: number, shape: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  // P(a, x) <= x^a / Gamma(a + 1), with equality for tiny x; Q(a, a + sqrt(2 a t) + t) <= e^-t (Chernoff).
  const low = (ln(p) + lgamma(shape + 1)) / shape;
  if (low < -37) return low;
  const t = -log1p(-p);
  const high = ln(shape + Math.sqrt(2 * shape * t) + t);
  // Wilson and Hilferty: the cube root of a gamma variate is nearly normal.
  const cubeRoot = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  const start = cubeRoot > 0.1 ? ln(shape * cubeRoot * cubeRoot * cubeRoot) : low;
  const target = ln(p <= 0.5 ? p : 1 - p);
  const lower = (y: number) => {
    const x = exp(y);
    const value = gammaP(shape, x);
    return { value: ln(value) - target, slope: (shape * poissonTerm(shape, x)) / value };
  };
  const upper = (y: number) => {
    const x = exp(y);
    const value = gammaQ(shape, x);
    return { value: target - ln(value), slope: (shape * poissonTerm(shape, x)) / value };
  };
  return rootOfIncreasing(p <= 0.5 ? lower : upper, start, low - 1e-9, high + 1e-9, TOLERANCE);
}

/** Quantile of the beta distribution on [0, 1], relative error about 1e-13 of min(x, 1 - x). a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1)) return p === 0 || p === 1 ? p : Number.NaN;
  const mean = a / (a + b);
  return p <= betaI(a, b, mean, b / (a + b)) ? betaBelowMean(p, a, b) : 1 - betaBelowMean(1 - p, b, a);
}

/** The quantile where it is known to lie below the mean: Newton's method on ln x and ln I_x(a, b). */
function betaBelowMean(p: number, a: number, b: number): number {
  const total = a + b;
  const mean = a / total;
  // I_x(a, b) <= x^a / (a B(a, b)) max(1, (1 - mean)^(b - 1)) below the mean.
  const lnBound = lgamma(a + 1) + lgamma(b) - lgamma(total) + Math.max(0, 1 - b) * ln(b / total);
  const low = (ln(p) + lnBound) / a;
  if (low < -300) return exp(low);
  const sd = Math.sqrt((mean * (b / total)) / (total + 1));
  const start = mean + sd * normalQuantile(p);
  const target = ln(p);
  const f = (s: number) => {
    const x = exp(s);
    const value = betaI(a, b, x);
    return { value: ln(value) - target, slope: (binomialTerm(a, b, x, 1 - x) * ((a * b) / total)) / ((1 - x) * value) };
  };
  return exp(rootOfIncreasing(f, start > 0 ? ln(start) : low, low - 1e-9, ln(mean) + 1e-9, TOLERANCE));
}
