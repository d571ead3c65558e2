import type { ScenarioName } from '../reading/identity.ts';
import { scaleFromZero, type Tick, ticksOf } from './axis.ts';

/** Differences of one scenario to the baseline, history by history. Values as printed. */
export interface SpreadRow {
  readonly scenario: ScenarioName;
  readonly differences: ArrayLike<number>;
  readonly mean: number;
  readonly halfWidth: number;
  readonly label: string;
}

export interface SpreadInput {
  readonly width: number;
  readonly rows: readonly SpreadRow[];
  readonly unit: string;
  /** Height of all; as much as it takes where it is not given. */
  readonly height?: number | undefined;
}

interface RowGeometry {
  readonly scenario: ScenarioName;
  readonly badgeY: number;
  readonly base: number;
  readonly radius: number;
  readonly dots: readonly (readonly [number, number])[];
  readonly markY: number;
  readonly mean: number;
  readonly interval: readonly [number, number];
  readonly label: string;
  /** Start or end of the label, and which of them. */
  readonly labelX: number;
  readonly labelAnchor: 'start' | 'end';
}

export interface SpreadGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly zeroX: number;
  readonly rows: readonly RowGeometry[];
  readonly axisY: number;
  readonly ticks: readonly Tick[];
}

const margin = { left: 26, right: 14, top: 6 };
const largestRowHeight = 54;
/** Height of all rows, unless there are too many for it. */
const usualHeight = 324;
const smallestRowHeight = 36;
/** What a row needs below its heap. */
const markHeight = 20;
const axisHeight = 22;
const largestRadius = 2.4;
const letterWidth = 6;
const labelGap = 7;

/** Height of a row, where nobody asks for a height of all: many scenarios do not make a chart many times as high. */
const usualRowHeight = (rows: number): number =>
  Math.min(largestRowHeight, Math.max(smallestRowHeight, usualHeight / Math.max(1, rows)));

/** Height of a row, where all of them share a height. */
const rowHeightIn = (height: number, rows: number): number =>
  Math.min(2 * largestRowHeight, (height - margin.top - axisHeight) / Math.max(1, rows));

/** One dot a history, stacked where they fall together; below them the mean and its interval. */
export function spreadLayout({ width, rows, unit, height }: SpreadInput): SpreadGeometry {
  const right = width - margin.right;
  const values = rows.flatMap(({ differences, mean, halfWidth }) => [
    ...Array.from(differences),
    mean - (Number.isFinite(halfWidth) ? halfWidth : 0),
    mean + (Number.isFinite(halfWidth) ? halfWidth : 0),
  ]);
  const x = scaleFromZero(values, [margin.left, right], 4);
  const rowHeight = height === undefined ? usualRowHeight(rows.length) : rowHeightIn(height, rows.length);
  const stackHeight = rowHeight - markHeight;
  const radius = Math.min(largestRadius, ...rows.map((row) => radiusIn(row.differences, x, stackHeight)));
  const axisY = margin.top + rows.length * rowHeight;
  return {
    width,
    height: axisY + axisHeight,
    left: margin.left,
    right,
    zeroX: x(0),
    rows: rows.map((row, index) => rowLayout(row, margin.top + index * rowHeight, stackHeight, radius, x, width)),
    axisY,
    ticks: ticksOf(x, 4, unit),
  };
}

function rowLayout(
  row: SpreadRow,
  top: number,
  stackHeight: number,
  radius: number,
  x: (value: number) => number,
  width: number,
): RowGeometry {
  const base = top + stackHeight;
  const half = Number.isFinite(row.halfWidth) ? row.halfWidth : 0;
  const interval = [x(row.mean - half), x(row.mean + half)] as const;
  const step = stepOf(radius);
  const dots = heap(row.differences, x, step).map(
    ([column, below]) => [column * step, base - radius - 1 - below * step] as const,
  );
  const label = labelBeside(interval, row.label.length * letterWidth, x(0), width);
  return {
    scenario: row.scenario,
    badgeY: base - 12,
    base,
    radius,
    dots,
    markY: base + 10,
    mean: x(row.mean),
    interval,
    label: row.label,
    ...label,
  };
}

/** Left of the interval where there is room that the line at zero does not cross, else right of it, else where there is room. */
function labelBeside(
  [low, high]: readonly [number, number],
  length: number,
  zeroX: number,
  width: number,
): Pick<RowGeometry, 'labelX' | 'labelAnchor'> {
  const [end, start] = [low - labelGap, high + labelGap];
  const hasRoomLeft = end - length > margin.left;
  const hasRoomRight = start + length <= width;
  const isFree = (from: number): boolean => zeroX < from || zeroX > from + length;
  const isLeft = hasRoomLeft && (isFree(end - length) || !hasRoomRight || !isFree(start));
  return isLeft
    ? { labelX: end, labelAnchor: 'end' }
    : { labelX: Math.min(start, width - length), labelAnchor: 'start' };
}

/** Distance of two dots that touch. */
const stepOf = (radius: number): number => 2 * radius + 0.2;

/** Dots in columns as wide as a dot: the column of each, and how many lie below it. */
function heap(
  differences: ArrayLike<number>,
  x: (value: number) => number,
  step: number,
): (readonly [column: number, below: number])[] {
  const heights = new Map<number, number>();
  return Array.from(differences)
    .filter(Number.isFinite)
    .map((value) => {
      const column = Math.round(x(value) / step);
      const below = heights.get(column) ?? 0;
      heights.set(column, below + 1);
      return [column, below] as const;
    });
}

/** The largest dots with which no column grows out of its row: all rows have them, for their size means nothing. */
function radiusIn(differences: ArrayLike<number>, x: (value: number) => number, stackHeight: number): number {
  for (let radius = largestRadius; ; radius *= 0.85) {
    const step = stepOf(radius);
    const tallest = Math.max(0, ...heap(differences, x, step).map(([, below]) => below + 1));
    if (tallest * step <= stackHeight || radius < 0.3) return radius;
  }
}
