/** Incomplete gamma and beta functions, relative error about 1e-14 (up to 1e-12 for parameters near 1e6). */
import { exp, ln } from './elementary.ts';
import { lgamma, stirlingSeries } from './log-gamma.ts';

const HALF_LN_TWO_PI = 0.9189385332046728;
const TWO_PI = 6.283185307179586;
const EPSILON = 1e-17;
const CLOSE_TO_ONE = 3e-16;
const TINY = 1e-300;

/** ln Gamma(x + 1) minus Stirling's (x + 1/2) ln x - x + ln(2 pi)/2, x > 0. */
function stirlingError(x: number): number {
  return x >= 10 ? stirlingSeries(x) : lgamma(x + 1) - (x + 0.5) * ln(x) + x - HALF_LN_TWO_PI;
}

/** x ln(x/m) + m - x without cancellation where x is near m (C. Loader, "Fast and accurate computation of binomial
 * probabilities", 2000). */
function deviance(x: number, m: number): number {
  const difference = x - m;
  if (!(Math.abs(difference) < 0.1 * (x + m))) return x * ln(x / m) - difference;
  const v = difference / (x + m);
  let term = 2 * x * v;
  let sum = difference * v;
  for (let n = 3; ; n += 2) {
    term *= v * v;
    const next = sum + term / n;
    if (next === sum) return sum;
    sum = next;
  }
}

/** x^a e^-x / Gamma(a + 1): for whole a the Poisson probability of a at mean x. a >= 0, x >= 0. */
export function poissonTerm(a: number, x: number): number {
  if (a === 0) return exp(-x);
  if (x === 0) return 0;
  return exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(TWO_PI * a);
}

/**
 * Gamma(a + b + 1) / (Gamma(a + 1) Gamma(b + 1)) x^a y^b with y = 1 - x: for whole a and b the binomial probability of a
 * successes and b failures. a, b >= 0; y is an argument of its own so that a tiny 1 - x keeps its digits.
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  if (a === 0) return n === 0 ? 1 : powerTerm(n, y, x);
  if (b === 0) return powerTerm(n, x, y);
  if (x === 0 || y === 0) return 0;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return exp(exponent) * Math.sqrt(n / (TWO_PI * a * b));
}

/** base^n, where 1 - base = rest: through the deviance, since ln(base) loses digits where the rest is tiny. */
function powerTerm(n: number, base: number, rest: number): number {
  return base === 0 ? 0 : exp(-deviance(n, n * base) - n * rest);
}

/** Regularised lower incomplete gamma function P(a, x) = P(gamma variate of shape a <= x). a > 0. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x). a > 0. */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

/** P(a, x) by its power series (A&S 6.5.29). */
function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > EPSILON * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return poissonTerm(a, x) * sum;
}

/** Q(a, x) by Legendre's continued fraction (A&S 6.5.31), evaluated by Lentz's method. */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    fraction *= d * c;
    if (!(Math.abs(d * c - 1) > CLOSE_TO_ONE)) break;
  }
  return a * poissonTerm(a, x) * fraction;
}

function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}

/** Regularised incomplete beta function I_x(a, b) = P(beta variate <= x). a, b > 0, y = 1 - x (given apart, see above). */
export function betaI(a: number, b: number, x: number, y: number = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x < (a + 1) / (a + b + 2) ? betaFraction(a, b, x, y) : 1 - betaFraction(b, a, y, x);
}

/**
 * I_x(a, b) by the continued fraction of A. R. DiDonato & A. H. Morris, ACM TOMS 18 (1992) 360, formula 9, in which
 * nothing cancels for x below the mean; evaluated by Lentz's method.
 */
function betaFraction(a: number, b: number, x: number, y: number): number {
  const lead = a * y - b * x + 1;
  let fraction = nonZero((a * lead) / (a + 1));
  let c = fraction;
  let d = 0;
  for (let m = 1; ; m++) {
    const odd = a + 2 * m - 1;
    const an = ((((a + m - 1) * x) / odd) * ((a + b + m - 1) * x) * (m * (b - m))) / odd;
    const bn = m + (m * (b - m) * x) / odd + ((a + m) * (lead + m * (1 + y))) / (a + 2 * m + 1);
    d = 1 / nonZero(bn + an * d);
    c = nonZero(bn + an / c);
    fraction *= c * d;
    if (!(Math.abs(c * d - 1) > CLOSE_TO_ONE)) break;
  }
  return (binomialTerm(a, b, x, y) * ((a * b) / (a + b))) / fraction;
}
