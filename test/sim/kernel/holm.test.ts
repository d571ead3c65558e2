import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bonferroni, holm } from '../../../src/sim/kernel/holm.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('holm', () => {
  // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") gives 0.03, 0.06, 0.06, 0.02.
  it('gives a worked example', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    for (const [i, p] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[i]).toBeCloseTo(p, 15);
    expect(bonferroni([0.01, 0.04, 0.03, 0.5])).toEqual([0.04, 0.16, 0.12, 1]);
  });

  it('leaves out tests that were not made', () => {
    expect(holm([Number.NaN, 0.02, 0.9])).toEqual([Number.NaN, 0.04, 0.9]);
    expect(bonferroni([Number.NaN, 0.02])).toEqual([Number.NaN, 0.02]);
    expect(holm([])).toEqual([]);
  });

  it('keeps the order, and lies between the raw p and that of Bonferroni', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const adjusted = holm(raw);
        const strict = bonferroni(raw);
        raw.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(strict[i]!);
          raw.forEach((q, j) => {
            if (p <= q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      }),
    );
  });

  it('rejects as the step-down procedure does: the sorted p(i) until one exceeds alpha / (m - i + 1)', () => {
    fc.assert(
      fc.property(pValues, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (raw, alpha) => {
        const sorted = [...raw].sort((a, b) => a - b);
        const failure = sorted.findIndex((p, i) => (raw.length - i) * p > alpha);
        const rejected = failure === -1 ? raw.length : failure;
        expect(holm(raw).filter((p) => p <= alpha).length).toBe(rejected);
      }),
    );
  });
});
