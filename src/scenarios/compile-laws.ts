import type { Distribution } from '../sim/index.ts';
import { type Law, compileSampler, isConstant, meanOf } from '../sim/index.ts';
import type { SizeLaw, TimeLaw, Variation } from './laws.ts';
import { type TimeUnit, toMinutes } from './units.ts';

function lawOf(distribution: Distribution): Law {
  return { constant: isConstant(distribution), mean: meanOf(distribution), sample: compileSampler(distribution) };
}

/** A constant law. */
export const constantLaw = (value: number): Law => lawOf({ kind: 'constant', value });

/** A time law in minutes. */
export function compileTimeLaw(law: TimeLaw, unit: TimeUnit): Law {
  if (typeof law === 'number' || typeof law === 'string') return constantLaw(toMinutes(law, unit));
  const minutes = (value: number | string) => toMinutes(value, unit);
  switch (law.kind) {
    case 'constant':
      return constantLaw(minutes(law.value));
    case 'exponential':
      return lawOf({ kind: 'exponential', mean: minutes(law.mean) });
    case 'gamma':
    case 'lognormal':
      return law.cv === 0
        ? constantLaw(minutes(law.mean))
        : lawOf({ kind: law.kind, mean: minutes(law.mean), cv: law.cv });
    case 'weibull':
      return lawOf({ kind: 'weibull', mean: minutes(law.mean), shape: law.shape });
    case 'uniform':
      return minutes(law.min) === minutes(law.max)
        ? constantLaw(minutes(law.min))
        : lawOf({ kind: 'uniform', min: minutes(law.min), max: minutes(law.max) });
    case 'triangular':
      return lawOf({ kind: 'triangular', min: minutes(law.min), mode: minutes(law.mode), max: minutes(law.max) });
    case 'beta':
      return lawOf({ kind: 'beta', min: minutes(law.min), max: minutes(law.max), a: law.a, b: law.b });
    case 'geometric':
      return lawOf({ kind: 'geometric', mean: law.mean, step: minutes(law.step) });
    case 'empirical':
      return lawOf({
        kind: 'empirical',
        values: law.values.map(minutes),
        ...(law.weights === undefined ? {} : { weights: law.weights }),
      });
  }
}

/** A law of quantities. */
export function compileSizeLaw(law: SizeLaw): Law {
  if (typeof law === 'number') return constantLaw(law);
  switch (law.kind) {
    case 'normal':
      return law.sd === 0 ? constantLaw(law.mean) : lawOf(law);
    case 'gamma':
      return law.cv === 0 ? constantLaw(law.mean) : lawOf(law);
    case 'lognormal':
      if (law.cv === 0) return constantLaw(law.mean);
      return lawOf(law);
    case 'poisson':
      return law.mean === 0 ? constantLaw(0) : lawOf(law);
    case 'uniform':
      return law.min === law.max ? constantLaw(law.min) : lawOf(law);
    case 'empirical':
      return lawOf({
        kind: 'empirical',
        values: law.values,
        ...(law.weights === undefined ? {} : { weights: law.weights }),
      });
    default:
      return lawOf(law);
  }
}

/** The variation ξ of a processing time: mean 1. */
export function compileVariation(variation: Variation): Law {
  switch (variation.kind) {
    case 'constant':
      return constantLaw(1);
    case 'exponential':
      return lawOf({ kind: 'exponential', mean: 1 });
    default:
      return variation.cv === 0 ? constantLaw(1) : lawOf({ kind: variation.kind, mean: 1, cv: variation.cv });
  }
}
