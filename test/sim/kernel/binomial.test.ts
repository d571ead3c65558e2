import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialQuantile } from '../../../src/sim/kernel/binomial.ts';
import { betaI } from '../../../src/sim/kernel/special.ts';
import { openStream } from '../../../src/sim/kernel/stream.ts';
import { Tally } from '../../../src/sim/kernel/tally.ts';

/** P(X <= k). */
function cdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betaI(n - k, k + 1, 1 - p, p);
}

const uniform = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('binomialQuantile', () => {
  it('is the smallest k with P(X <= k) >= u, for small and large lots', () => {
    fc.assert(
      fc.property(uniform, fc.integer({ min: 1, max: 8000 }), probability, (u, n, p) => {
        const k = binomialQuantile(u, n, p);
        return cdf(k, n, p) >= u - 1e-12 && cdf(k - 1, n, p) < u + 1e-12;
      }),
      { numRuns: 1000 },
    );
  });

  it('steps at the cumulative probabilities, on either side of p = 1/2', () => {
    // n = 3, p = 1/4: P = 27/64, 27/64, 9/64, 1/64.
    const at = [0.4218, 0.4219, 0.8437, 0.8438, 0.9843, 0.9844];
    expect(at.map((u) => binomialQuantile(u, 3, 0.25))).toEqual([0, 1, 1, 2, 2, 3]);
    // n = 3, p = 3/4: P = 1/64, 9/64, 27/64, 27/64, and u = 1/64 itself still belongs to 0.
    expect([0.0156, 0.0157, 0.1562, 0.1563, 0.5781, 0.5782].map((u) => binomialQuantile(u, 3, 0.75))).toEqual([
      0, 1, 1, 2, 2, 3,
    ]);
    expect(binomialQuantile(1 / 2, 1, 0.5)).toBe(0);
  });

  it('does not decrease in u', () => {
    fc.assert(
      fc.property(
        uniform,
        uniform,
        fc.integer({ min: 1, max: 5000 }),
        probability,
        (u, v, n, p) => binomialQuantile(Math.min(u, v), n, p) <= binomialQuantile(Math.max(u, v), n, p),
      ),
    );
  });

  it('needs no search where nothing varies', () => {
    expect([binomialQuantile(0.5, 0, 0.3), binomialQuantile(0.5, 10, 0), binomialQuantile(0.5, 10, 1)]).toEqual([
      0, 0, 10,
    ]);
  });

  it('stays near the mean at the ends of a stream', () => {
    // Nine standard deviations (4.68 pieces each) and a little more for the skewed side.
    for (const u of [2 ** -53, 2 ** -33, 1 - 2 ** -33, 1 - 2 ** -53])
      expect(Math.abs(binomialQuantile(u, 900, 0.975) - 877.5)).toBeLessThan(60);
    expect(binomialQuantile(1 - 2 ** -53, 1_000_000, 0.3)).toBeLessThan(300_000 + 10 * Math.sqrt(210_000));
  });

  // 20,000 draws: 4 standard errors of the mean are 4 sqrt(n p q / 20,000), of the variance n p q 4 sqrt(2 / 20,000).
  it.each([
    [900, 0.975],
    [5000, 0.5],
    [60, 0.02],
  ])('draws from lots of %d at p = %d have their mean and variance', (n, p) => {
    const next = openStream('binomial', 0, `${n}`, `${p}`);
    const tally = Tally.of(Array.from({ length: 20_000 }, () => binomialQuantile(next(), n, p)));
    const variance = n * p * (1 - p);
    expect(Math.abs(tally.mean - n * p)).toBeLessThan(4 * Math.sqrt(variance / 20_000));
    const kurtosis = 3 + (1 - 6 * p * (1 - p)) / variance;
    expect(Math.abs(tally.variance / variance - 1)).toBeLessThan(4 * Math.sqrt((kurtosis - 1) / 20_000));
  });
});
