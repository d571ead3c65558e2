import { area, line, range, scaleLinear } from 'd3';
import type { ScenarioName } from '../reading/identity.ts';
import { scaleFromZero, type Tick, ticksOf } from './axis.ts';
import { type TimeAxis, timeAxis, type Wash, washesOf, weekTicks } from './time-axis.ts';

/** What one scenario believed and did, by week: means over histories. */
export interface BeliefRow {
  readonly scenario: ScenarioName;
  readonly demand: ArrayLike<number>;
  /** The band that holds the middle 80 % of the histories of demand. */
  readonly demandLow: ArrayLike<number>;
  readonly demandHigh: ArrayLike<number>;
  readonly forecast: ArrayLike<number>;
  /** Days, by week. */
  readonly planAge: ArrayLike<number>;
  readonly meanPlanAge: number;
  /** Weeks in which the scenario meets; a part of a week is a fraction. */
  readonly meetings: readonly number[];
  /** First and last week of each of its promotions. */
  readonly promotions: readonly (readonly [number, number])[];
}

export interface BeliefsInput {
  readonly width: number;
  readonly rows: readonly BeliefRow[];
  /** Number of each week. */
  readonly weeks: ArrayLike<number>;
  readonly firstLabel: string;
  readonly ageUnit: string;
  /** What is written at the end of the age of plans: its mean. */
  readonly ageLabel: (days: number, isWide: boolean) => string;
}

interface MeetingStrip {
  readonly y: number;
  readonly dots: readonly { readonly x: number; readonly week: number }[];
}

interface AgeStrip {
  readonly path: string;
  readonly base: number;
  readonly ticks: readonly Tick[];
  readonly label: string;
  /** Height of the label, at that of the mean. */
  readonly labelY: number;
}

interface BeliefGeometry {
  readonly scenario: ScenarioName;
  readonly titleY: number;
  readonly base: number;
  readonly ticks: readonly Tick[];
  readonly washes: readonly Wash[];
  readonly top: number;
  readonly demand: string;
  readonly band: string;
  readonly forecast: string;
  /** The area between belief and truth. */
  readonly miss: string;
  readonly strip: MeetingStrip;
  readonly age: AgeStrip;
}

export interface BeliefsGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly BeliefGeometry[];
  readonly axisY: number;
  readonly weekTicks: readonly Tick[];
}

const titleHeight = 22;
const plotHeight = 96;
const dotsHeight = 24;
const ageHeight = 30;
const gap = 22;
const axisHeight = 22;

/** Under each other on one time axis, a scenario at a time: forecast against demand, its meetings, and how old its plan grew. */
export function beliefsLayout(input: BeliefsInput): BeliefsGeometry {
  const { width, rows, weeks, firstLabel } = input;
  const axis = timeAxis(width, weeks);
  const rowHeight = titleHeight + plotHeight + dotsHeight + ageHeight + gap;
  const shared = {
    input,
    axis,
    largest: Math.max(0, ...rows.flatMap((row) => [...known(row.demandHigh), ...known(row.forecast)])),
    oldest: Math.max(1, ...rows.flatMap(({ planAge }) => known(planAge))),
  };
  const axisY = Math.max(0, rows.length * rowHeight - gap);
  return {
    width,
    height: axisY + axisHeight,
    left: axis.left,
    right: axis.right,
    rows: rows.map((row, n) => rowLayout(row, n * rowHeight, shared)),
    axisY,
    weekTicks: weekTicks(axis, firstLabel),
  };
}

interface Shared {
  readonly input: BeliefsInput;
  readonly axis: TimeAxis;
  readonly largest: number;
  readonly oldest: number;
}

function rowLayout(row: BeliefRow, start: number, shared: Shared): BeliefGeometry {
  const { axis, largest } = shared;
  const { weeks } = shared.input;
  const top = start + titleHeight;
  const base = top + plotHeight;
  const y = scaleFromZero([largest], [base, top], 3);
  const at = (index: number): number => axis.x(weeks[index] ?? 0);
  const between = (from: ArrayLike<number>, to: ArrayLike<number>): string =>
    area<number>()
      .defined((index) => Number.isFinite(from[index]) && Number.isFinite(to[index]))
      .x(at)
      .y0((index) => y(from[index] ?? 0))
      .y1((index) => y(to[index] ?? 0))
      .digits(1)(range(weeks.length)) ?? '';
  return {
    scenario: row.scenario,
    titleY: start + 10,
    top,
    base,
    ticks: ticksOf(y, 3, ''),
    washes: washesOf(axis, row.promotions),
    demand: pathOf(row.demand, weeks, at, y),
    band: between(row.demandLow, row.demandHigh),
    forecast: pathOf(row.forecast, weeks, at, y),
    miss: between(row.forecast, row.demand),
    strip: {
      y: base + 14,
      dots: row.meetings
        .filter((week) => week >= axis.first && week < axis.end)
        .map((week) => ({ x: axis.x(week), week })),
    },
    age: ageLayout(row, base + dotsHeight + ageHeight, at, shared),
  };
}

/** The sawtooth of the plan's age: grown from meeting to meeting. */
function ageLayout(row: BeliefRow, base: number, at: (index: number) => number, shared: Shared): AgeStrip {
  const { weeks, ageUnit, ageLabel } = shared.input;
  const y = scaleLinear([0, shared.oldest], [base, base - ageHeight + 6]).nice(1);
  const [, top = shared.oldest] = y.domain();
  return {
    path: pathOf(row.planAge, weeks, at, y),
    base,
    ticks: [
      { at: base, value: 0, label: '0' },
      { at: y(top), value: top, label: `${Math.round(top)}\u00a0${ageUnit}` },
    ],
    label: Number.isFinite(row.meanPlanAge) ? ageLabel(row.meanPlanAge, shared.axis.isWide) : '',
    labelY: Math.min(base, y(Number.isFinite(row.meanPlanAge) ? row.meanPlanAge : 0) + 4),
  };
}

const pathOf = (
  values: ArrayLike<number>,
  weeks: ArrayLike<number>,
  x: (index: number) => number,
  y: (value: number) => number,
): string =>
  line<number>()
    .defined((index) => Number.isFinite(values[index]))
    .x(x)
    .y((index) => y(values[index] ?? 0))
    .digits(1)(range(weeks.length)) ?? '';

const known = (values: ArrayLike<number>): number[] => Array.from(values).filter(Number.isFinite);
