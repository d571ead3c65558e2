import { area, line, range, scaleLinear } from 'd3';
import type { ScenarioName } from '../reading/identity.ts';
import { scaleFromZero, spread, type Tick, ticksOf } from './axis.ts';

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
}

export interface BandsInput {
  readonly width: number;
  readonly panels: readonly BandPanel[];
  /** Number of each period, such as the week of the run. */
  readonly periods: ArrayLike<number>;
  /** "week 14": what stands at the first tick. */
  readonly firstLabel: string;
  readonly panelHeight: number;
}

interface BandShape {
  readonly scenario: ScenarioName;
  readonly focus: boolean;
  readonly band: string;
  readonly line: string;
}

interface PanelGeometry {
  readonly title: string;
  readonly titleY: number;
  readonly base: number;
  readonly ticks: readonly Tick[];
  readonly shapes: readonly BandShape[];
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
  readonly axisY: number;
  readonly periodTicks: readonly Tick[];
}

const leftMargin = 44;
const titleHeight = 22;
const panelGap = 18;
const axisHeight = 22;

/** Panels under each other on one time axis: what belongs together in time stands together. */
export function bandsLayout({ width, panels, periods, firstLabel, panelHeight }: BandsInput): BandsGeometry {
  const named = width >= 500;
  const right = width - (named ? 124 : 24);
  const x = scaleLinear([0, Math.max(1, periods.length - 1)], [leftMargin, right]);
  let top = 0;
  const geometries = panels.map((panel) => {
    const geometry = panelLayout(panel, top, panelHeight, x, right);
    top += titleHeight + panelHeight + panelGap;
    return geometry;
  });
  const axisY = Math.max(0, top - panelGap);
  const periodTicks = periodTicksOf(periods, x, named ? 52 / 10 : 4, firstLabel);
  return { width, height: axisY + axisHeight, left: leftMargin, right, named, panels: geometries, axisY, periodTicks };
}

function panelLayout(
  panel: BandPanel,
  top: number,
  height: number,
  x: (index: number) => number,
  right: number,
): PanelGeometry {
  const base = top + titleHeight + height;
  const highs = panel.series.flatMap(({ high, median }) => [...Array.from(high), ...Array.from(median)]);
  const y = scaleFromZero(
    highs.map((value) => value * panel.scale),
    [base, top + titleHeight],
    4,
  );
  const at = (value: number): number => y(value * panel.scale);
  const lastOf = ({ median }: BandSeries): number => at(median[median.length - 1] ?? 0);
  const places = spread(panel.series.map(lastOf), 20, top + titleHeight + 4, base - 4);
  return {
    title: panel.title,
    titleY: top + 10,
    base,
    ticks: ticksOf(y, 4, panel.unit),
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

/** The first period by name, then round numbers. */
function periodTicksOf(periods: ArrayLike<number>, x: (index: number) => number, count: number, first: string): Tick[] {
  const from = periods[0];
  const to = periods[periods.length - 1];
  if (from === undefined || to === undefined) return [];
  const step = to > from ? (to - from) / (periods.length - 1) : 1;
  const round = scaleLinear([from, to], [0, 1])
    .ticks(count)
    .filter((value) => Number.isInteger(value) && x((value - from) / step) > x(0) + 52);
  return [
    { at: x(0), value: from, label: first },
    ...round.map((value) => ({ at: x((value - from) / step), value, label: String(value) })),
  ];
}
