/**
 * Random variates by inversion: one uniform number each, and non-decreasing in it, so that common random numbers and
 * antithetic pairs (u and 1 - u) keep their meaning for every law.
 */
import { betaSampler, gammaSampler, hyperexponentialSampler } from './continuous-variates.ts';
import { binomialSampler, empiricalSampler, negativeBinomialSampler, poissonSampler } from './discrete-variates.ts';
import { type Distribution, isConstant, type Lognormal, lognormalParameters, meanOf } from './distribution.ts';
import { checkDistribution } from './distribution-check.ts';
import { exp, ln, pow } from './elementary.ts';
import { lgamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import type { Sampler } from './sampler.ts';

/**
 * The sampler of a law, with everything that does not depend on u worked out beforehand. Throws RangeError where the
 * numbers do not describe a law.
 */
export function compileSampler(d: Distribution): Sampler {
  checkDistribution(d);
  if (d.kind !== 'empirical' && isConstant(d)) {
    const value = meanOf(d);
    return () => value;
  }
  switch (d.kind) {
    case 'constant':
      return () => d.value;
    case 'exponential':
      return exponentialSampler(d.mean);
    case 'hyperexponential':
      return hyperexponentialSampler(d);
    case 'normal':
      return d.fromZero ? cutNormalSampler(d.mean, d.sd) : normalSampler(d.mean, d.sd);
    case 'lognormal':
      return d.integer ? roundedLognormalSampler(d) : lognormalSampler(d);
    case 'gamma':
      return gammaSampler(d.mean, d.cv);
    case 'weibull':
      return weibullSampler(d.mean, d.shape);
    case 'beta':
      return betaSampler(d);
    case 'uniform':
      return d.integer ? wholeSampler(d.min, d.max) : uniformSampler(d.min, d.max);
    case 'triangular':
      return triangularSampler(d.min, d.mode, d.max);
    case 'geometric':
      return geometricSampler(d.mean, d.step ?? 1);
    case 'binomial':
      return binomialSampler(d.n, d.p);
    case 'negativeBinomial':
      return d.variance === d.mean ? poissonSampler(d.mean) : negativeBinomialSampler(d.mean, d.variance);
    case 'poisson':
      return poissonSampler(d.mean);
    case 'empirical':
      return empiricalSampler(d);
  }
}

function exponentialSampler(mean: number): Sampler {
  return (u) => -mean * ln(1 - u);
}

function normalSampler(mean: number, sd: number): Sampler {
  return (u) => mean + sd * normalQuantile(u);
}

function cutNormalSampler(mean: number, sd: number): Sampler {
  return (u) => Math.max(0, mean + sd * normalQuantile(u));
}

function lognormalSampler(d: Lognormal): Sampler {
  const { mu, sigma } = lognormalParameters(d);
  return (u) => exp(mu + sigma * normalQuantile(u));
}

function roundedLognormalSampler(d: Lognormal): Sampler {
  const sample = lognormalSampler(d);
  return (u) => Math.max(1, Math.round(sample(u)));
}

function weibullSampler(mean: number, shape: number): Sampler {
  const scale = mean / exp(lgamma(1 + 1 / shape));
  const exponent = 1 / shape;
  if (shape === 1) return exponentialSampler(mean);
  if (shape === 2) return (u) => scale * Math.sqrt(-ln(1 - u));
  return (u) => scale * pow(-ln(1 - u), exponent);
}

function uniformSampler(min: number, max: number): Sampler {
  const width = max - min;
  return (u) => min + width * u;
}

function wholeSampler(min: number, max: number): Sampler {
  const count = max - min + 1;
  return (u) => min + Math.floor(count * u);
}

function triangularSampler(min: number, mode: number, max: number): Sampler {
  const width = max - min;
  const left = (mode - min) * width;
  const right = (max - mode) * width;
  const share = (mode - min) / width;
  return (u) => (u < share ? min + Math.sqrt(left * u) : max - Math.sqrt(right * (1 - u)));
}

function geometricSampler(mean: number, step: number): Sampler {
  const lnMiss = ln(1 - 1 / mean);
  return (u) => step * (1 + Math.floor(ln(1 - u) / lnMiss));
}
