import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanSeries, mser5 } from '../../../src/sim/experiment/warm-up.ts';

/** The definition, written out: the batches to leave out of `means` for the least squared standard error. */
function mserByDefinition(means: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let d = 0; d <= means.length - 5; d++) {
    const kept = means.slice(d);
    const mean = kept.reduce((sum, x) => sum + x, 0) / kept.length;
    const score = kept.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (kept.length * kept.length);
    if (score < least) {
      least = score;
      best = d;
    }
  }
  return best;
}

const fiveEach = (means: readonly number[]): number[] =>
  means.flatMap((mean) => [mean - 2, mean - 1, mean, mean + 1, mean + 2]);

describe('mser5', () => {
  it('cuts off a start that is far from the rest', () => {
    expect(mser5(fiveEach([40, 20, 1, 2, 1, 2, 1, 2, 1, 2]))).toEqual({ truncation: 10, reliable: true });
  });

  it('keeps a series that is settled from the start', () => {
    expect(mser5(fiveEach([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]))).toEqual({ truncation: 0, reliable: true });
  });

  it('does not trust a minimum in the second half, a short series, or one with gaps', () => {
    expect(mser5(fiveEach([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0]))).toEqual({ truncation: 45, reliable: false });
    expect(mser5(fiveEach([1, 2, 3, 4]))).toEqual({ truncation: 0, reliable: false });
    expect(mser5([...fiveEach([1, 1, 1, 1]), Number.NaN, 1, 1, 1, 1]).reliable).toBe(false);
  });

  it('follows the definition and ignores an incomplete batch (law)', () => {
    const means = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(means, fc.integer({ min: 0, max: 4 }), (batches, rest) => {
        const series = [...fiveEach(batches), ...new Array<number>(rest).fill(1e6)];
        expect(mser5(series).truncation).toBe(5 * mserByDefinition(batches));
      }),
      { seed: 51 },
    );
  });
});

describe('meanSeries', () => {
  it('averages over replications, passing over undefined values', () => {
    expect([...meanSeries(Float64Array.of(1, 2, 3, Number.NaN, 5, Number.NaN), 2)]).toEqual([3, 2]);
  });
});
