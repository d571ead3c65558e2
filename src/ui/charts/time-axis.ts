import { scaleLinear } from 'd3';
import type { Tick } from './axis.ts';

/** Charts over time that stand under each other share their margins, so that a week stands under itself. */
export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  /** Names and words beside the lines only where there is room for them. */
  readonly isWide: boolean;
  /** Place of a week; a part of a week is a fraction. */
  readonly x: (week: number) => number;
  readonly first: number;
  /** Where the last week ends. */
  readonly end: number;
}

const leftMargin = 44;
const wideRight = 124;
const narrowRight = 60;
const letterRight = 28;

/**
 * @param weeks number of each week drawn
 * @param named whether room is kept for names beside the lines
 */
export function timeAxis(width: number, weeks: ArrayLike<number>, named = true): TimeAxis {
  const isWide = width >= 500;
  const right = width - (!named ? letterRight : isWide ? wideRight : narrowRight);
  const first = weeks[0] ?? 1;
  const last = weeks[weeks.length - 1] ?? first;
  const step = weeks.length > 1 ? (last - first) / (weeks.length - 1) : 1;
  const end = last + step;
  return { left: leftMargin, right, isWide, x: scaleLinear([first, end], [leftMargin, right]), first, end };
}

/** The first week by name, then round numbers. */
export function weekTicks({ x, first, end, isWide }: TimeAxis, firstLabel: string): Tick[] {
  const round = scaleLinear([first, end], [0, 1])
    .ticks(isWide ? 6 : 4)
    .filter((value) => Number.isInteger(value) && value < end && x(value) > x(first) + 60);
  return [
    { at: x(first), value: first, label: firstLabel },
    ...round.map((value) => ({ at: x(value), value, label: String(value) })),
  ];
}

/** A stretch of time, drawn behind a chart. */
export interface Wash {
  readonly x: number;
  readonly width: number;
}

/** What of these stretches is in view. */
export const washesOf = (
  { x, first, end }: TimeAxis,
  stretches: readonly (readonly [from: number, to: number])[],
): Wash[] =>
  stretches
    .filter(([from, to]) => from < end && to > first)
    .map(([from, to]) => {
      const start = x(Math.max(first, from));
      return { x: start, width: x(Math.min(end, to)) - start };
    });
