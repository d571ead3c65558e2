import type { Distribution, Empirical, Hyperexponential } from './distribution.ts';

/** Throws RangeError, saying why, unless the numbers describe a law. */
export function checkDistribution(d: Distribution): void {
  const fault = distributionFault(d);
  if (fault) throw new RangeError(`${d.kind} distribution: ${fault} (${JSON.stringify(d)})`);
}

/** Why the numbers describe no law; undefined when they do. */
export function distributionFault(d: Distribution): string | undefined {
  switch (d.kind) {
    case 'constant':
      return finite(d.value) ? undefined : 'the value must be finite';
    case 'exponential':
    case 'poisson':
      return notNegative(d.mean) ? undefined : 'the mean must be finite and not negative';
    case 'hyperexponential':
      return mixture(d);
    case 'normal':
      return finite(d.mean) && notNegative(d.sd) ? undefined : 'mean and sd must be finite and sd not negative';
    case 'lognormal':
      if (d.integer && !(d.mean > 0)) return 'a rounded law needs a mean above 0';
      return meanAndCv(d);
    case 'gamma':
      return meanAndCv(d);
    case 'weibull':
      return notNegative(d.mean) && finite(d.shape) && d.shape >= 0.01
        ? undefined
        : 'the mean must be finite and not negative, the shape at least 0.01';
    case 'beta':
      return positive(d.a) && positive(d.b) ? range(d) : 'the exponents a and b must be above 0';
    case 'uniform':
      if (d.integer && !(Number.isInteger(d.min) && Number.isInteger(d.max)))
        return 'min and max must be whole numbers';
      return range(d);
    case 'triangular':
      return range(d) ?? (d.min <= d.mode && d.mode <= d.max ? undefined : 'the mode must lie between min and max');
    case 'geometric':
      return finite(d.mean) && d.mean >= 1 && notNegative(d.step ?? 1)
        ? undefined
        : 'the mean must be at least 1 and the step not negative';
    case 'binomial':
      return Number.isInteger(d.n) && d.n >= 0 && d.p >= 0 && d.p <= 1
        ? undefined
        : 'n must be a whole number, not negative, and p lie between 0 and 1';
    case 'negativeBinomial':
      return notNegative(d.mean) && finite(d.variance) && d.variance >= d.mean
        ? undefined
        : 'the mean must not be negative and the variance not below the mean';
    case 'empirical':
      return empirical(d);
  }
}

function finite(x: number): boolean {
  return Number.isFinite(x);
}

function positive(x: number): boolean {
  return finite(x) && x > 0;
}

function notNegative(x: number): boolean {
  return finite(x) && x >= 0;
}

function meanAndCv(d: { readonly mean: number; readonly cv: number }): string | undefined {
  return notNegative(d.mean) && notNegative(d.cv) ? undefined : 'mean and cv must be finite and not negative';
}

function range(d: { readonly min: number; readonly max: number }): string | undefined {
  return finite(d.min) && finite(d.max) && d.min <= d.max ? undefined : 'min and max must be finite and in order';
}

function mixture({ means, weights }: Hyperexponential): string | undefined {
  if (means.length === 0 || !means.every(positive)) return 'the means must be above 0 and at least one';
  return weightsOf(weights, means, 'means');
}

function empirical(d: Empirical): string | undefined {
  if (d.values.length === 0 || !d.values.every(finite)) return 'the values must be finite and at least one';
  return d.weights === undefined ? undefined : weightsOf(d.weights, d.values, 'values');
}

function weightsOf(weights: readonly number[], of: readonly number[], what: string): string | undefined {
  if (weights.length !== of.length) return `there must be as many weights as ${what}`;
  if (!(weights.every(notNegative) && weights.some(positive))) return 'weights must not be negative, nor all 0';
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return finite(total) ? undefined : 'the weights add up to more than a number can hold';
}
