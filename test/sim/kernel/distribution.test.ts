import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Distribution, isConstant, meanOf, varianceOf } from '../../../src/sim/kernel/distribution.ts';
import { normalCdf } from '../../../src/sim/kernel/normal.ts';
import { compileSampler } from '../../../src/sim/kernel/variates.ts';

describe('moments with textbook values', () => {
  const table: [Distribution, number, number][] = [
    [{ kind: 'constant', value: 7 }, 7, 0],
    [{ kind: 'exponential', mean: 3 }, 3, 9],
    [{ kind: 'normal', mean: 50, sd: 8 }, 50, 64],
    [{ kind: 'lognormal', mean: 90, cv: 1 }, 90, 8100],
    [{ kind: 'gamma', mean: 100, cv: 0.5 }, 100, 2500],
    [{ kind: 'weibull', mean: 2, shape: 0.5 }, 2, 20], // scale 1: Gamma(5) - Gamma(3)^2
    [{ kind: 'beta', a: 2, b: 3, min: 10, max: 20 }, 14, 4],
    [{ kind: 'hyperexponential', means: [1, 5], weights: [3, 1] }, 2, 10], // 2 (0.75 · 1 + 0.25 · 25) − 4
    [{ kind: 'normal', mean: 0, sd: 2, fromZero: true }, Math.sqrt(2 / Math.PI), 2 - 2 / Math.PI], // half of |X|
    [{ kind: 'uniform', min: 2, max: 8 }, 5, 3],
    [{ kind: 'uniform', min: 2, max: 8, integer: true }, 5, 4],
    [{ kind: 'triangular', min: 0, mode: 3, max: 3 }, 2, 0.5],
    [{ kind: 'geometric', mean: 4 }, 4, 12],
    [{ kind: 'geometric', mean: 4, step: 10 }, 40, 1200],
    [{ kind: 'binomial', n: 20, p: 0.25 }, 5, 3.75],
    [{ kind: 'negativeBinomial', mean: 9, variance: 36 }, 9, 36],
    [{ kind: 'poisson', mean: 2.5 }, 2.5, 2.5],
    [{ kind: 'empirical', values: [1, 2, 3] }, 2, 2 / 3],
    [{ kind: 'empirical', values: [0, 10], weights: [3, 1] }, 2.5, 18.75],
  ];
  it.each(table)('%j', (d, mean, variance) => {
    expect(meanOf(d)).toBeCloseTo(mean, 12);
    expect(varianceOf(d)).toBeCloseTo(variance, 10);
  });
});

describe('a lognormal law rounded to whole numbers', () => {
  /** Moments by adding up k P(Y = k) for all k that matter. */
  function summed(mean: number, cv: number): { mean: number; variance: number } {
    const sigma = Math.sqrt(Math.log(1 + cv * cv));
    const mu = Math.log(mean) - (sigma * sigma) / 2;
    const above = (x: number) => normalCdf((mu - Math.log(x)) / sigma);
    let first = 0;
    let second = 0;
    for (let k = 1; k < Math.exp(mu + 10 * sigma) + 2; k++) {
      const mass = (k === 1 ? 1 : above(k - 0.5)) - above(k + 0.5);
      first += k * mass;
      second += (k - mean) * (k - mean) * mass;
    }
    return { mean: first, variance: second - (first - mean) * (first - mean) };
  }

  it.each([
    [0.2, 0.5],
    [1.3, 1],
    [9, 1],
    [40, 0.1],
    [150, 0.6],
    [3000, 0.3], // wide enough for the integrated part
  ])('of mean %d and cv %d has the moments of its probabilities', (mean, cv) => {
    const d: Distribution = { kind: 'lognormal', mean, cv, integer: true };
    const expected = summed(mean, cv);
    expect(Math.abs(meanOf(d) / expected.mean - 1)).toBeLessThan(1e-9);
    expect(Math.abs(varianceOf(d) / expected.variance - 1)).toBeLessThan(1e-7);
  });

  it('of large mean has nearly the moments before rounding (rounding adds 1/12 to a smooth variance)', () => {
    const d: Distribution = { kind: 'lognormal', mean: 1e6, cv: 0.5, integer: true };
    expect(meanOf(d)).toBeCloseTo(1e6, 4);
    expect(Math.abs(varianceOf(d) / (0.25e12 + 1 / 12) - 1)).toBeLessThan(1e-9);
  });
});

describe('constants', () => {
  const constants: [Distribution, number][] = [
    [{ kind: 'constant', value: 3 }, 3],
    [{ kind: 'normal', mean: 4, sd: 0 }, 4],
    [{ kind: 'lognormal', mean: 4.6, cv: 0 }, 4.6],
    [{ kind: 'lognormal', mean: 4.6, cv: 0, integer: true }, 5],
    [{ kind: 'gamma', mean: 2, cv: 0 }, 2],
    [{ kind: 'exponential', mean: 0 }, 0],
    [{ kind: 'uniform', min: 2, max: 2 }, 2],
    [{ kind: 'triangular', min: 2, mode: 2, max: 2 }, 2],
    [{ kind: 'beta', a: 1, b: 2, min: 6, max: 6 }, 6],
    [{ kind: 'geometric', mean: 1 }, 1],
    [{ kind: 'binomial', n: 5, p: 1 }, 5],
    [{ kind: 'binomial', n: 0, p: 0.5 }, 0],
    [{ kind: 'poisson', mean: 0 }, 0],
    [{ kind: 'negativeBinomial', mean: 0, variance: 0 }, 0],
    [{ kind: 'empirical', values: [0.1, 7], weights: [0.3, 0] }, 0.1],
  ];
  it.each(constants)('%j is one and gives it exactly', (d, value) => {
    expect(isConstant(d)).toBe(true);
    const sample = compileSampler(d);
    expect([sample(0.001), sample(0.5), sample(0.999)]).toEqual([value, value, value]);
  });

  it('laws with spread are none', () => {
    expect(isConstant({ kind: 'poisson', mean: 1 })).toBe(false);
    expect(isConstant({ kind: 'empirical', values: [1, 2] })).toBe(false);
  });
});

describe('numbers that describe no law', () => {
  const wrong: Distribution[] = [
    { kind: 'constant', value: Number.NaN },
    { kind: 'exponential', mean: -1 },
    { kind: 'normal', mean: 0, sd: -1 },
    { kind: 'lognormal', mean: -1, cv: 1 },
    { kind: 'lognormal', mean: 0, cv: 1, integer: true },
    { kind: 'gamma', mean: 1, cv: Number.POSITIVE_INFINITY },
    { kind: 'weibull', mean: 1, shape: 0 },
    { kind: 'beta', a: 0, b: 1, min: 0, max: 1 },
    { kind: 'beta', a: 1, b: 1, min: 1, max: 0 },
    { kind: 'uniform', min: 1, max: 0 },
    { kind: 'uniform', min: 1, max: 2.5, integer: true },
    { kind: 'hyperexponential', means: [], weights: [] },
    { kind: 'hyperexponential', means: [1, 0], weights: [1, 1] },
    { kind: 'hyperexponential', means: [1, 2], weights: [1] },
    { kind: 'triangular', min: 0, mode: 2, max: 1 },
    { kind: 'geometric', mean: 0.5 },
    { kind: 'geometric', mean: 2, step: -1 },
    { kind: 'binomial', n: 2.5, p: 0.5 },
    { kind: 'binomial', n: 2, p: 1.5 },
    { kind: 'poisson', mean: Number.POSITIVE_INFINITY },
    { kind: 'negativeBinomial', mean: 2, variance: 1 },
    { kind: 'empirical', values: [] },
    { kind: 'empirical', values: [1, 2], weights: [1] },
    { kind: 'empirical', values: [1, 2], weights: [0, 0] },
    { kind: 'empirical', values: [1, 2], weights: [-1, 2] },
  ];
  it.each(wrong)('%j is refused with the reason', (d) => {
    expect(() => compileSampler(d)).toThrow(RangeError);
    expect(() => compileSampler(d)).toThrow(`${d.kind} distribution: `);
  });
});

it('mean and cv of a positive law scale with the unit', () => {
  const cv = fc.double({ min: 0.01, max: 3, noNaN: true });
  const scale = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(cv, scale, fc.constantFrom('gamma' as const, 'lognormal' as const), (spread, factor, kind) => {
      const small = compileSampler({ kind, mean: 2, cv: spread });
      const large = compileSampler({ kind, mean: 2 * factor, cv: spread });
      return [0.001, 0.3, 0.9].every((u) => Math.abs(large(u) / (factor * small(u)) - 1) < 1e-12);
    }),
    { numRuns: 20 },
  );
});
