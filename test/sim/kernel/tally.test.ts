import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/sim/kernel/tally.ts';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 50 });

/** Everything a tally says. */
function summary(tally: Tally): number[] {
  return [tally.count, tally.mean, tally.variance, tally.min, tally.max];
}

describe('Tally', () => {
  it('gives a worked example', () => {
    const tally = Tally.of([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(summary(tally)).toEqual([8, 5, 32 / 7, 2, 9]);
    expect(tally.sd).toBe(Math.sqrt(32 / 7));
  });

  // NIST StRD, data set NumAcc4: mean 10000000.2 and standard deviation 0.1 exactly; one-pass textbook formulas fail.
  it('keeps its digits on NIST NumAcc4', () => {
    const data = [10000000.2, ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 10000000.1 : 10000000.3))];
    const tally = Tally.of(data);
    expect(tally.mean).toBeCloseTo(10000000.2, 7);
    expect(Math.abs(tally.sd - 0.1)).toBeLessThan(1e-9);
  });

  it('knows what it cannot say', () => {
    const empty = new Tally();
    expect(summary(empty)).toEqual([0, Number.NaN, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect(summary(Tally.of([3]))).toEqual([1, 3, Number.NaN, 3, 3]);
  });

  it('merging two is tallying all', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const merged = Tally.of(a);
        merged.merge(Tally.of(b));
        const all = Tally.of([...a, ...b]);
        expect([merged.count, merged.min, merged.max]).toEqual([all.count, all.min, all.max]);
        if (all.count > 0) expect(Math.abs(merged.mean - all.mean)).toBeLessThan(1e-9);
        if (all.count > 1) expect(Math.abs(merged.variance - all.variance)).toBeLessThan(1e-12 * (1 + 1e12));
      }),
    );
  });

  it('shifting moves the mean and scaling scales the deviation', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 }), (a) => {
        const plain = Tally.of(a);
        const changed = Tally.of(a.map((x) => 8 * x + 1024));
        expect(Math.abs(changed.mean - (8 * plain.mean + 1024))).toBeLessThan(1e-9);
        expect(Math.abs(changed.sd - 8 * plain.sd)).toBeLessThan(1e-9 * (1 + plain.sd));
      }),
    );
  });

  it('starts anew after a reset', () => {
    const tally = Tally.of([5, 6, 7]);
    tally.reset();
    tally.add(1);
    tally.add(3);
    expect(summary(tally)).toEqual([2, 2, 2, 1, 3]);
  });
});
