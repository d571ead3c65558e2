import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correlation,
  pairedComparison,
  predictionBand,
  tInterval,
  welchInterval,
  wilsonInterval,
} from '../../../src/sim/kernel/intervals.ts';
import { normalQuantile } from '../../../src/sim/kernel/normal.ts';
import { tQuantile } from '../../../src/sim/kernel/student-t.ts';
import { Tally } from '../../../src/sim/kernel/tally.ts';

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(relative);
}

// Case S01: Law, Simulation Modeling and Analysis, chapter 10: two inventory policies, five replications each, 90 %.
describe('S01, paired-t and Welch intervals on a published sample', () => {
  const x1 = [126.97, 124.31, 126.68, 122.66, 127.23];
  const x2 = [118.21, 120.22, 122.45, 122.68, 119.4];
  const paired = pairedComparison(x1, x2, 0.9);
  const welch = welchInterval(Tally.of(x1), Tally.of(x2), 0.9);

  it('paired', () => {
    expectClose(paired.mean, 4.978, 1e-5);
    expectClose((paired.sd * paired.sd) / 5, 2.438274000000006, 1e-5);
    expectClose(paired.low, 1.6491268826279208, 1e-5);
    expectClose(paired.high, 8.306873117372078, 1e-5);
    expectClose(paired.p, 0.03328082378610256, 1e-5);
    expect(paired.df).toBe(4);
  });

  it('Welch', () => {
    expectClose(welch.df, 7.992385930043246, 1e-5);
    expectClose(welch.low, 2.6607856177384304, 1e-5);
    expectClose(welch.high, 7.29521438226157, 1e-5);
  });
});

describe('tInterval', () => {
  // Student's own sleep data (Biometrika 6 (1908) 1), as printed by t.test(extra) in R for the ten differences:
  // mean 1.58, 95 % interval 0.7001142 to 2.4598858, t = 4.0621, p = 0.002833.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it("gives Student's sleep data", () => {
    const comparison = pairedComparison(second, first, 0.95);
    expect(comparison.mean).toBeCloseTo(1.58, 12);
    expect(comparison.low).toBeCloseTo(0.7001142, 6);
    expect(comparison.high).toBeCloseTo(2.4598858, 6);
    expect(comparison.p).toBeCloseTo(0.00283289, 8);
    expect(tInterval(Tally.of(second.map((x, i) => x - first[i]!)), 0.95).low).toBe(comparison.low);
  });

  it('gives the same data unpaired, by Welch: df 17.776, p 0.07939', () => {
    const comparison = welchInterval(Tally.of(first), Tally.of(second), 0.95);
    expect(comparison.df).toBeCloseTo(17.77647, 4);
    expect(comparison.p).toBeCloseTo(0.07939, 5);
    expect(comparison.low).toBeCloseTo(-3.365483, 5);
    expect(comparison.high).toBeCloseTo(0.205483, 5);
  });

  it('cannot be formed from one value', () => {
    expect(tInterval(Tally.of([3]), 0.95).halfWidth).toBeNaN();
    expect(tInterval(Tally.of([3]), 0.95).mean).toBe(3);
  });
});

describe('pairedComparison', () => {
  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 30 });

  it('turns its sign with the order, and knows p from the interval', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const n = Math.min(a.length, b.length);
        const [x, y] = [a.slice(0, n), b.slice(0, n)];
        const [forth, back] = [pairedComparison(x, y, 0.95), pairedComparison(y, x, 0.95)];
        expect([back.mean, back.halfWidth, back.p]).toEqual([0 - forth.mean, forth.halfWidth, forth.p]);
        const excludesZero = forth.low > 0 || forth.high < 0;
        if (Math.abs(forth.p - 0.05) > 1e-9) expect(excludesZero).toBe(forth.p < 0.05);
      }),
    );
  });

  it('counts the replications that pairing saves', () => {
    // x and y share a large common part: variances 1 + 100, variance of the difference 2.
    const [e1, e2] = [
      [1, -1, 1, -1],
      [1, 1, -1, -1],
    ];
    const common = [10, -10, -10, 10];
    const comparison = pairedComparison(
      common.map((c, i) => c + e1[i]!),
      common.map((c, i) => c + e2[i]!),
      0.95,
    );
    expect(comparison.equivalentUnpaired).toBeCloseTo(4 * 101, 9);
    expect(comparison.correlation).toBeCloseTo(100 / 101, 12);
  });

  it('is certain where the differences do not vary', () => {
    const same = pairedComparison([1, 2, 3], [1, 2, 3], 0.95);
    expect([same.mean, same.halfWidth, same.p]).toEqual([0, 0, 1]);
    const shifted = pairedComparison([2, 3, 4], [1, 2, 3], 0.95);
    expect([shifted.mean, shifted.halfWidth, shifted.p, shifted.equivalentUnpaired]).toEqual([
      1,
      0,
      0,
      Number.POSITIVE_INFINITY,
    ]);
    expect(pairedComparison([2, 2], [1, 1], 0.95).equivalentUnpaired).toBe(2);
    expect(welchInterval(Tally.of([2, 2]), Tally.of([1, 1]), 0.95).p).toBe(0);
  });

  it('needs pairs', () => {
    expect(() => pairedComparison([1, 2], [1], 0.95)).toThrow(RangeError);
  });
});

describe('wilsonInterval', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d: %d to %d', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials, 0.95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the rates whose normal test would not reject, and stays within 0 and 1', () => {
    const z = normalQuantile(0.975);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const successes = Math.round(share * trials);
        const { low, high } = wilsonInterval(successes, trials, 0.95);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        for (const edge of [low, high]) {
          if (edge === 0 || edge === 1) continue;
          const score = Math.abs(successes / trials - edge) / Math.sqrt((edge * (1 - edge)) / trials);
          expect(score).toBeCloseTo(z, 6);
        }
      }),
    );
    expect(wilsonInterval(20, 20, 0.95).high).toBe(1);
  });
});

describe('correlation', () => {
  it('is 0.8164 for the first of the quartet of F. J. Anscombe (1973)', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x, y)).toBeCloseTo(0.81642, 5);
  });

  it('is 1, -1 or undefined for linear relations', () => {
    expect(correlation([1, 2, 4], [3, 5, 9])).toBeCloseTo(1, 15);
    expect(correlation([1, 2, 4], [-3, -5, -9])).toBeCloseTo(-1, 15);
    expect(correlation([1, 2, 4], [5, 5, 5])).toBeNaN();
  });
});

it('the prediction band holds the middle 80 % of the runs', () => {
  const values = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  expect(predictionBand(values)).toEqual({ low: 10, high: 90 });
  expect(predictionBand(values, 0.25, 0.75)).toEqual({ low: 25, high: 75 });
});

it('the t quantile behind the intervals is that of the tables', () => {
  expect(tQuantile(0.95, 4)).toBeCloseTo(2.13184678632665, 13);
});
