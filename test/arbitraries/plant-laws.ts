import type { SizeLaw, TimeLaw, Variation } from '../../src/scenarios/laws.ts';
import type { Choices } from './choices.ts';

/** A law of time with a mean of about `hours`: every kind there is. */
export const timeLaws = (choose: Choices, hours: number): TimeLaw =>
  choose.build<TimeLaw>(
    () => `${hours} h`,
    () => ({ kind: 'constant', value: `${hours} h` }),
    () => ({ kind: 'exponential', mean: `${hours} h` }),
    () => ({ kind: 'hyperexponential', means: [`${hours / 2} h`, `${2 * hours} h`], weights: [2, 1] }),
    () => ({ kind: 'normal', mean: `${hours} h`, sd: `${hours * choose.one([0, 0.3, 2])} h` }),
    () => ({ kind: 'gamma', mean: `${hours} h`, cv: choose.one([0, 0.5, 2]) }),
    () => ({ kind: 'lognormal', mean: `${hours * 60} min`, cv: choose.one([0, 0.3, 1]) }),
    () => ({ kind: 'weibull', mean: `${hours} h`, shape: choose.one([1, 0.7, 2]) }),
    () => ({ kind: 'uniform', min: `${hours / 2} h`, max: `${hours * choose.one([1.5, 0.5])} h` }),
    () => ({ kind: 'triangular', min: `${hours / 2} h`, mode: `${hours} h`, max: `${2 * hours} h` }),
    () => ({ kind: 'beta', min: `${hours / 2} h`, max: `${2 * hours} h`, a: 2, b: 3 }),
    () => ({ kind: 'geometric', mean: 2, step: `${hours / 2} h` }),
    () => ({ kind: 'empirical', values: [`${hours / 2} h`, `${hours} h`, `${2 * hours} h`], weights: [1, 2, 1] }),
  );

/** A law of quantity with a mean of about `mean`, whole or real, some with zeros. */
export const sizeLaws = (choose: Choices, mean: number): SizeLaw =>
  choose.build<SizeLaw>(
    () => mean,
    () => ({ kind: 'constant', value: mean }),
    () => ({ kind: 'geometric', mean }),
    () => ({ kind: 'poisson', mean }),
    () => ({ kind: 'binomial', n: 2 * mean, p: 0.5 }),
    () => ({ kind: 'negativeBinomial', mean, variance: 2 * mean }),
    () => ({ kind: 'gamma', mean, cv: choose.one([0.5, 0, 1.5]) }),
    () => ({ kind: 'lognormal', mean, cv: 0.7, integer: choose.chance(4) }),
    () => ({ kind: 'weibull', mean, shape: 1.5 }),
    () => ({ kind: 'exponential', mean }),
    () => ({ kind: 'uniform', min: mean / 2, max: choose.one([1.5, 0.5]) * mean }),
    () => ({ kind: 'uniform', min: 1, max: Math.max(1, 2 * Math.floor(mean) - 1), integer: true }),
    () => ({ kind: 'empirical', values: [1, mean, 3 * mean] }),
    () => ({ kind: 'normal', mean, sd: choose.one([0.3, 1]) * mean }),
  );

/** How processing times vary. */
export const variations = (choose: Choices): Variation =>
  choose.build<Variation>(
    () => ({ kind: 'constant' }),
    () => ({ kind: 'exponential' }),
    () => ({ kind: 'hyperexponential', means: [1, 3], weights: [3, 1] }),
    () => ({ kind: 'gamma', cv: choose.one([0.05, 0, 1]) }),
    () => ({ kind: 'lognormal', cv: 0.4 }),
  );
