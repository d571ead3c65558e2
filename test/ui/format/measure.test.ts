import { describe, expect, it } from 'vitest';
import { differenceEstimate, estimateText, levelEstimate, measureOf } from '../../../src/ui/format/measure.ts';
import { kpiOf } from '../../../src/ui/reading/indicators.ts';

const units = { currency: '€', measuredWeeks: 52, timeUnit: 'hour' };
const kpi = (id: string) => {
  const found = kpiOf(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
};
const difference = (id: string, level: number, change: number, halfWidth: number): string =>
  estimateText(differenceEstimate(measureOf(kpi(id), units, level, halfWidth), change, halfWidth)).replace(
    /\u00a0/g,
    ' ',
  );

describe('differences in the unit of their indicator', () => {
  it('are points for rates, with the digits the interval deserves', () => {
    expect(difference('otif', 0.9, 0.1034, 0.0091)).toBe('+10.3 ± 0.9 points');
    expect(difference('otif', 0.9, -0.00123, 0.00042)).toBe('−0.12 ± 0.04 points');
  });

  it('are money a year, in millions as long as the interval shows there', () => {
    expect(difference('operatingContribution', 9.4e6, 1.214e6, 0.081e6)).toBe('+1.21 ± 0.08 M€ a year');
    expect(difference('operatingContribution', 9.4e6, 1200, 340)).toBe('+1.2 ± 0.3 k€ a year');
    expect(difference('fgInventoryValue', 1.7e6, -0.181e6, 0.05e6)).toBe('−0.18 ± 0.05 M€');
  });

  it('are counted over the weeks measured where these are no year', () => {
    const measure = measureOf(kpi('revenue'), { ...units, measuredWeeks: 26 }, 2e6, 1e4);
    expect(measure.unit).toBe('M€ in 26 weeks');
  });

  it('have no interval before there are two pairs', () => {
    expect(difference('otif', 0.9, 0.05, Number.NaN)).toBe('+5.0 points');
  });

  it('keep the code of a currency apart from its prefix', () => {
    const measure = measureOf(kpi('holdingCost'), { ...units, currency: 'EUR' }, 5e5, 2e3);
    expect(measure.unit).toBe('k EUR a year');
  });
});

describe('levels', () => {
  it('are per cent for rates, and in the file’s time unit for textbook indicators', () => {
    const level = (id: string, mean: number, halfWidth: number): string =>
      estimateText(levelEstimate(measureOf(kpi(id), units, mean, halfWidth), mean, halfWidth)).replace(/\u00a0/g, ' ');
    expect(level('fillRate', 0.881, 0.004)).toBe('88.1 ± 0.4 %');
    expect(level('cycleTime', 4.02, 0.11)).toMatch(/^4\.02 ± 0\.11 hours$/);
  });
});
