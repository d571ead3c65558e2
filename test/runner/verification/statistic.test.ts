// Statistics of replications against laws that are known: normal numbers with quantiles and shares from their table.
import { describe, expect, it } from 'vitest';
import { meanEstimate, statisticEstimate } from '../../../src/runner/verification/statistic.ts';
import { normals } from '../../sim/kernel/samples.ts';

const sample = Float64Array.from(normals('verification', 4000));

describe('a statistic of the replications', () => {
  it.each([
    [0.1, -1.281552],
    [0.5, 0],
    [0.9, 1.281552],
  ])('is the %d quantile, between order statistics that hold it', (p, expected) => {
    const { estimate, halfWidth } = statisticEstimate({ kind: 'quantile', p }, sample, sample);
    expect(Math.abs(estimate - expected)).toBeLessThan(halfWidth);
    expect(halfWidth).toBeLessThan(0.13);
  });

  it('has no interval for a quantile of too few runs', () => {
    const few = sample.subarray(0, 10);
    expect(statisticEstimate({ kind: 'quantile', p: 0.99 }, few, few).halfWidth).toBeNaN();
  });

  it.each([
    [{ above: 1 }, 0.158655],
    [{ atMost: -2 }, 0.02275],
    [{ above: -1, atMost: 1 }, 0.682689],
    [{ above: 9 }, 0],
  ])('is the share of runs within %j', (limits, expected) => {
    const { estimate, halfWidth } = statisticEstimate({ kind: 'share', ...limits }, sample, sample);
    expect(Math.abs(estimate - expected)).toBeLessThan(halfWidth);
    expect(halfWidth).toBeLessThan(0.03);
  });

  it('passes over replications in which the quantity is undefined', () => {
    expect(meanEstimate(Float64Array.of(2, Number.NaN, 4)).estimate).toBe(3);
  });

  it('takes mirror images as one observation', () => {
    const pairs = Float64Array.from({ length: 40 }, (_, k) => (k % 2 === 0 ? 10 + sample[k]! : 10 - sample[k - 1]!));
    expect(meanEstimate(pairs, true)).toEqual({ estimate: expect.closeTo(10, 9), halfWidth: expect.closeTo(0, 9) });
    expect(meanEstimate(pairs).halfWidth).toBeGreaterThan(0.1);
  });
});
