import type { Study } from '../../scenarios/study.ts';
import { measuredWeeks } from '../../scenarios/window.ts';
import type { KpiSummary, StudySummary } from '../../sim/experiment/summary.ts';
import type { Curve } from '../charts/curves.layout.ts';
import { type LineUseRow, lineUses } from '../charts/line-use.layout.ts';
import type { ChartTable } from '../components/data-table.tsx';
import { fixed, fixedSpace } from '../format/numbers.ts';
import { detailsText } from '../texts/details.ts';
import type { Board } from './board.ts';
import { withInterval } from './chart-data.ts';
import type { ScenarioName } from './identity.ts';

/** Shares of orders at which waiting is read. */
const percents = [5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99] as const;
const quartersPerYear = 4;
const weeksPerQuarter = 13;

const linesOf = ({ base }: Study): string[] => Object.keys(base.lines ?? {});
const quartersOf = (study: Study): number => Math.floor(measuredWeeks(study) / weeksPerQuarter);
const waiting = (percent: number): string => `orderCycleTime.p${percent}`;
const turning = (quarter: number): string => `inventoryTurnsQuarterly|quarter:${quarter}`;

/** The columns that these charts need. */
export function detailColumns(study: Study): string[] {
  return [
    ...linesOf(study).flatMap((line) => lineUses.map((use) => `${use}Share|line:${line}`)),
    ...percents.map(waiting),
    ...Array.from({ length: quartersOf(study) }, (_, quarter) => turning(quarter + 1)),
    'inventoryTurns',
  ];
}

export interface DetailSource {
  readonly board: Board;
  readonly study: Study;
  readonly summary: StudySummary;
}

/** Of a column in a scenario, if it is defined in some history. */
function columnOf({ summary }: DetailSource, scenario: ScenarioName, column: string): KpiSummary | undefined {
  const value = summary.cells.find(({ id }) => id === scenario.id)?.kpis.get(column);
  return value === undefined || value.n === 0 ? undefined : value;
}

const drawn = ({ baseline, focus }: Board): readonly ScenarioName[] =>
  focus === undefined ? [baseline] : [baseline, focus];
const percent = (share: number): string => `${fixed(share * 100, 0)}${fixedSpace}%`;

/** Lines that are scheduled at all, each for baseline and focus. */
export function lineUseRows(source: DetailSource): LineUseRow[] {
  return linesOf(source.study).flatMap((line) =>
    drawn(source.board).flatMap((scenario): LineUseRow[] => {
      const shares = lineUses.map((use) => columnOf(source, scenario, `${use}Share|line:${line}`)?.mean);
      if (shares.some((share) => share === undefined)) return [];
      const [run = 0, setup = 0, down = 0, blocked = 0, starved = 0] = shares;
      return [{ line, scenario, shares: { run, setup, down, blocked, starved } }];
    }),
  );
}

/** The line that runs most at the baseline, in both scenarios. */
export function lineUseFinding({ board }: DetailSource, rows: readonly LineUseRow[]): string {
  const of = (scenario: ScenarioName): readonly LineUseRow[] => rows.filter((row) => row.scenario === scenario);
  const [busiest] = [...of(board.baseline)].sort((a, b) => b.shares.run - a.shares.run);
  if (busiest === undefined) return detailsText.heading;
  const { line, shares } = busiest;
  const other = board.focus === undefined ? undefined : of(board.focus).find((row) => row.line === line);
  return other === undefined
    ? detailsText.lineOf(line, board.baseline.title, percent(shares.run))
    : detailsText.lineFinding(
        line,
        other.scenario.title,
        percent(other.shares.run),
        board.baseline.title,
        percent(shares.run),
      );
}

export const lineUseTable = (rows: readonly LineUseRow[]): ChartTable => ({
  columns: [detailsText.line, ...lineUses.map((use) => `${detailsText.uses[use]}, %`)],
  rows: rows.map(({ line, scenario, shares }) => [
    `${line}, ${scenario.letter} ${scenario.title}`,
    ...lineUses.map((use) => fixed(shares[use] * 100, 1)),
  ]),
});

/** Within how many days which share of orders is there: means over histories of the quantiles of each. */
export function waitCurves(source: DetailSource): Curve[] {
  return drawn(source.board).flatMap((scenario): Curve[] => {
    const points = percents.flatMap((share) => {
      const days = columnOf(source, scenario, waiting(share));
      return days === undefined ? [] : [{ x: days.mean, y: share }];
    });
    return points.length < 2 ? [] : [{ scenario, points }];
  });
}

export function waitFinding(source: DetailSource): string {
  const { baseline, focus } = source.board;
  const from = columnOf(source, baseline, waiting(95));
  const to = focus === undefined ? undefined : columnOf(source, focus, waiting(95));
  const print = ({ mean, halfWidth }: KpiSummary): string =>
    `${withInterval(mean, halfWidth, 2)}${fixedSpace}${detailsText.days}`;
  if (from === undefined) return detailsText.heading;
  if (focus === undefined || to === undefined) return detailsText.waitOf(print(from), baseline.title);
  const { difference, halfWidth } = source.board.pair(from.values, to.values);
  if (!(Math.abs(difference) > halfWidth)) return detailsText.waitAlike(focus.title, baseline.title);
  return detailsText.waitFinding(print(to), focus.title, print(from), baseline.title);
}

export const waitTable = (source: DetailSource): ChartTable => ({
  columns: [
    detailsText.within,
    ...drawn(source.board).map(({ letter, title }) => `${letter} ${title}, ${detailsText.days}`),
  ],
  rows: percents.map((share) => [
    `${share}${fixedSpace}%`,
    ...drawn(source.board).map((scenario) => {
      const days = columnOf(source, scenario, waiting(share));
      return days === undefined ? '–' : withInterval(days.mean, days.halfWidth, 2);
    }),
  ]),
});

/** Turns of each quarter as if it were the year, against those of the whole time. */
export function turnCurves(source: DetailSource): Curve[] {
  return drawn(source.board).flatMap((scenario): Curve[] => {
    const level = columnOf(source, scenario, 'inventoryTurns')?.mean;
    const points = Array.from({ length: quartersOf(source.study) }, (_, n) => n + 1).flatMap((quarter) => {
      const turns = columnOf(source, scenario, turning(quarter));
      return turns === undefined ? [] : [{ x: quarter, y: turns.mean * quartersPerYear }];
    });
    return points.length < 2 || level === undefined ? [] : [{ scenario, points, level }];
  });
}

export function turnFinding(curves: readonly Curve[]): string {
  const curve = curves.at(-1);
  if (curve === undefined) return detailsText.heading;
  const turns = curve.points.map(({ y }) => y);
  return detailsText.turnsFinding(
    curve.scenario.title,
    fixed(Math.min(...turns), 1),
    fixed(Math.max(...turns), 1),
    fixed(curve.level ?? Number.NaN, 1),
  );
}

export const turnTable = (curves: readonly Curve[]): ChartTable => ({
  columns: [detailsText.quarter, ...curves.map(({ scenario }) => `${scenario.letter} ${scenario.title}`)],
  rows: [
    ...(curves[0]?.points ?? []).map(({ x }) => [
      String(x),
      ...curves.map(({ points }) => fixed(points.find((point) => point.x === x)?.y ?? Number.NaN, 2)),
    ]),
    [detailsText.whole, ...curves.map(({ level }) => fixed(level ?? Number.NaN, 2))],
  ],
});
