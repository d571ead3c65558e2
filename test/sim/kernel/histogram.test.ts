import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Histogram } from '../../../src/sim/kernel/histogram.ts';

const sizes = fc.double({ min: -6, max: 9, noNaN: true }).map((power) => 10 ** power);
const sample = fc.array(fc.oneof(sizes, fc.constant(0)), { minLength: 1, maxLength: 60 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const x of values) histogram.add(x);
  return histogram;
}

describe('Histogram', () => {
  it('gives every order statistic to 0.4 %, and zeros exactly', () => {
    fc.assert(
      fc.property(sample, share, (values, q) => {
        const exact = [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))]!;
        expect(Math.abs(histogramOf(values).quantile(q) - exact)).toBeLessThanOrEqual(0.004 * exact);
      }),
    );
  });

  it('merging two is counting all', () => {
    fc.assert(
      fc.property(sample, sample, share, (a, b, q) => {
        const merged = histogramOf(a);
        merged.merge(histogramOf(b));
        const all = histogramOf([...a, ...b]);
        expect([merged.count, merged.zeros, merged.min, merged.max]).toEqual([all.count, all.zeros, all.min, all.max]);
        expect(merged.quantile(q)).toBe(all.quantile(q));
      }),
    );
  });

  it('has no quantile when empty, also after a reset', () => {
    const histogram = histogramOf([3, 0, 7]);
    histogram.reset();
    expect([histogram.count, histogram.quantile(0.5)]).toEqual([0, Number.NaN]);
  });
});
