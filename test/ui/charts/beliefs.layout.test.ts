import { describe, expect, it } from 'vitest';
import { bandsLayout } from '../../../src/ui/charts/bands.layout.ts';
import { type BeliefRow, beliefsLayout } from '../../../src/ui/charts/beliefs.layout.ts';
import type { ScenarioName } from '../../../src/ui/reading/identity.ts';

const scenario = { id: 'silo', title: 'Silo', letter: 'A', slot: 'a' } as ScenarioName;
const weeks = [14, 15, 16, 17];
const row: BeliefRow = {
  scenario,
  demand: [100, 120, 80, 100],
  demandLow: [90, 100, 70, 90],
  demandHigh: [110, 150, 90, 110],
  forecast: [100, 100, Number.NaN, 100],
  planAge: [7, 14, 7, 14],
  meanPlanAge: 10.5,
  meetings: [3, 14.2, 17.6, 40],
  promotions: [
    [15, 16],
    [2, 4],
    [16, 30],
  ],
};
const layout = (rows: readonly BeliefRow[], width = 640) =>
  beliefsLayout({
    width,
    rows,
    weeks,
    firstLabel: 'week 14',
    ageUnit: 'days',
    ageLabel: (days, isWide) => `${Math.round(days)} days${isWide ? ' on average' : ''}`,
  });

describe('the layout of the chart of beliefs', () => {
  it('puts a row under the other on one time axis', () => {
    const { rows, axisY, height } = layout([row, row]);
    expect(rows[1]!.base - rows[0]!.base).toBeGreaterThan(0);
    expect(rows[1]!.top).toBeGreaterThan(rows[0]!.age.base);
    expect(axisY).toBeGreaterThan(rows[1]!.age.base - 1);
    expect(height).toBeGreaterThan(axisY);
  });

  it('has a dot for each meeting in view, the last week included, in its place', () => {
    const { rows, left, right } = layout([row]);
    const { dots } = rows[0]!.strip;
    expect(dots.map(({ week }) => week)).toEqual([14.2, 17.6]);
    expect(dots[0]!.x).toBeCloseTo(left + (0.2 / 4) * (right - left), 6);
    expect(dots[1]!.x).toBeCloseTo(left + (3.6 / 4) * (right - left), 6);
  });

  it('washes the promotions of its scenario in view, cut at the edges', () => {
    const { rows, left, right } = layout([row, { ...row, promotions: [] }]);
    const [{ washes }, other] = [rows[0]!, rows[1]!];
    expect(washes).toHaveLength(2);
    expect(washes[0]!.x).toBeCloseTo(left + (right - left) / 4, 6);
    expect(washes[1]!.x + washes[1]!.width).toBeCloseTo(right, 6);
    expect(other.washes).toEqual([]);
  });

  it('washes all of a view that lies within a promotion', () => {
    const { rows, left, right } = layout([{ ...row, promotions: [[10, 80]] }]);
    expect(rows[0]!.washes).toEqual([{ x: left, width: right - left }]);
  });

  it('leaves a gap where nothing was forecast, and keeps the band of demand inside its plot', () => {
    const [one] = layout([row]).rows;
    expect(one!.forecast.match(/M/g)).toHaveLength(2);
    expect(one!.demand.match(/M/g)).toHaveLength(1);
    const heights = [...one!.band.matchAll(/[ML][\d.]+,([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights.length).toBeGreaterThanOrEqual(2 * weeks.length);
    for (const y of heights) {
      expect(y).toBeGreaterThanOrEqual(one!.top);
      expect(y).toBeLessThanOrEqual(one!.base);
    }
  });

  it('marks the age of plans from zero, and names the mean at its height', () => {
    const { age } = layout([row]).rows[0]!;
    expect(age.ticks.map(({ value }) => value)).toEqual([0, 20]);
    expect(age.label).toBe('11 days on average');
    expect(age.labelY).toBeGreaterThan(age.ticks[1]!.at);
    expect(age.labelY).toBeLessThanOrEqual(age.base);
  });

  it('puts a week under the same week of stock over time', () => {
    for (const width of [358, 712]) {
      const series = { scenario, low: [1, 1, 1, 1], median: [2, 2, 2, 2], high: [3, 3, 3, 3], focus: true };
      const bands = bandsLayout({
        width,
        panels: [{ title: 'Stock', unit: '', scale: 1, series: [series] }],
        periods: weeks,
        firstLabel: 'week 14',
        panelHeight: 100,
        stretches: [[15, 16]],
      });
      const beliefs = layout([row], width);
      expect([bands.left, bands.right]).toEqual([beliefs.left, beliefs.right]);
      expect(bands.periodTicks).toEqual(beliefs.weekTicks);
      expect(bands.washes[0]).toEqual(beliefs.rows[0]!.washes[0]);
    }
  });

  it('stays within a phone', () => {
    const { width, right, weekTicks } = layout([row], 358);
    expect(right).toBeLessThan(width);
    for (const { at } of weekTicks) expect(at).toBeLessThanOrEqual(right + 0.001);
  });
});
