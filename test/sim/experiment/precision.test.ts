import { describe, expect, it } from 'vitest';
import { isPrecise, replicationsNeeded, targetHalfWidth } from '../../../src/sim/experiment/precision.ts';

const kpi = (mean: number, halfWidth: number, n: number) => ({
  mean,
  halfWidth,
  n,
  sd: 1,
  p10: 0,
  p90: 0,
  values: new Float64Array(n),
});
const fivePercent = { relative: 0.05, isShare: false };
const share = { relative: 0.05, isShare: true };

describe('the sequential rule', () => {
  it('asks for γ ÷ (1 + γ) of the mean, whatever its sign (Law)', () => {
    expect(targetHalfWidth(105, fivePercent)).toBeCloseTo(5, 12);
    expect(targetHalfWidth(-105, fivePercent)).toBeCloseTo(5, 12);
    expect(isPrecise(kpi(105, 4.99, 10), fivePercent)).toBe(true);
    expect(isPrecise(kpi(105, 5.01, 10), fivePercent)).toBe(false);
  });

  it('believes no interval of fewer than ten replications', () => {
    expect(isPrecise(kpi(100, 0, 9), fivePercent)).toBe(false);
    expect(replicationsNeeded(kpi(100, 0, 2), fivePercent)).toBe(10);
    expect(replicationsNeeded(kpi(100, Number.NaN, 1), fivePercent)).toBe(10);
  });

  it('holds shares near 0 and 1 to half a percentage point, and others to the relative rule', () => {
    expect(targetHalfWidth(0.01, share)).toBe(0.005);
    expect(targetHalfWidth(0, share)).toBe(0.005);
    expect(targetHalfWidth(0.98, share)).toBe(0.005);
    expect(targetHalfWidth(0.5, share)).toBeCloseTo(0.5 * (0.05 / 1.05), 12);
    expect(targetHalfWidth(0.98, { relative: 0.001, isShare: true })).toBeCloseTo(0.98 * (0.001 / 1.001), 12);
    expect(targetHalfWidth(0.98, fivePercent)).toBeCloseTo(0.98 * (0.05 / 1.05), 12);
  });

  it('is content with a KPI that is undefined in ten replications', () => {
    const nothing = { ...kpi(Number.NaN, Number.NaN, 0), values: new Float64Array(10).fill(Number.NaN) };
    expect(isPrecise(nothing, fivePercent)).toBe(true);
    expect(isPrecise({ ...nothing, values: nothing.values.slice(0, 9) }, fivePercent)).toBe(false);
  });

  it('expects the half-width to shrink with the square root of the replications', () => {
    expect(replicationsNeeded(kpi(105, 10, 20), fivePercent)).toBe(80);
    expect(replicationsNeeded(kpi(105, 5, 20), fivePercent)).toBe(20);
  });
});
