import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mser5 } from '../../../src/sim/kernel/mser.ts';
import { firstOrderAutoregression, normals } from './samples.ts';

/** The statistic for the means from index d on, straight from its definition. */
function statistic(means: readonly number[], d: number): number {
  const rest = means.slice(d);
  const mean = rest.reduce((sum, x) => sum + x, 0) / rest.length;
  return rest.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (rest.length * rest.length);
}

describe('mser5', () => {
  it('finds the minimiser of the statistic among all truncations that leave five groups', () => {
    const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 50, maxLength: 150 });
    fc.assert(
      fc.property(series, (values) => {
        const groups = Math.floor(values.length / 5);
        const means = Array.from(
          { length: groups },
          (_, g) => values.slice(5 * g, 5 * g + 5).reduce((a, b) => a + b, 0) / 5,
        );
        const all = Array.from({ length: groups - 4 }, (_, d) => statistic(means, d));
        const { warmUp, accepted } = mser5(values);
        expect(all[warmUp / 5]).toBeLessThan(Math.min(...all) + 1e-9);
        expect(accepted).toBe(warmUp / 5 <= groups / 2);
      }),
    );
  });

  it('drops a start that differs, and no more than that', () => {
    const noise = normals('warm-up', 400);
    const transient = noise.map((e, t) => e + (t < 60 ? 20 : 0));
    expect(mser5(transient)).toEqual({ warmUp: 60, accepted: true });
  });

  it('drops a decaying start of a correlated series', () => {
    // 70 * 0.9^t falls to one standard deviation (1.15) after 39 steps and to a tenth of it after 61.
    const decaying = firstOrderAutoregression('decay', 600, 0.5).map((x, t) => x + 70 * 0.9 ** t);
    const { warmUp, accepted } = mser5(decaying);
    expect(accepted).toBe(true);
    expect(warmUp).toBeGreaterThanOrEqual(20);
    expect(warmUp).toBeLessThanOrEqual(100);
  });

  it('drops nothing of a constant series', () => {
    expect(mser5(Array(100).fill(3))).toEqual({ warmUp: 0, accepted: true });
  });

  it('gives no answer for a series that is still moving, or too short', () => {
    expect(mser5(Array.from({ length: 200 }, (_, t) => 1.02 ** -t * 100 + (t < 150 ? 50 : 0))).accepted).toBe(false);
    expect(mser5([1, 2, 3])).toEqual({ warmUp: 0, accepted: false });
  });

  it('takes other group sizes', () => {
    const series = Array.from({ length: 60 }, (_, t) => (t < 12 ? 100 : t % 2));
    expect(mser5(series, 2)).toEqual({ warmUp: 12, accepted: true });
  });
});
