import { scaleLinear } from 'd3';
import type { WeekWindow } from '../../scenarios/window.ts';
import type { Tick } from './axis.ts';
import { timeAxis, weekTicks } from './time-axis.ts';

export interface WeekWindowInput {
  readonly width: number;
  /** Weeks before what is measured, and weeks measured. */
  readonly warmUpWeeks: number;
  readonly measuredWeeks: number;
  readonly firstLabel: string;
}

export interface WeekWindowGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly base: number;
  /** Where the warm-up begins, the measured time begins, and it ends. */
  readonly start: number;
  readonly measuredFrom: number;
  readonly measuredTo: number;
  /** Place of so many weeks of the measured time, and back, to whole weeks. */
  readonly at: (weeks: number) => number;
  readonly weeksAt: (x: number) => number;
  readonly ticks: readonly Tick[];
}

const top = 4;
const barHeight = 16;
const axisHeight = 20;

/** The whole run on one line, the warm-up first: what of it is looked at is chosen here. */
export function weekWindowLayout(input: WeekWindowInput): WeekWindowGeometry {
  const { width, warmUpWeeks, measuredWeeks, firstLabel } = input;
  const weeks = Array.from({ length: Math.ceil(warmUpWeeks) + measuredWeeks }, (_, week) => week + 1);
  const axis = timeAxis(width, weeks);
  const at = scaleLinear([0, measuredWeeks], [axis.x(warmUpWeeks + 1), axis.x(warmUpWeeks + measuredWeeks + 1)]);
  return {
    width,
    height: top + barHeight + axisHeight,
    top,
    base: top + barHeight,
    start: axis.left,
    measuredFrom: at(0),
    measuredTo: at(measuredWeeks),
    at,
    weeksAt: (x) => Math.max(0, Math.min(measuredWeeks, Math.round(at.invert(x)))),
    ticks: weekTicks(axis, firstLabel),
  };
}

/** A window of whole weeks, at least one, inside the measured time; all of it is no window. */
export function windowBetween(from: number, to: number, measuredWeeks: number): WeekWindow | undefined {
  const low = Math.max(0, Math.min(measuredWeeks - 1, Math.min(from, to)));
  const high = Math.max(low + 1, Math.min(measuredWeeks, Math.max(from, to)));
  return low === 0 && high === measuredWeeks ? undefined : { from: low, to: high };
}
