import { area, line, range } from 'd3';
import type { ScenarioName } from '../reading/identity.ts';
import { scaleFromZero, spread, type Tick, ticksOf } from './axis.ts';
import { timeAxis, type Wash, washesOf, weekTicks } from './time-axis.ts';

/** A quantity over the periods: its median over histories, and the band that holds the middle 80 % of them. */
export interface BandSeries {
  readonly scenario: ScenarioName;
  readonly low: ArrayLike<number>;
  readonly median: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** The scenario in focus is drawn heavier. */
  readonly focus: boolean;
}

export interface BandPanel {
  readonly title: string;
  readonly unit: string;
  /** Printed value = value × scale. */
  readonly scale: number;
  readonly series: readonly BandSeries[];
  /** Weeks that stand out, such as where a start ends. */
  readonly marks?: readonly { readonly scenario: ScenarioName; readonly week: number }[];
}

export interface BandsInput {
  readonly width: number;
  readonly panels: readonly BandPanel[];
  /** Number of each period, such as the week of the run. */
  readonly periods: ArrayLike<number>;
  /** "week 14": what stands at the first tick. */
  readonly firstLabel: string;
  readonly panelHeight: number;
  /** Whether lines are named where there is room, else they have their letters alone. */
  readonly named?: boolean;
  /** First and last week of what washes the ground, such as promotions. */
  readonly stretches?: readonly (readonly [number, number])[];
}

interface BandShape {
  readonly scenario: ScenarioName;
  readonly focus: boolean;
  readonly band: string;
  readonly line: string;
}

/** A dashed line at a week. Scenarios that mark the same week have its dashes by turns. */
interface WeekMark {
  readonly scenario: ScenarioName;
  readonly x: number;
  readonly dash: string;
  readonly dashOffset: number;
}

interface PanelGeometry {
  readonly title: string;
  readonly titleY: number;
  readonly top: number;
  readonly base: number;
  readonly ticks: readonly Tick[];
  readonly shapes: readonly BandShape[];
  readonly marks: readonly WeekMark[];
  /** Where each line is named. */
  readonly ends: readonly { readonly scenario: ScenarioName; readonly x: number; readonly y: number }[];
}

export interface BandsGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Names stand beside the badges only where there is room for them. */
  readonly named: boolean;
  readonly panels: readonly PanelGeometry[];
  readonly washes: readonly Wash[];
  readonly axisY: number;
  readonly periodTicks: readonly Tick[];
}

const titleHeight = 22;
const panelGap = 18;
const axisHeight = 22;

/** The height of panels that fill a height together. */
export const panelHeightIn = (height: number, panels: number): number =>
  (height - axisHeight + panelGap) / Math.max(1, panels) - titleHeight - panelGap;

/** Panels under each other on one time axis: what belongs together in time stands together. */
export function bandsLayout(input: BandsInput): BandsGeometry {
  const { width, panels, periods, firstLabel, panelHeight, named = true, stretches = [] } = input;
  const axis = timeAxis(width, periods, named);
  const x = (index: number): number => axis.x(periods[index] ?? axis.first);
  let top = 0;
  const geometries = panels.map((panel) => {
    const geometry = panelLayout(panel, top, panelHeight, x, axis.right);
    top += titleHeight + panelHeight + panelGap;
    return { ...geometry, marks: weekMarks(panel.marks ?? [], axis.x) };
  });
  const axisY = Math.max(0, top - panelGap);
  return {
    width,
    height: axisY + axisHeight,
    left: axis.left,
    right: axis.right,
    named: named && axis.isWide,
    panels: geometries,
    washes: washesOf(axis, stretches),
    axisY,
    periodTicks: weekTicks(axis, firstLabel),
  };
}

const dashLength = 3;

function weekMarks(marks: NonNullable<BandPanel['marks']>, x: (week: number) => number): WeekMark[] {
  return marks.map(({ scenario, week }, index) => {
    const sharing = marks.filter((mark) => mark.week === week).length;
    const turn = marks.slice(0, index).filter((mark) => mark.week === week).length;
    const period = 2 * dashLength * sharing;
    return {
      scenario,
      x: x(week),
      dash: `${dashLength} ${period - dashLength}`,
      dashOffset: -2 * dashLength * turn,
    };
  });
}

/** Ticks that a panel has room for. */
const ticksIn = (height: number): number => Math.min(4, Math.max(2, Math.floor(height / 18)));

function panelLayout(
  panel: BandPanel,
  top: number,
  height: number,
  x: (index: number) => number,
  right: number,
): Omit<PanelGeometry, 'marks'> {
  const base = top + titleHeight + height;
  const highs = panel.series.flatMap(({ high, median }) => [...Array.from(high), ...Array.from(median)]);
  const y = scaleFromZero(
    highs.map((value) => value * panel.scale),
    [base, top + titleHeight],
    ticksIn(height),
  );
  const at = (value: number): number => y(value * panel.scale);
  const lastOf = ({ median }: BandSeries): number => at(median[median.length - 1] ?? 0);
  const places = spread(panel.series.map(lastOf), 20, top + titleHeight + 4, base - 4);
  return {
    title: panel.title,
    titleY: top + 10,
    top: top + titleHeight,
    base,
    ticks: ticksOf(y, ticksIn(height), panel.unit),
    shapes: panel.series.map((series) => shapeOf(series, x, at)),
    ends: panel.series.map(({ scenario }, index) => ({ scenario, x: right + 14, y: places[index]! })),
  };
}

function shapeOf(series: BandSeries, x: (index: number) => number, y: (value: number) => number): BandShape {
  const indices = range(series.median.length);
  const defined = (index: number): boolean => Number.isFinite(series.median[index]);
  const band = area<number>()
    .defined(defined)
    .x((index) => x(index))
    .y0((index) => y(series.low[index] ?? 0))
    .y1((index) => y(series.high[index] ?? 0))
    .digits(1);
  const median = line<number>()
    .defined(defined)
    .x((index) => x(index))
    .y((index) => y(series.median[index] ?? 0))
    .digits(1);
  return {
    scenario: series.scenario,
    focus: series.focus,
    band: band(indices) ?? '',
    line: median(indices) ?? '',
  };
}
