import { describe, expect, it } from 'vitest';
import { type BeliefRow, beliefsLayout } from '../../../src/ui/charts/beliefs.layout.ts';
import type { ScenarioName } from '../../../src/ui/reading/identity.ts';

const scenario = { id: 'silo', title: 'Silo', letter: 'A', slot: 0 } as unknown as ScenarioName;
const weeks = [14, 15, 16, 17];
const row: BeliefRow = {
  scenario,
  demand: [100, 120, 80, 100],
  forecast: [100, 100, Number.NaN, 100],
  planAge: [7, 14, 7, 14],
  meanPlanAge: 10.5,
  meetings: [3, 14.2, 17.6, 40],
};
const layout = (rows: readonly BeliefRow[], width = 640) =>
  beliefsLayout({
    width,
    rows,
    weeks,
    promotions: [
      [15, 16],
      [2, 4],
      [16, 30],
    ],
    ageUnit: 'days',
  });

describe('the layout of the chart of beliefs', () => {
  it('puts a row under the other on one time axis', () => {
    const { rows, axisY, height } = layout([row, row]);
    expect(rows[1]!.base - rows[0]!.base).toBeGreaterThan(0);
    expect(axisY).toBeGreaterThan(rows[1]!.strip.ageBase - 1);
    expect(height).toBeGreaterThan(axisY);
  });

  it('has a dot for each meeting in view, the last week included, in its place', () => {
    const { rows, left, right } = layout([row]);
    const { dots } = rows[0]!.strip;
    expect(dots).toHaveLength(2);
    expect(dots[0]).toBeCloseTo(left + (0.2 / 4) * (right - left), 6);
    expect(dots[1]).toBeCloseTo(left + (3.6 / 4) * (right - left), 6);
  });

  it('washes the promotions in view, cut at the edges', () => {
    const { washes, left, right } = layout([row]);
    expect(washes).toHaveLength(2);
    expect(washes[0]!.x).toBeCloseTo(left + (right - left) / 4, 6);
    expect(washes[1]!.x + washes[1]!.width).toBeCloseTo(right, 6);
  });

  it('washes all of a view that lies within a promotion', () => {
    const { washes, left, right } = beliefsLayout({
      width: 640,
      rows: [row],
      weeks,
      promotions: [[10, 80]],
      ageUnit: 'days',
    });
    expect(washes).toEqual([{ x: left, width: right - left }]);
  });

  it('leaves a gap where nothing was forecast, and names the mean age', () => {
    const [one] = layout([row]).rows;
    expect(one!.forecast.match(/M/g)).toHaveLength(2);
    expect(one!.demand.match(/M/g)).toHaveLength(1);
    expect(one!.strip.ageLabel).toBe('11 days');
  });

  it('stays within a phone', () => {
    const { width, right, weekTicks } = layout([row], 358);
    expect(right).toBeLessThan(width);
    for (const { at } of weekTicks) expect(at).toBeLessThanOrEqual(right + 0.001);
  });
});
