import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Distribution, meanOf, varianceOf } from '../../../src/sim/kernel/distribution.ts';
import { betaQuantile, gammaQuantile } from '../../../src/sim/kernel/inverse-cdf.ts';
import { normalCdf } from '../../../src/sim/kernel/normal.ts';
import { betaI, gammaP } from '../../../src/sim/kernel/special.ts';
import { openStream } from '../../../src/sim/kernel/stream.ts';
import { Tally } from '../../../src/sim/kernel/tally.ts';
import { compileSampler } from '../../../src/sim/kernel/variates.ts';
import { chiSquareP, kolmogorovSmirnov } from './goodness-of-fit.ts';

const SAMPLE = 20_000;

function draw(d: Distribution): number[] {
  const uniform = openStream('variates', 0, JSON.stringify(d), 'test');
  const sample = compileSampler(d);
  return Array.from({ length: SAMPLE }, () => sample(uniform()));
}

function lognormalCdf(mean: number, cv: number): (x: number) => number {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const mu = Math.log(mean) - (sigma * sigma) / 2;
  return (x) => normalCdf((Math.log(x) - mu) / sigma);
}

const triangular = { kind: 'triangular', min: 1, mode: 2, max: 5 } as const;

/** Continuous laws with their distribution functions, written down from their definitions. */
const continuous: [Distribution, (x: number) => number][] = [
  [{ kind: 'exponential', mean: 3 }, (x) => 1 - Math.exp(-x / 3)],
  [
    { kind: 'hyperexponential', means: [0.5, 20], weights: [9, 1] },
    (x) => 1 - 0.9 * Math.exp(-2 * x) - 0.1 * Math.exp(-x / 20),
  ],
  [{ kind: 'normal', mean: 50, sd: 8, fromZero: true }, (x) => normalCdf((x - 50) / 8)],
  [{ kind: 'normal', mean: 50, sd: 8 }, (x) => normalCdf((x - 50) / 8)],
  [{ kind: 'lognormal', mean: 90, cv: 0.2 }, lognormalCdf(90, 0.2)],
  [{ kind: 'lognormal', mean: 90, cv: 1 }, lognormalCdf(90, 1)],
  [{ kind: 'gamma', mean: 1, cv: 0.05 }, (x) => gammaP(400, 400 * x)],
  [{ kind: 'gamma', mean: 100, cv: 0.5 }, (x) => gammaP(4, x / 25)],
  [{ kind: 'gamma', mean: 5, cv: 1 }, (x) => 1 - Math.exp(-x / 5)],
  [{ kind: 'gamma', mean: 5, cv: 2 }, (x) => gammaP(0.25, x / 20)],
  [{ kind: 'weibull', mean: Math.sqrt(Math.PI) / 2, shape: 2 }, (x) => 1 - Math.exp(-x * x)],
  [{ kind: 'weibull', mean: 2, shape: 0.5 }, (x) => 1 - Math.exp(-Math.sqrt(x))],
  [{ kind: 'weibull', mean: 7, shape: 1 }, (x) => 1 - Math.exp(-x / 7)],
  [{ kind: 'beta', a: 2, b: 5, min: 10, max: 20 }, (x) => betaI(2, 5, (x - 10) / 10)],
  [{ kind: 'beta', a: 0.5, b: 0.5, min: 0, max: 1 }, (x) => (2 / Math.PI) * Math.asin(Math.sqrt(x))],
  [{ kind: 'beta', a: 0.1, b: 2, min: 0, max: 1 }, (x) => betaI(0.1, 2, x)],
  [{ kind: 'beta', a: 3, b: 0.25, min: 0, max: 1 }, (x) => betaI(3, 0.25, x)],
  [{ kind: 'uniform', min: -2, max: 3 }, (x) => (x + 2) / 5],
  [triangular, (x) => (x < 2 ? ((x - 1) * (x - 1)) / 4 : 1 - ((5 - x) * (5 - x)) / 12)],
];

/** n! / (k! (n - k)!) for the small n used here. */
function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}

function poissonMass(mean: number): (k: number) => number {
  return (k) => {
    let mass = Math.exp(-mean);
    for (let i = 1; i <= k; i++) mass *= mean / i;
    return mass;
  };
}

/** Failures before the r-th success of probability p, r whole. */
function pascalMass(r: number, p: number): (k: number) => number {
  return (k) => choose(k + r - 1, k) * p ** r * (1 - p) ** k;
}

const roundedCdf = lognormalCdf(3, 0.8);

/** Counting laws with P(X = k) and the smallest value. */
const discrete: [Distribution, (k: number) => number, number][] = [
  [{ kind: 'geometric', mean: 4 }, (k) => 0.25 * 0.75 ** (k - 1), 1],
  [{ kind: 'binomial', n: 20, p: 0.3 }, (k) => choose(20, k) * 0.3 ** k * 0.7 ** (20 - k), 0],
  [{ kind: 'binomial', n: 12, p: 0.975 }, (k) => choose(12, k) * 0.975 ** k * 0.025 ** (12 - k), 0],
  [{ kind: 'poisson', mean: 0.3 }, poissonMass(0.3), 0],
  [{ kind: 'poisson', mean: 25 }, poissonMass(25), 0],
  [{ kind: 'negativeBinomial', mean: 9, variance: 36 }, pascalMass(3, 0.25), 0],
  [{ kind: 'negativeBinomial', mean: 5, variance: 5 }, poissonMass(5), 0],
  [
    { kind: 'lognormal', mean: 3, cv: 0.8, integer: true },
    (k) => roundedCdf(k + 0.5) - (k === 1 ? 0 : roundedCdf(k - 0.5)),
    1,
  ],
  [{ kind: 'uniform', min: 2, max: 6, integer: true }, (k) => (k <= 6 ? 0.2 : 0), 2],
  [{ kind: 'empirical', values: [3, 1, 2], weights: [5, 2, 3] }, (k) => [0.2, 0.3, 0.5][k - 1]!, 1],
];

const wide: Distribution[] = [
  { kind: 'poisson', mean: 1e6 },
  { kind: 'binomial', n: 1_000_000, p: 0.5 },
  { kind: 'negativeBinomial', mean: 1000, variance: 1e6 },
  { kind: 'geometric', mean: 1000, step: 0.25 },
];

const all = [...continuous.map(([d]) => d), ...discrete.map(([d]) => d), ...wide];
const name = (d: Distribution) => JSON.stringify(d);

describe('fit', () => {
  it.each(continuous)('%j has its distribution function (Kolmogorov-Smirnov, 0.1 % level)', (d, cdf) => {
    expect(kolmogorovSmirnov(draw(d), cdf)).toBeLessThan(1.95);
  });

  it.each(discrete)('%j has its probabilities (chi-square, 0.1 % level)', (d, mass, first) => {
    expect(chiSquareP(draw(d), mass, first)).toBeGreaterThan(0.001);
  });

  // The standard error of a sample variance is sqrt((fourth central moment - variance^2) / n). Beyond 4 standard errors
  // lie 6 samples of 100,000. The heaviest tail here (Weibull of shape 1/2) has a finite eighth moment.
  it.each(all.map((d) => [name(d), d] as const))('%s has its mean and variance', (_, d) => {
    const sample = draw(d);
    const mean = meanOf(d);
    const variance = varianceOf(d);
    const squares = Tally.of(sample.map((x) => (x - mean) * (x - mean)));
    expect(Math.abs(Tally.of(sample).mean - mean)).toBeLessThan(4 * Math.sqrt(variance / SAMPLE));
    expect(Math.abs(squares.mean - variance)).toBeLessThan(4 * Math.sqrt(squares.variance / SAMPLE));
  });
});

describe('inversion', () => {
  const step = 2 ** -32;
  const u = fc.integer({ min: 0, max: 2 ** 32 - 2 }).map((k) => (k + 0.5) * step);

  it.each(all.map((d) => [name(d), compileSampler(d)] as const))('%s does not decrease in its uniform', (_, sample) => {
    fc.assert(fc.property(u, (low) => sample(low) <= sample(low + step)));
    fc.assert(fc.property(u, u, (a, b) => sample(Math.min(a, b)) <= sample(Math.max(a, b))));
  });

  it.each(continuous)('%j undoes the distribution function', (d, cdf) => {
    const sample = compileSampler(d);
    fc.assert(
      fc.property(u, (p) => {
        const x = sample(p);
        const rounding = Math.abs(cdf(x) - cdf(x - 2 ** -52 * Math.abs(x))); // what the last bit of x is worth
        return Math.abs(cdf(x) - p) < 1e-9 + 2 * rounding;
      }),
    );
  });

  it.each(discrete)(
    '%j gives the smallest value whose cumulative probability reaches the uniform',
    (d, mass, first) => {
      const sample = compileSampler(d);
      let cumulative = 0;
      for (let k = first; cumulative < 0.99; k++) {
        const before = cumulative;
        cumulative += mass(k);
        if (mass(k) < 1e-9) continue;
        expect(sample(before + 0.001 * mass(k))).toBe(k);
        expect(sample(before + 0.999 * mass(k))).toBe(k);
      }
    },
  );

  it('finite values at the ends of the streams, and all values within their range', () => {
    for (const d of all) {
      const sample = compileSampler(d);
      for (const end of [step / 2, 1 - step / 2, 2 ** -53, 1 - 2 ** -53])
        expect(Number.isFinite(sample(end))).toBe(true);
    }
    expect(compileSampler({ kind: 'beta', a: 0.1, b: 2, min: 0, max: 1 })(2 ** -53)).toBeGreaterThanOrEqual(0);
    expect(compileSampler({ kind: 'geometric', mean: 4 })(2 ** -53)).toBe(1);
    expect(compileSampler({ kind: 'lognormal', mean: 3, cv: 0.8, integer: true })(1e-9)).toBe(1);
  });
});

describe('very wide counting laws', () => {
  // As variance / mean^2 tends to 1 / r, a negative binomial law of large mean tends to a gamma law of shape r.
  it('a negative binomial law of mean 10^6 is nearly a gamma law', () => {
    const counted = compileSampler({ kind: 'negativeBinomial', mean: 1e6, variance: 1e6 + 0.5e12 });
    const smooth = compileSampler({ kind: 'gamma', mean: 1e6, cv: Math.sqrt(0.5) });
    for (const p of [0.001, 0.1, 0.5, 0.9, 0.999]) expect(Math.abs(counted(p) / smooth(p) - 1)).toBeLessThan(1e-4);
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (p) => counted(p) <= counted(Math.min(0.9999, p * 1.000001)),
      ),
      { numRuns: 50 },
    );
  });
});

describe('tables of quantiles, against the same quantiles solved for', () => {
  const tail = fc.double({ min: -20, max: -1, noNaN: true }).map((power) => 2 ** power);
  const anywhere = fc.tuple(tail, fc.boolean()).map(([v, upper]) => (upper ? 1 - v : v));

  it.each([
    [0.0009, 1e-8],
    [0.01, 1e-11],
    [0.3, 1e-10],
    [0.999, 1e-9],
    [2, 1e-9],
    [10, 1e-7],
    [20, 1e-7],
  ])('gamma with cv %d is right to %d', (cv, bound) => {
    const sample = compileSampler({ kind: 'gamma', mean: 1, cv });
    fc.assert(
      fc.property(anywhere, (p) => {
        const exact = cv * cv * gammaQuantile(p, 1 / (cv * cv));
        return exact < 1e-300 || Math.abs(sample(p) / exact - 1) < bound;
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [0.2, 0.2],
    [0.2, 3],
    [0.5, 0.7],
    [2, 5],
    [400, 500],
  ])('beta with exponents %d and %d is right to 1e-8', (a, b) => {
    const sample = compileSampler({ kind: 'beta', a, b, min: 0, max: 1 });
    fc.assert(
      fc.property(anywhere, (p) => Math.abs(sample(p) - betaQuantile(p, a, b)) < 1e-8),
      { numRuns: 500 },
    );
  });

  // Cells end at v = 2^-k (1 + i / 16), v the smaller of u and 1 - u; double by double over every end.
  it('do not decrease over the seams of their cells', () => {
    for (const cv of [0.05, 0.5, 1.5]) {
      const sample = compileSampler({ kind: 'gamma', mean: 1, cv });
      for (let k = 14; k >= 1; k--) {
        for (let i = 0; i < 16; i++) {
          const v = 2 ** -k * (1 + i / 16);
          if (v > 0.5) continue;
          for (const [seam, ulp] of [
            [v, 2 ** (-k - 53)],
            [1 - v, 2 ** -54],
          ] as const) {
            const across = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => sample(seam + 2 * step * ulp));
            expect(across).toEqual([...across].sort((x, y) => x - y));
          }
        }
      }
    }
  });
});
