import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsLayout, panelHeightIn } from '../../../src/ui/charts/bands.layout.ts';
import { spreadLayout } from '../../../src/ui/charts/spread.layout.ts';
import { stepsIn, waterfallLayout } from '../../../src/ui/charts/waterfall.layout.ts';
import { largestSteps } from '../../../src/ui/reading/chart-data.ts';
import type { ScenarioName } from '../../../src/ui/reading/identity.ts';

const scenario: ScenarioName = { id: 'silo', title: 'Silo', letter: 'A', slot: 'a' };
const series = { scenario, low: [1, 2], median: [2, 3], high: [3, 4], focus: true };
const panel = { title: 'Stock', unit: 'M€', scale: 1, series: [series] };
const row = { scenario, differences: [1, 1, 1, 1, 1, 2, 3], mean: 1.4, halfWidth: 0.5, label: '+1.4 ± 0.5' };

describe('a chart that fills a height', () => {
  it('takes it all for panels over time, however many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 600 }), fc.integer({ min: 1, max: 3 }), (height, count) => {
        const panels = Array.from({ length: count }, (_, k) => ({ ...panel, title: String(k) }));
        const panelHeight = panelHeightIn(height, count);
        const drawn = bandsLayout({ width: 500, panels, periods: [1, 2], firstLabel: 'week 1', panelHeight });
        expect(drawn.height).toBeCloseTo(height, 6);
      }),
    );
  });

  it('takes no more of it for differences, and keeps every heap of dots inside its row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 400 }), fc.integer({ min: 1, max: 3 }), (height, count) => {
        const rows = Array.from({ length: count }, () => row);
        const drawn = spreadLayout({ width: 500, rows, unit: '', height });
        expect(drawn.height).toBeLessThanOrEqual(height + 1e-9);
        drawn.rows.forEach(({ dots, radius, base, markY }, at) => {
          const top = at === 0 ? 0 : drawn.rows[at - 1]!.markY;
          for (const [, y] of dots) expect(y - radius).toBeGreaterThanOrEqual(top - 1);
          expect(base).toBeLessThan(markY);
          expect(markY).toBeLessThanOrEqual(drawn.axisY);
        });
      }),
    );
  });

  it('is no higher for nine scenarios than for six, where nobody asks for a height', () => {
    const heightOf = (count: number): number =>
      spreadLayout({ width: 500, rows: Array.from({ length: count }, () => row), unit: '' }).height;
    expect(heightOf(6)).toBeGreaterThan(heightOf(2));
    expect(heightOf(9)).toBeLessThanOrEqual(heightOf(6));
  });

  it('keeps the line at zero out of the numbers of differences where there is room beside it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.05, max: 0.5 }),
        (mean, halfWidth) => {
          const [length, width] = [row.label.length * 6, 500];
          const rows = [{ ...row, differences: [-6, 6], mean, halfWidth }];
          const { zeroX, rows: drawn } = spreadLayout({ width, rows, unit: '' });
          const { labelX, labelAnchor } = drawn[0]!;
          const from = labelAnchor === 'end' ? labelX - length : labelX;
          expect(zeroX < from || zeroX > from + length).toBe(true);
          expect(from).toBeGreaterThan(0);
          expect(from + length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('leaves out the smallest steps of money where there is no room, and still adds up', () => {
    const changes = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(changes, fc.integer({ min: 110, max: 300 }), (all, height) => {
        const steps = all.map((change, k) => ({ label: `part ${k}`, change, halfWidth: 1 }));
        const shown = largestSteps(steps, stepsIn(height));
        const sum = (of: readonly { change: number }[]) => of.reduce((total, { change }) => total + change, 0);
        expect(sum(shown)).toBeCloseTo(sum(steps), 9);
        const end = (value: number) => ({ scenario, value });
        const drawn = waterfallLayout({
          width: 500,
          from: end(500),
          to: end(500 + sum(steps)),
          steps: shown,
          unit: '',
        });
        expect(drawn.height).toBeLessThanOrEqual(height);
        const smallestShown = Math.min(...shown.slice(0, -1).map(({ change }) => Math.abs(change)), Infinity);
        const leftOut = steps.filter((step) => !shown.includes(step));
        for (const { change } of leftOut) expect(Math.abs(change)).toBeLessThanOrEqual(smallestShown);
      }),
    );
  });
});
