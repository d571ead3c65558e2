import { curveStepAfter, line, range, type ScaleLinear, scaleLinear } from 'd3';
import type { DemandEvent, EventMove } from '../../../scenarios/demand-events.ts';
import { scaleFromZero, type Tick, ticksOf } from '../axis.ts';
import { type TimeAxis, weekTicks } from '../time-axis.ts';

/** An event with what it multiplies demand by, at evenly spaced instants from its first to its last within the run. */
export interface DrawnEvent {
  readonly event: DemandEvent;
  readonly course: readonly number[];
  readonly label: string;
}

export interface DemandCurveInput {
  readonly width: number;
  /** Expected units by week of the run. */
  readonly weekly: ArrayLike<number>;
  /** The same in the baseline; undefined where there is none to compare with. */
  readonly before: ArrayLike<number> | undefined;
  readonly weeks: number;
  readonly warmUpWeeks: number;
  readonly measuredWeeks: number;
  readonly events: readonly DrawnEvent[];
  /** Events of the baseline that are elsewhere now, or gone. */
  readonly ghosts: readonly DrawnEvent[];
  readonly firstLabel: string;
}

export interface EventMark {
  readonly id: string;
  readonly kind: DemandEvent['kind'];
  readonly label: string;
  /** Where it begins and ends, and the top and bottom of what can be taken hold of. */
  readonly x: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  /** Its outline. */
  readonly path: string;
  /** Where its height is read off; the middle of a bar. */
  readonly peakX: number;
  readonly peakY: number;
}

interface Stretch {
  readonly x: number;
  readonly width: number;
}

export interface DemandCurveGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly pixelsPerWeek: number;
  readonly pixelsPerTimes: number;
  readonly weeks: number;
  /** Largest multiple on the scale of events. */
  readonly most: number;
  readonly line: string;
  readonly area: string;
  readonly before: string;
  readonly unitTicks: readonly Tick[];
  readonly timesTicks: readonly Tick[];
  readonly timesTop: number;
  readonly timesBase: number;
  /** Where demand is as it is stated: times one. */
  readonly timesOne: number;
  readonly axisY: number;
  readonly weekTicks: readonly Tick[];
  readonly warmUp: Stretch;
  readonly runOut: Stretch;
  readonly marks: readonly EventMark[];
  readonly ghosts: readonly EventMark[];
}

const left = 44;
const titleHeight = 20;
const timesHeight = 96;
const laneHeight = 22;
const axisHeight = 22;
/** A multiple moves by twentieths, a date by weeks. */
export const timesStep = 0.05;
const leastMost = 2;

/** Expected demand over the run, and under it the events that make it what it is, on the same weeks. */
export function demandCurveLayout(input: DemandCurveInput): DemandCurveGeometry {
  const { width, weekly, before, weeks, warmUpWeeks, measuredWeeks, events, ghosts, firstLabel } = input;
  const axis = axisOf(width, weeks);
  const at = (week: number): number => axis.x(week + 1);
  const curveHeight = axis.isWide ? 170 : 140;
  const [top, base] = [titleHeight, titleHeight + curveHeight];
  const units = scaleFromZero([...Array.from(weekly), ...Array.from(before ?? [])], [base, top], 4);
  const timesTop = base + titleHeight + 10;
  const timesBase = timesTop + timesHeight;
  const most = mostOf([...events, ...ghosts]);
  const times = scaleLinear([0, most], [timesBase, timesTop]);
  const lanes = lanesOf(events);
  const frame: MarkFrame = { at, weeks, times, timesTop, timesBase, lanes };
  const axisY = timesBase + laneCount(lanes) * laneHeight + 4;
  const upper = stepLine(weekly, at, units);
  return {
    width,
    height: axisY + axisHeight,
    left,
    right: axis.right,
    top,
    base,
    pixelsPerWeek: at(1) - at(0),
    pixelsPerTimes: times(0) - times(1),
    weeks,
    most,
    line: upper,
    area: upper === '' ? '' : `${upper}L${at(weeks).toFixed(1)},${base}L${at(0).toFixed(1)},${base}Z`,
    before: before === undefined ? '' : stepLine(before, at, units),
    unitTicks: ticksOf(units, 4, ''),
    timesTicks: ticksOf(times, 3, ''),
    timesTop,
    timesBase,
    timesOne: times(1),
    axisY,
    weekTicks: weekTicks(axis, firstLabel),
    warmUp: { x: at(0), width: at(warmUpWeeks) - at(0) },
    runOut: { x: at(warmUpWeeks + measuredWeeks), width: Math.max(0, at(weeks) - at(warmUpWeeks + measuredWeeks)) },
    marks: events.map((drawn) => markOf(drawn, frame)),
    ghosts: ghosts.filter(({ event }) => event.kind !== 'other').map((drawn) => markOf(drawn, frame)),
  };
}

function axisOf(width: number, weeks: number): TimeAxis {
  const isWide = width >= 500;
  const right = width - 10;
  return { left, right, isWide, x: scaleLinear([1, weeks + 1], [left, right]), first: 1, end: weeks + 1 };
}

/** A scale that has room for the tallest event, in halves. */
const mostOf = (events: readonly DrawnEvent[]): number =>
  Math.max(leastMost, Math.ceil(Math.max(1, ...events.flatMap(({ course }) => course)) * 2 + 0.5) / 2);

/** A step a week, from the beginning of the first to the end of the last. */
function stepLine(weekly: ArrayLike<number>, at: (week: number) => number, y: ScaleLinear<number, number>): string {
  const path = line<number>()
    .x((week) => at(week))
    .y((week) => y(weekly[Math.min(week, weekly.length - 1)] ?? 0))
    .curve(curveStepAfter)
    .digits(1);
  return weekly.length === 0 ? '' : (path(range(weekly.length + 1)) ?? '');
}

/** Row of each event that is not on demand, by its id; they share one where they do not meet. */
function lanesOf(events: readonly DrawnEvent[]): ReadonlyMap<string, number> {
  const ends: number[] = [];
  return new Map(
    events
      .filter(({ event }) => event.kind === 'other' || event.kind === 'mark')
      .map(({ event }) => {
        const free = ends.findIndex((end) => end <= event.from);
        const lane = free < 0 ? ends.length : free;
        ends[lane] = event.to + 12;
        return [event.id, lane] as const;
      }),
  );
}

const laneCount = (lanes: ReadonlyMap<string, number>): number => Math.max(0, ...[...lanes.values()].map((n) => n + 1));

interface MarkFrame {
  readonly at: (week: number) => number;
  readonly weeks: number;
  readonly times: ScaleLinear<number, number>;
  readonly timesTop: number;
  readonly timesBase: number;
  readonly lanes: ReadonlyMap<string, number>;
}

function markOf({ event, course, label }: DrawnEvent, frame: MarkFrame): EventMark {
  const { at, times, timesTop, timesBase, lanes } = frame;
  const { id, kind } = event;
  const [x, end] = [at(clamp(event.from, 0, frame.weeks)), at(clamp(event.to, 0, frame.weeks))];
  const shared = { id, kind, label, x, end };
  if (kind === 'other' || kind === 'mark') {
    const top = timesBase + (lanes.get(id) ?? 0) * laneHeight + 6;
    const bottom = top + laneHeight - 8;
    const path = `M${x},${top}H${end}V${bottom}H${x}Z`;
    return { ...shared, top, bottom, path, peakX: (x + end) / 2, peakY: (top + bottom) / 2 };
  }
  if (kind === 'season') {
    const peakY = times(event.times ?? 1);
    const points = course.map((value, k) => [at((k / (course.length - 1)) * frame.weeks), times(value)] as const);
    return { ...shared, top: peakY, bottom: peakY, path: pathOf(points), peakX: x, peakY };
  }
  const points = course.map(
    (value, k) => [x + ((end - x) * k) / Math.max(1, course.length - 1), times(value)] as const,
  );
  const peakY = times(event.times ?? Math.max(...course));
  const path = `M${x.toFixed(1)},${times(1)}${pathOf(points).replace('M', 'L')}L${end.toFixed(1)},${times(1)}Z`;
  return { ...shared, top: timesTop, bottom: timesBase, path, peakX: (x + end) / 2, peakY };
}

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');

/** What of an event is taken hold of. */
export type EventPart = 'body' | 'start' | 'end';

type Scale = Pick<DemandCurveGeometry, 'pixelsPerWeek' | 'pixelsPerTimes' | 'weeks' | 'most'>;

/**
 * Where an event comes to be when it is dragged by so many pixels: its ends by whole weeks; its body by whole weeks, or up
 * and down to another height, whichever way it is dragged further.
 */
export function eventDragged(scale: Scale, event: DemandEvent, part: EventPart, dx: number, dy: number): EventMove {
  const weeks = Math.round(dx / scale.pixelsPerWeek);
  if (part === 'start') return eventResized(event, 'start', weeks, scale.weeks);
  if (part === 'end') return eventResized(event, 'end', weeks, scale.weeks);
  if (Math.abs(dy) > Math.abs(dx)) return eventRaised(event, -dy / scale.pixelsPerTimes, scale.most);
  return eventShifted(event, weeks, scale.weeks);
}

/** An event so many weeks later or earlier, within the run; one without an end only begins at another time. */
export function eventShifted(event: DemandEvent, weeks: number, runWeeks: number): EventMove {
  const { from, to, times, isOpen, kind } = event;
  if (kind === 'season') return { from: from + weeks, to: from + weeks, times };
  const most = isOpen ? Math.max(0, to - leastLength(event) - from) : Math.max(0, runWeeks - to);
  const shift = clamp(weeks, -from, most);
  return { from: from + shift, to: isOpen ? to : to + shift, times };
}

/** An event that begins or ends so many weeks later or earlier: within the run, and a week long at least. */
export function eventResized(event: DemandEvent, end: 'start' | 'end', weeks: number, runWeeks: number): EventMove {
  const { from, to, times, kind } = event;
  if (kind === 'season' || weeks === 0) return { from, to, times };
  const least = leastLength(event);
  return end === 'start'
    ? { from: clamp(from + weeks, Math.min(0, from), to - least), to, times }
    : { from, to: clamp(to + weeks, from + least, Math.max(to, runWeeks)), times };
}

/** An event of another height, in whole steps; what is no multiple has none. */
export function eventRaised(event: DemandEvent, by: number, most: number): EventMove {
  const { from, to, times, kind } = event;
  if (times === undefined || Math.abs(by) < timesStep / 2) return { from, to, times };
  const [low, high] = kind === 'season' ? [1, 2] : [0, Math.max(most, times)];
  return { from, to, times: clamp(Math.round((times + by) / timesStep) * timesStep, low, high) };
}

const leastLength = ({ from, to }: DemandEvent): number => Math.min(1, to - from);

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
