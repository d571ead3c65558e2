import type { Beta, Hyperexponential } from './distribution.ts';
import { exp, ln } from './elementary.ts';
import { betaQuantile, gammaQuantile, lnGammaQuantile } from './inverse-cdf.ts';
import { lgamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { type SmoothLaw, tabulated, tabulatedTails } from './quantile-table.ts';
import type { Sampler } from './sampler.ts';
import { binomialTerm, poissonTerm } from './special.ts';

/** Quantile tables of gamma laws by shape: one law often serves many stations, and a table takes milliseconds to make. */
const gammaTables = new Map<number, Sampler>();
const KEPT_TABLES = 64;

/** Below this cv a gamma variate is the cube of a normal one to 1e-8 (Wilson & Hilferty), and tables take long to make. */
const SMALLEST_TABULATED_CV = 0.001;

/**
 * Gamma variates, relative error below 1e-8 for the smallest cv, below 1e-9 from cv 0.001 to 2 and below 1e-7 up to
 * cv 20. Below shape 1 the table is of ln x, since quantiles then spread over many orders of magnitude.
 */
export function gammaSampler(mean: number, cv: number): Sampler {
  if (cv < SMALLEST_TABULATED_CV) return nearlyNormalGamma(mean, cv);
  const shape = 1 / (cv * cv);
  const scale = mean / shape;
  let standard = gammaTables.get(shape);
  if (!standard) {
    standard = tabulated(shape < 1 ? lnGammaLaw(shape) : gammaLaw(shape));
    if (gammaTables.size >= KEPT_TABLES) gammaTables.clear();
    gammaTables.set(shape, standard);
  }
  const quantile = standard;
  return shape < 1 ? (u) => scale * exp(quantile(u)) : (u) => scale * quantile(u);
}

function nearlyNormalGamma(mean: number, cv: number): Sampler {
  const centre = 1 - (cv * cv) / 9;
  return (u) => {
    const cubeRoot = centre + (cv / 3) * normalQuantile(u);
    return mean * cubeRoot * cubeRoot * cubeRoot;
  };
}

function gammaLaw(shape: number): SmoothLaw {
  return {
    quantile: (p) => gammaQuantile(p, shape),
    density: (x) => (shape * poissonTerm(shape, x)) / x,
    logDensitySlope: (x) => (shape - 1) / x - 1,
  };
}

/** Law of y = ln x for a gamma variate x, where x itself may underflow. */
function lnGammaLaw(shape: number): SmoothLaw {
  const lnNorm = lgamma(shape);
  return {
    quantile: (p) => lnGammaQuantile(p, shape),
    density: (y) => exp(shape * y - exp(y) - lnNorm),
    logDensitySlope: (y) => shape - exp(y),
  };
}

/** Below this exponent the quantile function is too steep for the table and is solved for at each draw. */
const SMALLEST_TABULATED_EXPONENT = 0.2;

/**
 * Beta variates on [min, max], error below 1e-8 of the width. The upper half counts from max with the mirrored law, since
 * a quantile near 1 may differ from it by less than a double can tell.
 */
export function betaSampler({ a, b, min, max }: Beta): Sampler {
  const width = max - min;
  if (Math.min(a, b) < SMALLEST_TABULATED_EXPONENT) return (u) => min + width * betaQuantile(u, a, b);
  const standard = tabulatedTails(betaLaw(a, b), betaLaw(b, a));
  return (u) => (u < 0.5 ? min : max) + width * standard(u);
}

function betaLaw(a: number, b: number): SmoothLaw {
  return {
    quantile: (p) => betaQuantile(p, a, b),
    density: (x) => (binomialTerm(a, b, x, 1 - x) * ((a * b) / (a + b))) / (x * (1 - x)),
    logDensitySlope: (x) => (a - 1) / x - (b - 1) / (1 - x),
  };
}

/** Steps of Newton's method at most; a handful do unless the means are orders of magnitude apart. */
const MOST_STEPS = 100;

/**
 * Hyperexponential variates, relative error below 1e-12: ln P(X > x) = ln(1 - u) by Newton's method. The left side is
 * convex and falls, so that from x = 0 the steps never overshoot.
 */
export function hyperexponentialSampler({ means, weights }: Hyperexponential): Sampler {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  return (u) => {
    const wanted = ln(1 - u);
    let x = 0;
    for (let step = 0; step < MOST_STEPS; step++) {
      let above = 0;
      let density = 0;
      for (let k = 0; k < means.length; k++) {
        const part = shares[k]! * exp(-x / means[k]!);
        above += part;
        density += part / means[k]!;
      }
      const move = ((ln(above) - wanted) * above) / density;
      x += Math.max(0, move);
      if (!(move > 1e-13 * x)) break;
    }
    return x;
  };
}
