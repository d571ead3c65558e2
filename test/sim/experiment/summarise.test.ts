import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summariseKpi, summariseSeries } from '../../../src/sim/experiment/summarise.ts';

const reading = { level: 0.95, antithetic: false };

describe('summariseKpi', () => {
  it('gives the t interval of ten observations in Law, Simulation Modeling and Analysis: 1.34 ± 0.24 at 90 %', () => {
    const values = Float64Array.of(1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09);
    const { mean, sd, halfWidth, n } = summariseKpi(values, { level: 0.9, antithetic: false });
    expect(n).toBe(10);
    expect(mean).toBeCloseTo(1.343, 12);
    expect(sd * sd).toBeCloseTo(0.17, 2);
    // t(9, 0.95) = 1.833113 (published table)
    expect(halfWidth).toBeCloseTo((1.8331129 * sd) / Math.sqrt(10), 7);
    expect(halfWidth).toBeCloseTo(0.24, 2);
  });

  it('gives the band between the 10 and 90 % quantiles of single replications', () => {
    const values = Float64Array.from({ length: 11 }, (_, index) => (7 * index) % 11);
    expect(summariseKpi(values, reading)).toMatchObject({ p10: 1, p90: 9 });
  });

  it('passes over replications in which the KPI is undefined', () => {
    const gaps = summariseKpi(Float64Array.of(Number.NaN, 1, Number.NaN, 2, 3), reading);
    const dense = summariseKpi(Float64Array.of(1, 2, 3), reading);
    expect(gaps).toEqual({ ...dense, values: gaps.values });
    expect(gaps.values).toHaveLength(5);
  });

  it('says what it can of one value and of none', () => {
    expect(summariseKpi(Float64Array.of(7), reading)).toMatchObject({
      mean: 7,
      sd: Number.NaN,
      halfWidth: Number.NaN,
      p10: 7,
      p90: 7,
      n: 1,
    });
    expect(summariseKpi(Float64Array.of(Number.NaN), reading)).toMatchObject({
      mean: Number.NaN,
      halfWidth: Number.NaN,
      n: 0,
    });
  });

  it('takes the means of antithetic pairs as the observations', () => {
    const pairs = summariseKpi(Float64Array.of(1, 9, 2, 7, 4, 8), { level: 0.95, antithetic: true });
    const means = summariseKpi(Float64Array.of(5, 4.5, 6), reading);
    expect(pairs.halfWidth).toBeCloseTo(means.halfWidth, 12);
    expect(pairs.mean).toBeCloseTo(means.mean, 12);
    expect(pairs.n).toBe(6);
  });

  it('scales and shifts with its values (law)', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -99, max: 99 }), (xs, scale, shift) => {
        const plain = summariseKpi(Float64Array.from(xs), reading);
        const moved = summariseKpi(
          Float64Array.from(xs, (x) => scale * x + shift),
          reading,
        );
        expect(moved.mean).toBeCloseTo(scale * plain.mean + shift, 7);
        expect(moved.halfWidth).toBeCloseTo(scale * plain.halfWidth, 7);
        expect(moved.p90 - moved.p10).toBeCloseTo(scale * (plain.p90 - plain.p10), 7);
      }),
      { seed: 31 },
    );
  });
});

describe('summariseSeries', () => {
  it('takes mean and quantiles across replications, period by period', () => {
    // two periods; replications 0 … 10 have the value r in the first and 10 r in the second
    const rows = Float64Array.from({ length: 22 }, (_, i) => (i % 2 === 0 ? i / 2 : 10 * ((i - 1) / 2)));
    const { mean, p10, p50, p90 } = summariseSeries(rows, 11, 2);
    expect([...mean]).toEqual([5, 50]);
    expect([...p10]).toEqual([1, 10]);
    expect([...p50]).toEqual([5, 50]);
    expect([...p90]).toEqual([9, 90]);
  });

  it('looks at the replications asked for, and passes over undefined ones', () => {
    const rows = Float64Array.of(4, Number.NaN, Number.NaN, Number.NaN, 8, Number.NaN, 99, 99);
    const { mean, p50 } = summariseSeries(rows, 3, 2);
    expect([...mean]).toEqual([6, Number.NaN]);
    expect([...p50]).toEqual([6, Number.NaN]);
  });
});
