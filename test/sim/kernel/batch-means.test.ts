import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchMeans, lag1Correlation, meansOfBatches } from '../../../src/sim/kernel/batch-means.ts';
import { firstOrderAutoregression, normals } from './samples.ts';

describe('lag1Correlation', () => {
  it('is the sample autocorrelation, worked by hand', () => {
    // Mean 3, deviations -2, -1, 0, 1, 2: (2 + 0 + 0 + 2) / 10.
    expect(lag1Correlation([1, 2, 3, 4, 5])).toBeCloseTo(0.4, 15);
    expect(lag1Correlation([5, 5, 5])).toBe(0);
  });

  // Its standard error for a long AR(1) series is sqrt((1 - phi^2) / n): 0.005 for n = 20,000 and phi = 0.7.
  it('finds the correlation of an autoregression', () => {
    expect(Math.abs(lag1Correlation(firstOrderAutoregression('lag', 20_000, 0.7)) - 0.7)).toBeLessThan(0.02);
  });
});

describe('meansOfBatches', () => {
  it('leaves out an incomplete last batch', () => {
    expect(Array.from(meansOfBatches([1, 3, 5, 7, 100], 2))).toEqual([2, 6]);
  });

  it('has the mean of the series where the batches fill it', () => {
    const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 6 }), (values, size) => {
        const full = values.slice(0, values.length - (values.length % size));
        if (full.length === 0) return;
        const means = Array.from(meansOfBatches(values, size));
        const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length;
        expect(Math.abs(mean(means) - mean(full))).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('batchMeans', () => {
  it('makes up to 30 batches of independent values', () => {
    const { batchSize, means, accepted } = batchMeans(normals('batches', 3000));
    expect([batchSize, means.length, accepted]).toEqual([100, 30, true]);
  });

  // Runs of 300 equal values: 30 batches of 100 go + + + - - - and correlate by 11/30; 15 of 200 go + 0 - + 0 -.
  it('doubles correlated batches until they pass', () => {
    const series = Array.from({ length: 3000 }, (_, t) => (Math.floor(t / 300) % 2 === 0 ? 1 : -1));
    expect(lag1Correlation(meansOfBatches(series, 100))).toBeCloseTo(11 / 30, 12);
    const { batchSize, means, lag1, accepted } = batchMeans(series);
    expect([batchSize, means.length, accepted]).toEqual([200, 15, true]);
    expect(lag1).toBe(lag1Correlation(means));
    expect(lag1).toBeLessThan(0);
  });

  it('says so when the series is too short for its correlation', () => {
    const { means, lag1, accepted } = batchMeans(Array.from({ length: 1000 }, (_, i) => i));
    expect(accepted).toBe(false);
    expect(lag1).toBeGreaterThan(0.2);
    expect(means.length).toBeGreaterThanOrEqual(10);
    expect(means.length).toBeLessThan(20);
  });

  it('refuses fewer than 10 observations', () => {
    expect(() => batchMeans([1, 2, 3])).toThrow(RangeError);
    expect(batchMeans([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]).batchSize).toBe(1);
  });
});
