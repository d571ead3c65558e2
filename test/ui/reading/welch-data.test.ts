import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WarmUpAdvice } from '../../../src/runner/warm-up-check.ts';
import type { StudySummary } from '../../../src/sim/experiment/summary.ts';
import { movingAverage, welchPanels, welchTable, welchWeeks } from '../../../src/ui/reading/welch-data.ts';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('the moving average of a Welch plot', () => {
  it('takes all neighbours within reach, and as many on both sides near an end', () => {
    expect([...movingAverage([1, 2, 6, 10, 1], 1)]).toEqual([1, 3, 6, 17 / 3, 1]);
    expect([...movingAverage([1, 2, 6, 10, 1], 9)]).toEqual([1, 3, 4, 17 / 3, 1]);
  });

  it('leaves a straight line as it is, and out what is not known', () => {
    const line = Array.from({ length: 30 }, (_, at) => 3 * at - 7);
    expect([...movingAverage(line, 5)]).toEqual(line);
    expect([...movingAverage([Number.NaN, 2, 4], 1)]).toEqual([Number.NaN, 3, 4]);
  });

  it('stays between the least and the largest, and turned round is that of the series turned round (law)', () => {
    fc.assert(
      fc.property(values, fc.nat(8), (series, reach) => {
        const smooth = [...movingAverage(series, reach)];
        const slack = 1e-9 * Math.max(1, ...series.map(Math.abs));
        expect(Math.min(...smooth)).toBeGreaterThanOrEqual(Math.min(...series) - slack);
        expect(Math.max(...smooth)).toBeLessThanOrEqual(Math.max(...series) + slack);
        const turned = [...movingAverage([...series].reverse(), reach)].reverse();
        for (const [at, one] of smooth.entries()) expect(Math.abs(one - turned[at]!)).toBeLessThanOrEqual(slack);
      }),
    );
  });
});

describe('a Welch plot', () => {
  const mean = (values: readonly number[]) => ({ mean: Float64Array.from(values) });
  const summary = {
    cells: [
      {
        id: 'a',
        series: new Map([
          ['onHandUnits', mean([40_000, 20_000, 20_000])],
          ['otif', mean([0.5, 1, 1])],
        ]),
      },
      { id: 'b', series: new Map([['otif', mean([1, 1, 1])]]) },
    ],
  } as unknown as StudySummary;
  const names = [
    { id: 'a', title: 'Apart', letter: 'A', slot: 'a' },
    { id: 'b', title: 'Both', letter: 'B', slot: 'b' },
  ] as const;
  const one = (scenario: string, series: string, weeks: number, accepted: boolean) => ({
    scenario,
    series,
    weeks,
    accepted,
  });
  const advice: WarmUpAdvice = {
    set: 1,
    asked: 5,
    longest: undefined,
    replications: 3,
    series: [one('a', 'onHandUnits', 5, true), one('a', 'otif', 15, false), one('b', 'otif', 0, true)],
  };

  it('has a panel for each series that is there, and marks only where a series asks for a cut and can tell', () => {
    const panels = welchPanels(summary, names, advice);
    expect(panels.map(({ title, scale, series }) => [title, scale, series.length])).toEqual([
      ['On hand, thousand units', 0.001, 1],
      ['On time in full, %', 100, 2],
    ]);
    expect(panels.map(({ marks }) => marks?.map(({ scenario, week }) => [scenario.letter, week]))).toEqual([
      [['A', 6]],
      [],
    ]);
  });

  it('has a table of the same numbers by week', () => {
    const weeks = welchWeeks(summary, 10_080);
    expect(weeks).toEqual([1, 2, 3]);
    const { columns, rows } = welchTable(summary, names, weeks);
    expect(columns).toHaveLength(7);
    expect(rows.map((row) => row.length)).toEqual([7, 7, 7]);
    expect(rows[1]?.slice(3, 5)).toEqual(['100.0', '83.3']);
  });
});
