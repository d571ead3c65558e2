import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, gammaQuantile, lnGammaQuantile } from '../../../src/sim/kernel/inverse-cdf.ts';
import { normalCdf, normalQuantile } from '../../../src/sim/kernel/normal.ts';
import { betaI, binomialTerm, gammaP, gammaQ, poissonTerm } from '../../../src/sim/kernel/special.ts';
import { tCdf, tQuantile, tTwoSidedP } from '../../../src/sim/kernel/student-t.ts';
import { readReference } from './reference/read.ts';

const reference = readReference('special');

/** Largest relative error over the reference table; rows are [arguments, value]. */
function worstError(name: string, f: (...args: number[]) => number): number {
  const errors = reference[name]!.map((row) => Math.abs(f(...row.slice(0, -1)) / row.at(-1)! - 1));
  expect(errors.length).toBeGreaterThan(50);
  return Math.max(...errors);
}

describe('relative error against high-precision references', () => {
  it('incomplete gamma functions, shapes from 0.01 to 1e6', () => {
    expect(worstError('gammaP', gammaP)).toBeLessThan(1e-13);
    expect(worstError('gammaQ', gammaQ)).toBeLessThan(1e-13);
  });

  it('incomplete beta function', () => expect(worstError('betaI', betaI)).toBeLessThan(1e-13));

  // At z = -37 the density changes by 37^2 times a relative change of z: rounding z^2/2 alone costs 1e-13.
  it('normal distribution function', () => expect(worstError('normalCdf', normalCdf)).toBeLessThan(3e-13));
  it('t distribution function', () => expect(worstError('tCdf', tCdf)).toBeLessThan(1e-13));
  it('normal quantile', () => expect(worstError('normalQuantile', normalQuantile)).toBeLessThan(2e-15));
  it('t quantile, also for fractional degrees of freedom', () =>
    expect(worstError('tQuantile', tQuantile)).toBeLessThan(1e-12));
  it('gamma quantile', () => expect(worstError('gammaQuantile', gammaQuantile)).toBeLessThan(1e-13));
  it('beta quantile', () => expect(worstError('betaQuantile', betaQuantile)).toBeLessThan(1e-13));
});

// Student's t, two-sided 5 %: the table in every textbook, here to three decimals.
it('gives the t table', () => {
  const table = {
    1: 12.706,
    2: 4.303,
    3: 3.182,
    4: 2.776,
    5: 2.571,
    10: 2.228,
    20: 2.086,
    30: 2.042,
    60: 2.0,
    120: 1.98,
  };
  for (const [df, value] of Object.entries(table))
    expect(Math.abs(tQuantile(0.975, Number(df)) - value)).toBeLessThan(0.0005);
});

describe('ends and middle', () => {
  it('quantiles', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(tQuantile(0.5, 7)).toBe(0);
    expect([normalQuantile(0), tQuantile(0, 3)]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect([normalQuantile(1), tQuantile(1, 3), gammaQuantile(1, 2)]).toEqual(Array(3).fill(Number.POSITIVE_INFINITY));
    expect([gammaQuantile(0, 2), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 0, 1]);
    expect([normalQuantile(2), tQuantile(-1, 3), gammaQuantile(1.5, 2), betaQuantile(-0.1, 2, 3)]).toEqual(
      Array(4).fill(Number.NaN),
    );
  });

  it('distribution functions', () => {
    expect([
      gammaP(2, 0),
      gammaP(2, Number.POSITIVE_INFINITY),
      gammaQ(2, 0),
      gammaQ(2, Number.POSITIVE_INFINITY),
    ]).toEqual([0, 1, 1, 0]);
    expect([betaI(2, 3, 0), betaI(2, 3, 1)]).toEqual([0, 1]);
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(tTwoSidedP(Number.POSITIVE_INFINITY, 5)).toBe(0);
    expect(tTwoSidedP(0, 5)).toBe(1);
  });

  it('a gamma quantile too small for a double still has a logarithm', () => {
    // P(a, x) = x^a / Gamma(a + 1) for tiny x: ln x = (ln p + lgamma(1.01)) / 0.01, and ln p = -10 ln 2.
    expect(lnGammaQuantile(2 ** -10, 0.01)).toBeCloseTo(-693.7162, 3);
  });
});

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe('laws', () => {
  it('poissonTerm and binomialTerm are the probabilities of those laws', () => {
    expect(poissonTerm(3, 2.5)).toBeCloseTo((Math.exp(-2.5) * 2.5 ** 3) / 6, 15);
    expect(poissonTerm(0, 2.5)).toBeCloseTo(Math.exp(-2.5), 15);
    expect(binomialTerm(2, 3, 0.3, 0.7)).toBeCloseTo(10 * 0.09 * 0.343, 15);
    expect(binomialTerm(0, 5, 0.3, 0.7)).toBeCloseTo(0.7 ** 5, 15);
    expect(binomialTerm(5, 0, 0.3, 0.7)).toBeCloseTo(0.3 ** 5, 15);
  });

  it('both tails make one', () => {
    const shape = fc.double({ min: 0.05, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        shape,
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        (a, r) => Math.abs(gammaP(a, a * r) + gammaQ(a, a * r) - 1) < 1e-13,
      ),
    );
    fc.assert(
      fc.property(
        shape,
        shape,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, x) => Math.abs(betaI(a, b, x, 1 - x) + betaI(b, a, 1 - x, x) - 1) < 1e-12,
      ),
    );
  });

  it('a gamma law of whole shape counts Poisson events', () => {
    // P(k + 1, m) = P(at least k + 1 events of mean m).
    let below = 0;
    for (let k = 0; k <= 12; k++) {
      below += poissonTerm(k, 7.5);
      expect(gammaQ(k + 1, 7.5)).toBeCloseTo(below, 13);
    }
  });

  it('quantiles undo distribution functions', () => {
    fc.assert(fc.property(probability, (p) => Math.abs(normalCdf(normalQuantile(p)) / p - 1) < 1e-13));
    fc.assert(
      fc.property(
        probability,
        fc.double({ min: 0.5, max: 300, noNaN: true }),
        (p, df) => Math.abs(tCdf(tQuantile(p, df), df) / p - 1) < 1e-11,
      ),
    );
    fc.assert(
      fc.property(
        probability,
        fc.double({ min: 0.05, max: 500, noNaN: true }),
        (p, a) => Math.abs(gammaP(a, gammaQuantile(p, a)) / p - 1) < 1e-11,
      ),
    );
  });

  it('t is antisymmetric and tends to the normal', () => {
    fc.assert(
      fc.property(
        probability,
        fc.double({ min: 1, max: 50, noNaN: true }),
        (p, df) => Math.abs(tQuantile(1 - p, df) / tQuantile(p, df) + 1) < 1e-6,
      ),
    );
    // Cornish and Fisher: t = z + (z^3 + z) / (4 df) + O(df^-2).
    const z = normalQuantile(0.975);
    expect(tQuantile(0.975, 1e9)).toBeCloseTo(z + (z * z * z + z) / 4e9, 13);
  });
});
