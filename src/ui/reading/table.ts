import type { PairedDifference } from '../../sim/experiment/summary.ts';
import type { Kpi } from '../../sim/kpis/kpi.ts';
import type { RangeMarkInput } from '../charts/range-marks.layout.ts';
import {
  decimalsOf,
  type Estimate,
  differenceEstimate,
  levelText,
  type Measure,
  measureOf,
} from '../format/measure.ts';
import { kpiShortName } from '../texts/kpis.ts';
import type { Board } from './board.ts';
import { type Direction, directionOf } from './direction.ts';
import { type IndicatorGroup, kpiOf, longTable, shortTable } from './indicators.ts';
import { type Outcome, outcomeOf } from './reading.ts';
import type { Indicators, TableOrder } from './table-choice.ts';

/** A row of the table of indicators, ready to be printed. */
export interface TableRow {
  readonly kpi: Kpi;
  readonly name: string;
  readonly measure: Measure;
  readonly baseline: string;
  readonly focus: string;
  readonly difference: Estimate | undefined;
  readonly outcome: Outcome | undefined;
  /** The change in half-widths of its interval, above 0 where it is for the better: what indicators of any unit can be ordered by. */
  readonly gain: number;
  readonly direction: Direction;
  readonly marks: readonly RangeMarkInput[];
  /** Why there is no number. */
  readonly reason: string | undefined;
}

export interface TableGroup {
  readonly id: string;
  readonly rows: readonly TableRow[];
}

/** Fewer rows than this make no table: then everything that is defined is shown. */
const fewestRows = 4;

/** The table of indicators, of those that are defined and not zero throughout; in another order than by group it is one. */
export function tableOf(board: Board, indicators: Indicators, order: TableOrder = 'group'): TableGroup[] {
  const groups = groupsAsked(board, indicators);
  if (order === 'group') return groups;
  const rows = groups.flatMap((group) => group.rows);
  return [{ id: order, rows: [...rows].sort(order === 'name' ? byName : byGain(order === 'gain' ? -1 : 1)) }];
}

function groupsAsked(board: Board, indicators: Indicators): TableGroup[] {
  if (indicators === 'all') return groupsOf(board, longTable);
  if (indicators !== 'short') {
    const chosen = longTable.map(({ id, kpis }) => ({ id, kpis: kpis.filter((kpi) => indicators.includes(kpi.id)) }));
    return groupsOf(board, chosen);
  }
  const short = groupsOf(board, shortTable);
  const rows = short.reduce((sum, { rows: own }) => sum + own.length, 0);
  return rows >= fewestRows ? short : groupsOf(board, longTable);
}

/** Indicators that can be chosen, by group: all that any scenario has a value of. */
export const choosable = (board: Board): IndicatorGroup[] =>
  longTable
    .map(({ id, kpis }) => ({ id, kpis: kpis.filter((kpi) => matters(board, kpi)) }))
    .filter(({ kpis }) => kpis.length > 0);

const byName = (a: TableRow, b: TableRow): number => a.name.localeCompare(b.name);
const byGain =
  (sign: 1 | -1) =>
  (a: TableRow, b: TableRow): number =>
    sign * (a.gain - b.gain);

/** Rows of some indicators, in their order; of those that are defined and not zero throughout. */
export const rowsOf = (board: Board, ids: readonly string[]): TableRow[] =>
  ids.flatMap((id) => {
    const kpi = kpiOf(id);
    return kpi === undefined || !matters(board, kpi) ? [] : [rowOf(board, kpi)];
  });

function groupsOf(board: Board, groups: readonly IndicatorGroup[]): TableGroup[] {
  return groups
    .map(({ id, kpis }) => ({ id, rows: kpis.filter((kpi) => matters(board, kpi)).map((kpi) => rowOf(board, kpi)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Whether any scenario has a value other than zero. */
const matters = (board: Board, { id }: Kpi): boolean =>
  board.scenarios.some((scenario) => {
    const value = board.value(id, scenario);
    return value !== undefined && (value.mean !== 0 || value.sd > 0);
  });

function gainOf({ difference, halfWidth }: PairedDifference, direction: Direction): number {
  const turned = difference * direction;
  return turned === 0 || Number.isNaN(turned)
    ? 0
    : turned / (Number.isFinite(halfWidth) ? halfWidth : Math.abs(difference));
}

function rowOf(board: Board, kpi: Kpi): TableRow {
  const { baseline, focus, others } = board;
  const from = board.value(kpi.id, baseline);
  const to = focus === undefined ? undefined : board.value(kpi.id, focus);
  const difference = focus === undefined ? undefined : board.difference(kpi.id, focus);
  const level = Math.max(Math.abs(from?.mean ?? 0), Math.abs(to?.mean ?? 0));
  const measure = measureOf(kpi, board.units, level, difference?.halfWidth ?? Number.NaN);
  const decimals = decimalsOf(measure, difference?.halfWidth ?? Number.NaN);
  const direction = directionOf(kpi, from?.mean ?? 0);
  const missing = from === undefined ? baseline : to === undefined ? focus : undefined;
  return {
    kpi,
    name: kpiShortName(kpi.id, kpi.name),
    measure,
    baseline: from === undefined ? '' : levelText(measure, from.mean, decimals),
    focus: to === undefined ? '' : levelText(measure, to.mean, decimals),
    difference:
      difference === undefined ? undefined : differenceEstimate(measure, difference.difference, difference.halfWidth),
    outcome: difference === undefined ? undefined : outcomeOf(difference, direction),
    gain: difference === undefined ? 0 : gainOf(difference, direction),
    direction,
    marks: others.flatMap((scenario): RangeMarkInput[] => {
      const own = board.difference(kpi.id, scenario);
      if (own === undefined) return [];
      const shown = outcomeOf(own, direction) !== 'notShown';
      return [{ scenario, difference: own.difference, halfWidth: own.halfWidth, shown, focus: scenario === focus }];
    }),
    reason: missing === undefined ? undefined : (board.cell(missing)?.undefinedBecause[kpi.id] ?? kpi.undefinedBecause),
  };
}
