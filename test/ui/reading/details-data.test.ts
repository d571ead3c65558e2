import { describe, expect, it } from 'vitest';
import { InPlaceExecutor } from '../../../src/runner/in-place.ts';
import { runStudy } from '../../../src/runner/run-study.ts';
import { lessons } from '../../../src/scenarios/library/index.ts';
import type { Study } from '../../../src/scenarios/study.ts';
import { createBoard } from '../../../src/ui/reading/board.ts';
import {
  detailColumns,
  lineUseFinding,
  lineUseRows,
  lineUseTable,
  turnCurves,
  turnTable,
  waitCurves,
  waitFinding,
  waitTable,
} from '../../../src/ui/reading/details-data.ts';

const study: Study = { ...lessons.find(({ id }) => id === 'weeklySop')!.study, replications: 3, seed: 'details' };
const run = (columns: readonly string[] | undefined) =>
  runStudy(new InPlaceExecutor(), study, {
    request: { series: [], by: [], percentiles: [], audit: false, ...(columns === undefined ? {} : { columns }) },
  });

describe('what lines do, how long orders wait, turns by quarter', async () => {
  const [{ summary: main }, { summary, failures }] = await Promise.all([run(undefined), run(detailColumns(study))]);
  const board = createBoard(study, main, { focus: undefined, baseline: undefined })!;
  const source = { board, study, summary };

  it('has the whole time of every line in both scenarios', () => {
    expect(failures).toEqual([]);
    const rows = lineUseRows(source);
    expect(rows).toHaveLength(2 * Object.keys(study.base.lines ?? {}).length);
    for (const { shares } of rows) {
      // The five shares are parts of one time: they differ from it by rounding only.
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    expect(lineUseTable(rows).rows).toHaveLength(rows.length);
    expect(lineUseFinding(source, rows)).toMatch(/runs \d+.% of its time/);
  });

  it('has waits that grow with the share of orders, and says how long the longest are', () => {
    const curves = waitCurves(source);
    expect(curves).toHaveLength(2);
    for (const { points } of curves) {
      for (const [n, { x }] of points.slice(1).entries()) expect(x).toBeGreaterThanOrEqual(points[n]!.x);
    }
    expect(waitFinding(source)).toMatch(/^95 % of orders|no difference/);
    expect(waitTable(source).rows).toHaveLength(curves[0]!.points.length);
  });

  it('has four quarters of a year, around the turns of the year', () => {
    for (const { points, level } of turnCurves(source)) {
      expect(points.map(({ x }) => x)).toEqual([1, 2, 3, 4]);
      // A year's turns are a mean of its quarters', weighted by stock: never beyond their extremes.
      expect(level).toBeGreaterThanOrEqual(Math.min(...points.map(({ y }) => y)));
      expect(level).toBeLessThanOrEqual(Math.max(...points.map(({ y }) => y)));
    }
    expect(turnTable(turnCurves(source)).rows.map(([name]) => name)).toEqual(['1', '2', '3', '4', 'All']);
  });
});
