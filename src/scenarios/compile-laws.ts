import type { Distribution } from '../sim/index.ts';
import { type Law, compileSampler, distributionFault, isConstant, meanOf, varianceOf } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import type { SizeLaw, TimeLaw, VariationLaw } from './laws.ts';
import { toMinutes } from './time-units.ts';

/** What a law is read with: the unit of bare numbers, and where problems are told. */
export type LawDraft = Pick<Draft, 'timeUnit' | 'error'>;

/** A constant law. */
export const constantLaw = (value: number): Law => ({
  constant: true,
  mean: value,
  variance: 0,
  sample: () => value,
});

/** The law that a distribution describes; numbers that describe none are a problem at `path`. */
function lawOf(draft: LawDraft, path: string, distribution: Distribution): Law {
  const fault = distributionFault(distribution);
  if (fault === undefined) {
    return {
      constant: isConstant(distribution),
      mean: meanOf(distribution),
      variance: varianceOf(distribution),
      sample: compileSampler(distribution),
    };
  }
  draft.error(path, fault);
  return constantLaw(0);
}

/** A time law in minutes; `path` is where it stands in the file. */
export function compileTimeLaw(draft: LawDraft, law: TimeLaw, path: string): Law {
  const unit = draft.timeUnit;
  if (typeof law === 'number' || typeof law === 'string') return constantLaw(toMinutes(law, unit));
  const minutes = (value: number | string) => toMinutes(value, unit);
  switch (law.kind) {
    case 'constant':
      return constantLaw(minutes(law.value));
    case 'exponential':
      return lawOf(draft, path, { kind: 'exponential', mean: minutes(law.mean) });
    case 'hyperexponential':
      return lawOf(draft, path, { kind: 'hyperexponential', means: law.means.map(minutes), weights: law.weights });
    case 'normal': {
      const [mean, sd] = [minutes(law.mean), minutes(law.sd)];
      return sd === 0 ? constantLaw(mean) : lawOf(draft, path, { kind: 'normal', mean, sd, fromZero: true });
    }
    case 'gamma':
    case 'lognormal':
      return law.cv === 0
        ? constantLaw(minutes(law.mean))
        : lawOf(draft, path, { kind: law.kind, mean: minutes(law.mean), cv: law.cv });
    case 'weibull':
      return lawOf(draft, path, { kind: 'weibull', mean: minutes(law.mean), shape: law.shape });
    case 'uniform':
      return minutes(law.min) === minutes(law.max)
        ? constantLaw(minutes(law.min))
        : lawOf(draft, path, { kind: 'uniform', min: minutes(law.min), max: minutes(law.max) });
    case 'triangular':
      return lawOf(draft, path, {
        kind: 'triangular',
        min: minutes(law.min),
        mode: minutes(law.mode),
        max: minutes(law.max),
      });
    case 'beta':
      return lawOf(draft, path, { kind: 'beta', min: minutes(law.min), max: minutes(law.max), a: law.a, b: law.b });
    case 'geometric':
      return lawOf(draft, path, { kind: 'geometric', mean: law.mean, step: minutes(law.step) });
    case 'empirical':
      return lawOf(draft, path, {
        kind: 'empirical',
        values: law.values.map(minutes),
        ...(law.weights === undefined ? {} : { weights: law.weights }),
      });
  }
}

/** A law of quantities; `path` is where it stands in the file. */
export function compileSizeLaw(draft: LawDraft, law: SizeLaw, path: string): Law {
  if (typeof law === 'number') return constantLaw(law);
  switch (law.kind) {
    case 'normal':
      return law.sd === 0 ? constantLaw(law.mean) : lawOf(draft, path, law);
    case 'gamma':
      return law.cv === 0 ? constantLaw(law.mean) : lawOf(draft, path, law);
    case 'lognormal':
      if (law.cv === 0) return constantLaw(law.mean);
      return lawOf(draft, path, law);
    case 'poisson':
      return law.mean === 0 ? constantLaw(0) : lawOf(draft, path, law);
    case 'uniform':
      return law.min === law.max ? constantLaw(law.min) : lawOf(draft, path, law);
    case 'empirical':
      return lawOf(draft, path, {
        kind: 'empirical',
        values: law.values,
        ...(law.weights === undefined ? {} : { weights: law.weights }),
      });
    default:
      return lawOf(draft, path, law);
  }
}

/** The variation ξ of a processing time: mean 1. */
export function compileVariation(draft: LawDraft, variation: VariationLaw, path: string): Law {
  switch (variation.kind) {
    case 'constant':
      return constantLaw(1);
    case 'exponential':
      return lawOf(draft, path, { kind: 'exponential', mean: 1 });
    case 'hyperexponential': {
      const mean = meanWeighted(variation.means, variation.weights);
      const means = variation.means.map((value) => value / mean);
      return lawOf(draft, path, { kind: 'hyperexponential', means, weights: variation.weights });
    }
    case 'weibull':
      return lawOf(draft, path, { kind: 'weibull', mean: 1, shape: variation.shape });
    case 'uniform': {
      const reach = Math.sqrt(3) * variation.cv;
      return reach === 0 ? constantLaw(1) : lawOf(draft, path, { kind: 'uniform', min: 1 - reach, max: 1 + reach });
    }
    case 'empirical': {
      const { values, weights = values.map(() => 1) } = variation;
      const mean = meanWeighted(values, weights);
      return lawOf(draft, path, { kind: 'empirical', values: values.map((value) => value / mean), weights });
    }
    default:
      return variation.cv === 0
        ? constantLaw(1)
        : lawOf(draft, path, { kind: variation.kind, mean: 1, cv: variation.cv });
  }
}

function meanWeighted(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? Number.NaN), 0) / total;
}
