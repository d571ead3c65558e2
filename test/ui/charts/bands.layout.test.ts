import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsLayout } from '../../../src/ui/charts/bands.layout.ts';
import type { ScenarioName } from '../../../src/ui/reading/identity.ts';

const named = (id: string): ScenarioName => ({ id, title: id, letter: id, slot: 'a' });

describe('weeks that scenarios mark', () => {
  it('have dashes of every scenario that marks them, each in a place of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 }), (weeks) => {
        const marks = weeks.map((week, index) => ({ scenario: named(String(index)), week }));
        const panel = { title: 'Work in process', unit: '', scale: 1, series: [], marks };
        const layout = bandsLayout({
          width: 600,
          panels: [panel],
          periods: [1, 2, 3],
          firstLabel: '',
          panelHeight: 90,
        });
        const places = layout.panels[0]!.marks.map(({ x, dash, dashOffset }) => {
          const [length, gap] = dash.split(' ').map(Number) as [number, number];
          return `${x} ${-dashOffset % (length + gap)}`;
        });
        expect(new Set(places).size).toBe(weeks.length);
      }),
    );
  });
});
