import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePaired, judgeTogether } from '../../../src/sim/experiment/compare.ts';

const reading = { level: 0.95, antithetic: false };

describe('comparePaired', () => {
  it('gives the paired t test of the sleep data of Student (1908)', () => {
    const first = Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2);
    const second = Float64Array.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
    const result = comparePaired(first, second, reading);
    // published: mean difference 1.58, t = 4.0621 on 9 degrees of freedom, p = 0.002833, interval 0.7001142 to 2.4598858
    expect(result.difference).toBeCloseTo(1.58, 12);
    expect(result.difference - result.halfWidth).toBeCloseTo(0.7001142, 6);
    expect(result.difference + result.halfWidth).toBeCloseTo(2.4598858, 6);
    expect(result.p).toBeCloseTo(0.002833, 6);
    expect(result.correlation).toBeCloseTo(0.7951702, 6);
    expect(result.pairs).toBe(10);
    expect(result.shareAbove).toBe(0.9);
  });

  it('tells how many unpaired replications would do: n (s_A² + s_B²) ÷ s_D²', () => {
    // A = 1 2 3, B = 1 3 5: variances 1 and 4, differences 0 1 2 with variance 1
    const result = comparePaired(Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 5), reading);
    expect(result.equivalentUnpaired).toBeCloseTo(15, 12);
    expect(result.correlation).toBeCloseTo(1, 12);
  });

  it('is sure where all differences are equal', () => {
    const a = Float64Array.of(1, 5, 2);
    expect(comparePaired(a, a, reading)).toMatchObject({
      difference: 0,
      halfWidth: 0,
      sd: 0,
      p: 1,
      shareAbove: 0,
      shareBelow: 0,
    });
    const above = comparePaired(a, Float64Array.of(2, 6, 3), reading);
    expect(above).toMatchObject({ difference: 1, halfWidth: 0, sd: 0, p: 0, shareAbove: 1, shareBelow: 0 });
    expect(above.equivalentUnpaired).toBe(Number.POSITIVE_INFINITY);
    const still = Float64Array.of(4, 4);
    expect(comparePaired(still, still, reading)).toMatchObject({
      p: 1,
      equivalentUnpaired: 2,
      correlation: Number.NaN,
    });
  });

  it('leaves out pairs in which one is undefined, and says nothing about none', () => {
    const a = Float64Array.of(1, Number.NaN, 3, 4);
    const b = Float64Array.of(2, 3, Number.NaN, 7);
    expect(comparePaired(a, b, reading)).toMatchObject({ difference: 2, pairs: 2 });
    const none = comparePaired(Float64Array.of(Number.NaN), Float64Array.of(1), reading);
    expect(none).toMatchObject({
      difference: Number.NaN,
      halfWidth: Number.NaN,
      p: Number.NaN,
      pairs: 0,
      shareAbove: Number.NaN,
      shareBelow: Number.NaN,
    });
    expect(comparePaired(Float64Array.of(1), Float64Array.of(3), reading)).toMatchObject({
      difference: 2,
      p: Number.NaN,
    });
  });

  it('changes its sign with the order of the two (law)', () => {
    const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(column, fc.integer({ min: 0, max: 19 }), (xs, turn) => {
        const a = Float64Array.from(xs);
        const b = Float64Array.from(xs, (_, i) => xs[(i + turn) % xs.length]!);
        const there = comparePaired(a, b, reading);
        const back = comparePaired(b, a, reading);
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.halfWidth).toBeCloseTo(there.halfWidth, 12);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(back.equivalentUnpaired).toBeCloseTo(there.equivalentUnpaired, 8);
      }),
      { seed: 41 },
    );
  });
});

describe('judgeTogether', () => {
  it('calls significant what stays below 1 − level after Holm', () => {
    const difference = comparePaired(Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 5), reading);
    const judged = judgeTogether(
      [
        { ...difference, p: 0.03 },
        { ...difference, p: 0.02 },
      ],
      0.95,
    );
    expect(judged.map(({ pHolm, significant }) => [pHolm, significant])).toEqual([
      [0.04, true],
      [0.04, true],
    ]);
    expect(
      judgeTogether(
        [
          { ...difference, p: 0.04 },
          { ...difference, p: 0.03 },
        ],
        0.95,
      ).some((one) => one.significant),
    ).toBe(false);
  });
});
