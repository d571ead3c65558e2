import { area, line, range, scaleLinear } from 'd3';
import type { ScenarioName } from '../reading/identity.ts';
import { scaleFromZero, type Tick, ticksOf } from './axis.ts';

/** What one scenario believed and did, by week: means over histories. */
export interface BeliefRow {
  readonly scenario: ScenarioName;
  readonly demand: ArrayLike<number>;
  readonly forecast: ArrayLike<number>;
  /** Days, by week. */
  readonly planAge: ArrayLike<number>;
  readonly meanPlanAge: number;
  /** Weeks in which the scenario meets; a part of a week is a fraction. */
  readonly meetings: readonly number[];
}

export interface BeliefsInput {
  readonly width: number;
  readonly rows: readonly BeliefRow[];
  /** Number of each week. */
  readonly weeks: ArrayLike<number>;
  /** First and last week of each promotion. */
  readonly promotions: readonly (readonly [number, number])[];
  readonly ageUnit: string;
}

interface BeliefGeometry {
  readonly scenario: ScenarioName;
  readonly titleY: number;
  readonly base: number;
  readonly ticks: readonly Tick[];
  readonly demand: string;
  readonly forecast: string;
  /** The area between belief and truth. */
  readonly miss: string;
  readonly strip: {
    readonly y: number;
    readonly dots: readonly number[];
    readonly age: string;
    readonly ageBase: number;
    readonly ageLabel: string;
  };
}

export interface BeliefsGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly BeliefGeometry[];
  /** Washes behind the time of promotions. */
  readonly washes: readonly { readonly x: number; readonly width: number }[];
  readonly axisY: number;
  readonly weekTicks: readonly Tick[];
}

const leftMargin = 44;
const rightMargin = 64;
const titleHeight = 22;
const plotHeight = 96;
const dotsHeight = 20;
const ageHeight = 26;
const gap = 20;
const axisHeight = 22;

/** Under each other on one time axis, a scenario at a time: forecast against demand, its meetings, and how old its plan grew. */
export function beliefsLayout({ width, rows, weeks, promotions, ageUnit }: BeliefsInput): BeliefsGeometry {
  const right = width - rightMargin;
  const first = weeks[0] ?? 1;
  const end = (weeks[weeks.length - 1] ?? first) + 1; // of the last week
  const x = scaleLinear([first, end], [leftMargin, right]);
  const largest = Math.max(0, ...rows.flatMap(({ demand, forecast }) => [...known(demand), ...known(forecast)]));
  const oldest = Math.max(1, ...rows.flatMap(({ planAge }) => known(planAge)));
  const rowHeight = titleHeight + plotHeight + dotsHeight + ageHeight + gap;
  const geometries = rows.map((row, n) => rowLayout(row, n * rowHeight, { x, weeks, largest, oldest, ageUnit }));
  const axisY = Math.max(0, rows.length * rowHeight - gap);
  return {
    width,
    height: axisY + axisHeight,
    left: leftMargin,
    right,
    rows: geometries,
    washes: promotions
      .filter(([from, to]) => from < end && to > first)
      .map(([from, to]) => {
        const start = x(Math.max(first, from));
        return { x: start, width: x(Math.min(end, to)) - start };
      }),
    axisY,
    weekTicks: x
      .ticks(width >= 500 ? 6 : 4)
      .filter(Number.isInteger)
      .map((value) => ({ at: x(value), value, label: String(value) })),
  };
}

interface Scales {
  readonly x: (week: number) => number;
  readonly weeks: ArrayLike<number>;
  readonly largest: number;
  readonly oldest: number;
  readonly ageUnit: string;
}

function rowLayout(row: BeliefRow, top: number, { x, weeks, largest, oldest, ageUnit }: Scales): BeliefGeometry {
  const base = top + titleHeight + plotHeight;
  const y = scaleFromZero([largest], [base, top + titleHeight], 3);
  const indices = range(weeks.length);
  const at = (index: number): number => x(weeks[index] ?? 0);
  const path = (values: ArrayLike<number>, place: (value: number) => number): string =>
    line<number>()
      .defined((index) => Number.isFinite(values[index]))
      .x(at)
      .y((index) => place(values[index] ?? 0))
      .digits(1)(indices) ?? '';
  const miss = area<number>()
    .defined((index) => Number.isFinite(row.demand[index]) && Number.isFinite(row.forecast[index]))
    .x(at)
    .y0((index) => y(row.forecast[index] ?? 0))
    .y1((index) => y(row.demand[index] ?? 0))
    .digits(1);
  const ageBase = base + dotsHeight + ageHeight;
  const age = scaleLinear([0, oldest], [ageBase, ageBase - ageHeight + 4]);
  return {
    scenario: row.scenario,
    titleY: top + 10,
    base,
    ticks: ticksOf(y, 3, ''),
    demand: path(row.demand, y),
    forecast: path(row.forecast, y),
    miss: miss(indices) ?? '',
    strip: {
      y: base + dotsHeight / 2,
      dots: row.meetings.filter((week) => week >= (weeks[0] ?? 0) && week < (weeks[weeks.length - 1] ?? 0) + 1).map(x),
      age: path(row.planAge, age),
      ageBase,
      ageLabel: Number.isFinite(row.meanPlanAge) ? `${Math.round(row.meanPlanAge)} ${ageUnit}` : '',
    },
  };
}

const known = (values: ArrayLike<number>): number[] => Array.from(values).filter(Number.isFinite);
