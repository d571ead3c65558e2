import { describe, expect, it } from 'vitest';
import { curvesLayout } from '../../../src/ui/charts/curves.layout.ts';
import { type LineUseRow, lineUseLayout } from '../../../src/ui/charts/line-use.layout.ts';
import type { ScenarioName } from '../../../src/ui/reading/identity.ts';

const a = { id: 'a', title: 'Silo', letter: 'A', slot: 'a' } as ScenarioName;
const b = { id: 'b', title: 'Weekly', letter: 'B', slot: 'b' } as ScenarioName;
const row = (line: string, scenario: ScenarioName): LineUseRow => ({
  line,
  scenario,
  shares: { run: 0.6, setup: 0.1, down: 0.05, blocked: 0, starved: 0.25 },
});

describe('the layout of what lines do', () => {
  it('fills each bar with its shares, from what earns to what does not, and leaves out what never happens', () => {
    const { rows, left, right } = lineUseLayout(600, [row('L1', a)]);
    const { parts } = rows[0]!;
    expect(parts.map(({ use }) => use)).toEqual(['run', 'setup', 'down', 'starved']);
    expect(parts[0]!.x).toBe(left);
    for (const [n, part] of parts.slice(1).entries()) expect(part.x).toBeCloseTo(parts[n]!.x + parts[n]!.width, 6);
    expect(parts.at(-1)!.x + parts.at(-1)!.width).toBeCloseTo(right, 6);
    expect(parts.map(({ label }) => label)).toEqual(['60', '10', '', '25']);
  });

  it('names a line once and keeps its scenarios together', () => {
    const { rows, height } = lineUseLayout(358, [row('L1', a), row('L1', b), row('L2', a), row('L2', b)]);
    expect(rows.map(({ isFirst }) => isFirst)).toEqual([true, false, true, false]);
    expect(rows[2]!.y - rows[1]!.y).toBeGreaterThan(rows[1]!.y - rows[0]!.y);
    expect(height).toBeGreaterThan(rows[3]!.y + rows[3]!.height);
  });
});

describe('the layout of lines on two axes', () => {
  const curves = [
    {
      scenario: a,
      points: [
        { x: 1, y: 8 },
        { x: 2, y: 12 },
      ],
      level: 10,
    },
    {
      scenario: b,
      points: [
        { x: 1, y: 9 },
        { x: 2, y: 12 },
      ],
    },
  ];
  const layout = curvesLayout({ width: 400, height: 190, curves, xUnit: '', yUnit: '%', wholeName: (n) => `Q${n}` });

  it('draws from zero, inside the plot, and whole numbers by name from the first of them', () => {
    for (const { dots } of layout.curves) {
      for (const { x, y } of dots) {
        expect(x).toBeGreaterThan(layout.left);
        expect(x).toBeLessThanOrEqual(layout.right);
        expect(y).toBeLessThan(layout.base);
      }
    }
    expect(layout.xTicks.map(({ label }) => label)).toEqual(['Q1', 'Q2']);
    expect(layout.xTicks.map(({ at }) => at)).toEqual(layout.curves[0]!.dots.map(({ x }) => x));
    expect(layout.yTicks.at(-1)!.label).toMatch(/%$/);
  });

  it('keeps the names of lines apart that end together, and draws a level where there is one', () => {
    const [first, second] = layout.curves;
    expect(Math.abs(first!.end.y - second!.end.y)).toBeGreaterThanOrEqual(18 - 1e-6);
    expect(first!.levelY).toBeCloseTo((first!.dots[0]!.y + first!.dots[1]!.y) / 2, 6);
    expect(second!.levelY).toBeUndefined();
  });
});
