import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, quantileOfSorted } from '../../../src/sim/kernel/quantiles.ts';

describe('quantile (type 7)', () => {
  // R: quantile(c(15, 20, 35, 40, 50), c(.05, .3, .4, .5, 1)) gives 16, 23, 29, 35, 50 (a common worked example).
  it('gives the values of R', () => {
    const values = [40, 15, 50, 20, 35];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((p) => quantile(values, p))).toEqual([16, 23, 29, 35, 50]);
    expect(values).toEqual([40, 15, 50, 20, 35]);
  });

  it('knows the smallest samples', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect([0, 0.3, 1].map((p) => quantile([7], p))).toEqual([7, 7, 7]);
    expect(quantile([1, Number.POSITIVE_INFINITY], 0)).toBe(1);
    expect(quantile([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 0.5)).toBe(Number.POSITIVE_INFINITY);
  });

  const sample = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('lies between the extremes and does not decrease in p', () => {
    fc.assert(
      fc.property(sample, share, share, (values, p, q) => {
        const [low, high] = [quantile(values, Math.min(p, q)), quantile(values, Math.max(p, q))];
        return low <= high && low >= Math.min(...values) && high <= Math.max(...values);
      }),
    );
  });

  it('is the order statistic at the knots, and mirrors with the sample', () => {
    fc.assert(
      fc.property(sample, share, (values, p) => {
        const sorted = [...values].sort((a, b) => a - b);
        expect([quantileOfSorted(sorted, 0), quantileOfSorted(sorted, 1)]).toEqual([sorted[0], sorted.at(-1)]);
        const mirrored = -quantile(
          values.map((x) => -x),
          1 - p,
        );
        expect(Math.abs(mirrored - quantile(values, p))).toBeLessThan(1e-4);
      }),
    );
  });
});
