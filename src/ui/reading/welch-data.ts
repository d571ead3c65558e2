import { type WarmUpAdvice, warmUpSeries } from '../../runner/warm-up-check.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import type { BandPanel } from '../charts/bands.layout.ts';
import type { ChartTable } from '../components/data-table.tsx';
import { fixed } from '../format/numbers.ts';
import { warmUpText as text } from '../texts/warm-up.ts';
import type { ScenarioName } from './identity.ts';
import { kpiOf } from './indicators.ts';

/** Periods to either side that a moving average takes in. */
export const welchReach = 5;

/**
 * Moving average of P. D. Welch (1983): of 2 reach + 1 periods around each, and near either end of as many on both sides as
 * there are. Periods without a value are left out.
 */
export function movingAverage(values: ArrayLike<number>, reach: number): Float64Array {
  const n = values.length;
  return Float64Array.from({ length: n }, (_, at) => {
    const near = Math.min(reach, at, n - 1 - at);
    const known = Array.from({ length: 2 * near + 1 }, (_one, k) => values[at - near + k]!).filter(Number.isFinite);
    return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

interface Means {
  readonly scenario: ScenarioName;
  readonly mean: Float64Array;
}

/** A series of every scenario that has it. */
const meansOf = (summary: StudySummary, names: readonly ScenarioName[], id: string): Means[] =>
  summary.cells.flatMap((cell): Means[] => {
    const scenario = names.find((name) => name.id === cell.id);
    const mean = cell.series.get(id)?.mean;
    if (scenario === undefined || mean === undefined || mean.every(Number.isNaN)) return [];
    return [{ scenario, mean: Float64Array.from(mean) }];
  });

const isShare = (id: string): boolean => kpiOf(id)?.unit === '%';
const titleOf = (id: string): string => `${kpiOf(id)?.name ?? id}, ${isShare(id) ? '%' : (kpiOf(id)?.unit ?? '')}`;

/** From here on the margin has no room for the numbers of an axis. */
const longTick = 10_000;

/** A panel for each series that a warm-up is judged by, with the weeks at which MSER-5 cuts. */
export function welchPanels(
  summary: StudySummary,
  names: readonly ScenarioName[],
  { series: advice }: WarmUpAdvice,
): BandPanel[] {
  return warmUpSeries.flatMap((id): BandPanel[] => {
    const series = meansOf(summary, names, id).map(({ scenario, mean }) => {
      const smooth = movingAverage(mean, welchReach);
      return { scenario, low: smooth, median: smooth, high: smooth, focus: false };
    });
    const marks = series.flatMap(({ scenario }) => {
      const found = advice.find((one) => one.series === id && one.scenario === scenario.id);
      return found?.accepted === true && found.weeks > 0 ? [{ scenario, week: found.weeks + 1 }] : [];
    });
    const top = Math.max(0, ...series.flatMap(({ median }) => Array.from(median).filter(Number.isFinite)));
    const isLarge = !isShare(id) && top >= longTick;
    const scale = isLarge ? 1 / 1000 : isShare(id) ? 100 : 1;
    const title = isLarge ? text.inThousands(titleOf(id)) : titleOf(id);
    return series.length === 0 ? [] : [{ title, unit: '', scale, series, marks }];
  });
}

/** The numbers of the plot, week by week: means of the histories, and their moving averages. */
export function welchTable(
  summary: StudySummary,
  names: readonly ScenarioName[],
  weeks: readonly number[],
): ChartTable {
  const columns = warmUpSeries.flatMap((id) =>
    meansOf(summary, names, id).flatMap(({ scenario, mean }) => {
      const scale = isShare(id) ? 100 : 1;
      const cells = (values: Float64Array): string[] => Array.from(values, (value) => fixed(value * scale, 1));
      const name = `${scenario.letter}, ${titleOf(id)}`;
      return [
        { name: `${name}, ${text.byWeek}`, cells: cells(mean) },
        { name: `${name}, ${text.smooth}`, cells: cells(movingAverage(mean, welchReach)) },
      ];
    }),
  );
  return {
    columns: [text.week, ...columns.map(({ name }) => name)],
    rows: weeks.map((week, at) => [
      fixed(week, Number.isInteger(week) ? 0 : 2),
      ...columns.map(({ cells }) => cells[at] ?? ''),
    ]),
  };
}

/** Number of each period drawn: the week of the run that it begins in, the first is 1. */
export function welchWeeks(summary: StudySummary, period: number): number[] {
  const length = Math.max(0, ...summary.cells.map(({ series }) => series.get('otif')?.mean.length ?? 0));
  return Array.from({ length }, (_, at) => 1 + (at * period) / 10_080);
}
