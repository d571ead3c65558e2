import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, expm1, ln, log1p, pow, sin2pi } from '../../../src/sim/kernel/elementary.ts';
import { lgamma } from '../../../src/sim/kernel/log-gamma.ts';
import { readReference } from './reference/read.ts';

const reference = readReference('elementary');

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The double `steps` places above a positive x. */
function above(x: number, steps = 1): number {
  double[0] = x;
  bits[0]! += BigInt(steps);
  return double[0]!;
}

/** Distance from |x| to the next larger double. */
function ulp(x: number): number {
  return above(Math.abs(x)) - Math.abs(x);
}

/** Largest error over the reference table, in units of the last place; rows are [arguments, value, remainder]. */
function worstUlps(name: string, f: (...args: number[]) => number): number {
  const errors = reference[name]!.map((row) => {
    const [value, remainder] = [row.at(-2)!, row.at(-1)!];
    return Math.abs(f(...row.slice(0, -2)) - value - remainder) / ulp(value);
  });
  expect(errors.length).toBeGreaterThan(200);
  return Math.max(...errors);
}

describe('accuracy against 60-digit references', () => {
  it('ln is within 0.8 ulp', () => expect(worstUlps('ln', ln)).toBeLessThan(0.8));
  it('exp is within 0.52 ulp', () => expect(worstUlps('exp', exp)).toBeLessThan(0.52));
  it('log1p is within 1 ulp', () => expect(worstUlps('log1p', log1p)).toBeLessThan(1));
  it('expm1 is within 1 ulp', () => expect(worstUlps('expm1', expm1)).toBeLessThan(1));
  it('pow is within 3 ulp', () => expect(worstUlps('pow', pow)).toBeLessThan(3));
  it('sin2pi is within 2 ulp', () => expect(worstUlps('sin2pi', sin2pi)).toBeLessThan(2));

  it('lgamma is within 1e-14, also near its zeros', () => {
    const errors = reference['lgamma']!.map(([x, value, remainder]) =>
      Math.abs((lgamma(x!) - value! - remainder!) / value!),
    );
    expect(Math.max(...errors)).toBeLessThan(1e-14);
  });
});

describe('special values', () => {
  it('ln', () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(ln(-1)).toBeNaN();
    expect(ln(Number.NaN)).toBeNaN();
  });

  it('exp', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-746)).toBe(0);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exp(-745.1)).toBe(5e-324);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it('log1p and expm1', () => {
    expect(log1p(0)).toBe(0);
    expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect(log1p(-2)).toBeNaN();
    expect(expm1(0)).toBe(0);
    expect(expm1(-1000)).toBe(-1);
    expect(expm1(1000)).toBe(Number.POSITIVE_INFINITY);
    expect(expm1(Number.NaN)).toBeNaN();
  });

  it('pow', () => {
    expect(pow(0, 0)).toBe(1);
    expect(pow(Number.NaN, 0)).toBe(1);
    expect(pow(1, Number.POSITIVE_INFINITY)).toBe(1);
    expect(pow(0, 2)).toBe(0);
    expect(pow(0, -2)).toBe(Number.POSITIVE_INFINITY);
    expect(pow(10, 400)).toBe(Number.POSITIVE_INFINITY);
    expect(pow(10, -400)).toBe(0);
    expect(pow(Number.POSITIVE_INFINITY, -1)).toBe(0);
    expect(pow(-8, 1 / 3)).toBeNaN();
  });

  it('sin2pi is exact at the quarters', () => {
    const quarters = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.25, 1e6 + 0.75];
    expect(quarters.map((x) => sin2pi(x) + 0)).toEqual([0, 1, 0, -1, 0, 1, 0, -1, 0, 1, -1]);
  });

  it('lgamma', () => {
    expect(lgamma(1)).toBe(0);
    expect(lgamma(2)).toBe(0);
    expect(lgamma(0)).toBeNaN();
    expect(lgamma(Number.NaN)).toBeNaN();
  });
});

const anyPositive = fc.double({ min: 5e-324, max: 1e308, noNaN: true });
const nearOne = fc.double({ min: 0.5, max: 2, noNaN: true });

describe('laws', () => {
  it('ln does not decrease from one double to the next, nor over the seams of its table', () => {
    fc.assert(
      fc.property(fc.oneof(anyPositive, nearOne), (x) => ln(x) <= ln(above(x))),
      { numRuns: 2000 },
    );
    for (let seam = 361; seam < 720; seam++) {
      const x = seam / 512;
      for (let step = -50; step < 50; step++) expect(ln(above(x, step))).toBeLessThanOrEqual(ln(above(x, step + 1)));
    }
  });

  it('exp does not decrease from one double to the next', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 700, noNaN: true }), (x) => exp(x) <= exp(above(x))),
      { numRuns: 2000 },
    );
  });

  // One ulp of ln(x) is a relative error of |ln x| 2^-52 in exp(ln x); |ln x| < 710.
  it('exp undoes ln', () => {
    fc.assert(fc.property(anyPositive, (x) => Math.abs(exp(ln(x)) / x - 1) < 1e-15 * (2 + Math.abs(ln(x)))));
  });

  it('expm1 undoes log1p for tiny and for ordinary numbers', () => {
    const sizes = fc.double({ min: -25, max: 2, noNaN: true }).map((power) => 10 ** power);
    fc.assert(fc.property(sizes, (x) => Math.abs(expm1(log1p(x)) / x - 1) < 1e-14));
  });

  it('whole powers agree with repeated multiplication', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: 1, max: 40 }), (x, n) => {
        let product = 1;
        for (let i = 0; i < n; i++) product *= x;
        return Math.abs(pow(x, n) / product - 1) < 1e-16 * (8 + n);
      }),
    );
  });

  it('lgamma is the logarithm of a factorial and obeys its recurrence', () => {
    expect(exp(lgamma(11))).toBeCloseTo(3628800, 6);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (x) => {
        const difference = lgamma(x + 1) - lgamma(x) - ln(x);
        // Two values with errors of some 3e-16 each, and their difference rounded.
        return Math.abs(difference) < 1e-15 * (10 + Math.abs(lgamma(x + 1)) + Math.abs(ln(x)));
      }),
    );
  });
});
