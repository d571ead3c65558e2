import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customersLayout } from '../../../../src/ui/charts/demo/customers.layout.ts';
import { forecastTruthLayout } from '../../../../src/ui/charts/demo/forecast-truth.layout.ts';
import { leadLayout } from '../../../../src/ui/charts/demo/lead.layout.ts';
import { lineLotsLayout } from '../../../../src/ui/charts/demo/line-lots.layout.ts';
import { splitMarks, thingsPerMark } from '../../../../src/ui/charts/demo/marks.layout.ts';
import { meetingWeeksLayout } from '../../../../src/ui/charts/demo/meeting-weeks.layout.ts';
import { planSheetLayout } from '../../../../src/ui/charts/demo/plan-sheet.layout.ts';
import { shelvesLayout } from '../../../../src/ui/charts/demo/shelves.layout.ts';
import { trucksLayout } from '../../../../src/ui/charts/demo/trucks.layout.ts';
import { madeUpPlayback } from '../../fixtures/playback.ts';

const cell = { width: 10, height: 10 };

describe('marks', () => {
  it('stand for the smallest round number with which all fit', () => {
    expect([0, 1, 50, 51, 100, 101, 251].map((most) => thingsPerMark(most, 50))).toEqual([1, 1, 1, 2, 2, 5, 10]);
  });

  it('never leave the heap, nor hide one thing that is late (law)', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), fc.integer({ min: 10, max: 300 }), (a, b, c, width) => {
        const most = Math.max(a, b);
        const things = Math.min(a, b);
        const having = Math.min(c, things);
        const height = 70;
        const { places, from, each } = splitMarks({ things, having, most, width, height, cell });
        expect(places.length * each).toBeGreaterThanOrEqual(things);
        expect((places.length - 1) * each).toBeLessThan(Math.max(1, things));
        expect(from < places.length).toBe(having > 0);
        for (const [x, y] of places) {
          expect(x).toBeLessThanOrEqual(Math.max(0, width - cell.width));
          expect(y).toBeLessThan(height);
        }
      }),
      { seed: 1 },
    );
  });
});

describe('customersLayout', () => {
  const most = [295, 79, 31];
  const layout = customersLayout({
    segments: ['web', 'shops', 'trade'],
    placed: [295, 40, 1],
    most,
    width: 118,
    height: 330,
  });

  it('has a dot for every so many orders of the busiest week, filled by those of this one', () => {
    expect(layout.blocks.map(({ dots, filled }) => [dots.length, filled])).toEqual(
      most.map((orders, segment) => [Math.ceil(orders / layout.each), Math.ceil([295, 40, 1][segment]! / layout.each)]),
    );
  });

  it('stays within its height, block below block', () => {
    const ys = layout.blocks.flatMap(({ titleY, dots }) => [titleY, ...dots.map(([, y]) => y)]);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(Math.max(...ys)).toBeLessThan(330);
  });
});

describe('forecastTruthLayout', () => {
  const input = { weeksBefore: 3, weeksAfter: 2, top: 100, width: 100, height: 50 };

  it('ends truth at now, and goes on with the belief', () => {
    const layout = forecastTruthLayout({ ...input, ordered: [0, 50, 100], expected: [50, 50, 50], ahead: [0, 100, 7] });
    expect(layout.nowX).toBe(50);
    expect(layout.truth).toBe('M0,50L25,25L50,0');
    expect(layout.belief).toBe('M0,25L25,25L50,25L75,50L100,0');
    expect(layout.between).toContain('M0,25L25,25L50,25L50,0L25,25L0,50Z');
  });

  it('draws nothing where nothing was expected, and begins late in the first weeks', () => {
    const layout = forecastTruthLayout({ ...input, ordered: [50], expected: [Number.NaN], ahead: [] });
    expect(layout.truth).toBe('M50,25Z');
    expect(layout.belief).toBe('');
    expect(layout.between).toBe('');
  });
});

describe('meetingWeeksLayout', () => {
  it('has a row for every quarter, and tells past from future', () => {
    const held = Array.from({ length: 52 }, (_, week) => (week % 13 === 0 ? 1 : 0));
    const { cells } = meetingWeeksLayout({ held, week: 28, width: 156 });
    expect(cells.filter(({ x }) => x === 0).map(({ y, meetings }) => [y, meetings])).toEqual([
      [0, 1],
      [22, 1],
      [44, 1],
      [66, 1],
    ]);
    expect(cells.filter(({ past }) => past)).toHaveLength(29);
    expect(cells.findIndex(({ now }) => now)).toBe(28);
  });
});

describe('planSheetLayout', () => {
  it('has a bar a week within the sheet, and nothing where the plan ends', () => {
    const { bars, base, strength } = planSheetLayout({
      ahead: [50, 100, Number.NaN],
      ageDays: 0,
      top: 100,
      width: 100,
      height: 90,
    });
    expect(bars.map(({ height }) => height)).toEqual([31, 62, 0]);
    expect(bars.every(({ y, height }) => y >= 0 && y + height === base)).toBe(true);
    expect(strength).toBe(1);
  });

  it('pales with age, and not below what can be seen', () => {
    const strengths = [0, 30, 60, 600, Number.NaN].map(
      (ageDays) => planSheetLayout({ ahead: [1], ageDays, top: 1, width: 100, height: 90 }).strength,
    );
    expect(strengths).toEqual([1, 0.675, 0.35, 0.35, 0.35]);
  });
});

describe('lineLotsLayout', () => {
  const [line] = madeUpPlayback.lines;

  it('joins lots of one item, keeps set-ups apart, and is true to the minutes', () => {
    const bars = lineLotsLayout({ line: line!, week: 2, width: 200 });
    expect(bars).toEqual([
      { kind: 'run', x: 0, width: 80, item: 'tea', label: 'tea', pale: true },
      { kind: 'setup', x: 80, width: 40, item: 'jam', label: '', pale: false },
      { kind: 'run', x: 120, width: 60, item: 'jam', label: 'jam', pale: false },
    ]);
  });

  it('names a bar only where there is room, and draws nothing in a week without work', () => {
    expect(lineLotsLayout({ line: line!, week: 2, width: 40 }).map(({ label }) => label)).toEqual(['', '', '']);
    expect(lineLotsLayout({ line: line!, week: 0, width: 200 })).toEqual([]);
  });
});

describe('shelvesLayout', () => {
  const layout = shelvesLayout({
    items: ['jam', 'tea', 'rum'],
    cover: [14, 0, 28],
    empty: ['tea'],
    top: 27,
    width: 90,
    height: 84,
  });

  it('draws days to scale, up to a whole number of fortnights', () => {
    expect(layout.lines).toEqual([
      { days: 14, y: 35, isNamed: true },
      { days: 28, y: 0, isNamed: true },
    ]);
    expect(layout.shelves.map(({ height, empty }) => [height, empty])).toEqual([
      [35, false],
      [0, true],
      [70, false],
    ]);
  });
});

describe('shelvesLayout with many lines', () => {
  it('names the lowest and the highest only, so that none of a row of numbers gives way to the arrow', () => {
    const { lines } = shelvesLayout({ items: ['jam'], cover: [14], empty: [], top: 70, width: 90, height: 84 });
    expect(lines.filter(({ isNamed }) => isNamed).map(({ days }) => days)).toEqual([14, 70]);
    expect(lines).toHaveLength(5);
  });
});

describe('trucksLayout', () => {
  it('fills trucks one after the other, all of one size', () => {
    const { each, trucks } = trucksLayout({ units: 2500, most: 5900, width: 150 });
    expect(each).toBe(1000);
    expect(trucks.map(({ load }) => load)).toEqual([1, 1, 0.5]);
    expect(trucksLayout({ units: 0, most: 5900, width: 150 }).trucks).toEqual([]);
  });

  it('keeps all trucks of the busiest week within the width', () => {
    const { trucks } = trucksLayout({ units: 5900, most: 5900, width: 118 });
    expect(Math.max(...trucks.map(({ x }) => x)) + 40).toBeLessThanOrEqual(118);
    expect(Math.max(...trucks.map(({ y }) => y))).toBeLessThan(60);
  });
});

describe('leadLayout', () => {
  const lead = [-1, 1, 3, 3];
  const at = (week: number) =>
    leadLayout({ lead, week, promotions: madeUpPlayback.promotions, width: 104, height: 92 });

  it('starts at nothing and has gone as far as the week that is shown', () => {
    const first = at(0);
    expect(first.line).toBe(`M0,${first.base}L25,68`);
    expect(at(3).dot).toEqual([100, 8]);
  });

  it('keeps its scale while the weeks go by', () => {
    expect(at(0).base).toBe(at(3).base);
  });

  it('marks promotions where they are, cut at the ends of the year', () => {
    expect(at(1).promotions).toEqual([{ id: 'spring', x: 50, width: 25 }]);
    const outside = [
      { id: 'next', from: 3.5, to: 6, items: [] },
      { id: 'later', from: 5, to: 6, items: [] },
    ];
    expect(leadLayout({ lead, week: 0, promotions: outside, width: 104, height: 92 }).promotions).toEqual([
      { id: 'next', x: 87.5, width: 12.5 },
    ]);
  });
});
