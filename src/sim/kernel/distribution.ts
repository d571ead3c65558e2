/** Probability laws as plain data, free of units: a mean of 5 is 5 of whatever the user of the variate counts. */
import { exp, expm1, ln, log1p } from './elementary.ts';
import { lgamma } from './log-gamma.ts';
import { normalCdf } from './normal.ts';

interface Constant {
  readonly kind: 'constant';
  readonly value: number;
}

interface Exponential {
  readonly kind: 'exponential';
  readonly mean: number;
}

/** A mixture of exponential laws: with these means, in proportion to the weights. More variable than one of them. */
export interface Hyperexponential {
  readonly kind: 'hyperexponential';
  readonly means: readonly number[];
  readonly weights: readonly number[];
}

/** Neither rounded nor cut at zero, unless `fromZero`: what lies below then counts as zero. */
export interface Normal {
  readonly kind: 'normal';
  /** Before the cut. */
  readonly mean: number;
  readonly sd: number;
  readonly fromZero?: boolean | undefined;
}

/** Mean and coefficient of variation (standard deviation / mean) are those of the variable, not of its logarithm. */
export interface Lognormal {
  readonly kind: 'lognormal';
  readonly mean: number;
  readonly cv: number;
  /** Round each variate to the nearest whole number, at least 1. Mean and cv stay those before rounding. */
  readonly integer?: boolean | undefined;
}

/** Shape cv^-2, scale mean cv^2. */
interface Gamma {
  readonly kind: 'gamma';
  readonly mean: number;
  readonly cv: number;
}

/** Shape 1 is exponential; above 1 the hazard rises, below 1 it falls. */
interface Weibull {
  readonly kind: 'weibull';
  readonly mean: number;
  readonly shape: number;
}

/** The beta distribution with exponents a and b, stretched from [0, 1] to [min, max]. */
export interface Beta {
  readonly kind: 'beta';
  readonly a: number;
  readonly b: number;
  readonly min: number;
  readonly max: number;
}

interface Uniform {
  readonly kind: 'uniform';
  readonly min: number;
  readonly max: number;
  /** Whole numbers from min to max, both included. */
  readonly integer?: boolean | undefined;
}

interface Triangular {
  readonly kind: 'triangular';
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** On step, 2 step, 3 step, ...; the mean counts steps and is at least 1. */
interface Geometric {
  readonly kind: 'geometric';
  readonly mean: number;
  /** Length of one step; 1 when left out. */
  readonly step?: number | undefined;
}

/** Successes in n trials of probability p each. */
interface Binomial {
  readonly kind: 'binomial';
  readonly n: number;
  readonly p: number;
}

/** On 0, 1, 2, ...; variance at least the mean. Its number of successes, mean^2 / (variance - mean), may be fractional. */
interface NegativeBinomial {
  readonly kind: 'negativeBinomial';
  readonly mean: number;
  readonly variance: number;
}

interface Poisson {
  readonly kind: 'poisson';
  readonly mean: number;
}

/** The given values with probabilities in proportion to the weights (equal when left out). */
export interface Empirical {
  readonly kind: 'empirical';
  readonly values: readonly number[];
  readonly weights?: readonly number[] | undefined;
}

export type Distribution =
  | Constant
  | Exponential
  | Hyperexponential
  | Normal
  | Lognormal
  | Gamma
  | Weibull
  | Beta
  | Uniform
  | Triangular
  | Geometric
  | Binomial
  | NegativeBinomial
  | Poisson
  | Empirical;

/** Expected value. */
export function meanOf(d: Distribution): number {
  switch (d.kind) {
    case 'constant':
      return d.value;
    case 'hyperexponential':
      return mixed(d, (mean) => mean);
    case 'normal':
      return d.fromZero ? cutNormalMoments(d).mean : d.mean;
    case 'lognormal':
      return d.integer ? roundedLognormalMoments(d).mean : d.mean;
    case 'beta':
      return d.min + ((d.max - d.min) * d.a) / (d.a + d.b);
    case 'uniform':
      return 0.5 * (d.min + d.max);
    case 'triangular':
      return (d.min + d.mode + d.max) / 3;
    case 'geometric':
      return d.mean * (d.step ?? 1);
    case 'binomial':
      return d.n * d.p;
    case 'empirical':
      return weightedMean(d, (value) => value);
    default:
      return d.mean;
  }
}

/** Variance. */
export function varianceOf(d: Distribution): number {
  switch (d.kind) {
    case 'constant':
      return 0;
    case 'exponential':
      return d.mean * d.mean;
    case 'hyperexponential':
      return mixed(d, (mean) => 2 * mean * mean) - square(meanOf(d));
    case 'normal':
      return d.fromZero ? cutNormalMoments(d).variance : d.sd * d.sd;
    case 'lognormal':
      return d.integer ? roundedLognormalMoments(d).variance : square(d.mean * d.cv);
    case 'gamma':
      return square(d.mean * d.cv);
    case 'weibull':
      return square(d.mean) * expm1(lgamma(1 + 2 / d.shape) - 2 * lgamma(1 + 1 / d.shape));
    case 'beta':
      return (square((d.max - d.min) / (d.a + d.b)) * d.a * d.b) / (d.a + d.b + 1);
    case 'uniform':
      return d.integer ? (square(d.max - d.min + 1) - 1) / 12 : square(d.max - d.min) / 12;
    case 'triangular':
      return (square(d.max - d.min) - (d.mode - d.min) * (d.max - d.mode)) / 18;
    case 'geometric':
      return square(d.step ?? 1) * d.mean * (d.mean - 1);
    case 'binomial':
      return d.n * d.p * (1 - d.p);
    case 'negativeBinomial':
      return d.variance;
    case 'poisson':
      return d.mean;
    case 'empirical': {
      const mean = meanOf(d);
      return weightedMean(d, (value) => square(value - mean));
    }
  }
}

/** Whether every variate is the same number. */
export function isConstant(d: Distribution): boolean {
  if (d.kind !== 'empirical') return varianceOf(d) === 0;
  const possible = d.values.filter((_, i) => d.weights?.[i] !== 0);
  return possible.every((value) => value === possible[0]);
}

/** Mean and standard deviation of ln X for a lognormal X. */
export function lognormalParameters(d: Lognormal): { readonly mu: number; readonly sigma: number } {
  const variance = log1p(d.cv * d.cv);
  return { mu: ln(d.mean) - 0.5 * variance, sigma: Math.sqrt(variance) };
}

function square(x: number): number {
  return x * x;
}

function mixed({ means, weights }: Hyperexponential, moment: (mean: number) => number): number {
  return weightedMean({ values: means, weights }, moment);
}

/** Moments of max(0, X) for a normal X. */
function cutNormalMoments({ mean, sd }: Normal): { readonly mean: number; readonly variance: number } {
  if (sd === 0) return { mean: Math.max(0, mean), variance: 0 };
  const z = mean / sd;
  const above = normalCdf(z);
  const density = exp(-0.5 * z * z) / SQRT_TWO_PI;
  const first = mean * above + sd * density;
  return { mean: first, variance: (mean * mean + sd * sd) * above + mean * sd * density - first * first };
}

function weightedMean(d: Pick<Empirical, 'values' | 'weights'>, f: (value: number) => number): number {
  let total = 0;
  let sum = 0;
  d.values.forEach((value, i) => {
    const weight = d.weights?.[i] ?? 1;
    total += weight;
    sum += weight * f(value);
  });
  return sum / total;
}

/** So many values of a rounded law are summed one by one; the rest of a wider law is integrated. */
const SUMMED_VALUES = 2000;

/**
 * Moments of Y = max(1, X rounded) from E(Y - m) = sum of P(X > k + 1/2) and E(Y - m)^2 = sum of (2 (k - m) + 1) P(X > k + 1/2)
 * over k >= m, where Y >= m for certain. The far part of a wide law is summed by the Euler-Maclaurin midpoint rule:
 * sum of f(k + 1/2) over k >= n is the integral of f from n on, plus f'(n) / 24.
 */
function roundedLognormalMoments(d: Lognormal): { readonly mean: number; readonly variance: number } {
  const { mu, sigma } = lognormalParameters(d);
  if (sigma === 0) return { mean: Math.max(1, Math.round(d.mean)), variance: 0 };
  const m = Math.max(1, Math.floor(exp(mu - 9 * sigma)));
  const n = Math.max(m, Math.min(Math.ceil(exp(mu + 9 * sigma)), m + SUMMED_VALUES));
  let first = 0;
  let second = 0;
  for (let k = m; k < n; k++) {
    const exceeded = normalCdf((mu - ln(k + 0.5)) / sigma);
    first += exceeded;
    second += (2 * (k - m) + 1) * exceeded;
  }
  const z = (mu - ln(n)) / sigma;
  const exceeded = normalCdf(z);
  const density = exp(-0.5 * z * z) / (SQRT_TWO_PI * sigma * n);
  const rest = d.mean * normalCdf(z + sigma) - n * exceeded - density / 24;
  const restOfSquares =
    square(d.mean) * exp(sigma * sigma) * normalCdf(z + 2 * sigma) - n * n * exceeded + (exceeded - n * density) / 12;
  first += rest;
  second += restOfSquares - 2 * m * rest;
  return { mean: m + first, variance: second - first * first };
}

const SQRT_TWO_PI = 2.5066282746310002;
