import type { StudySummary } from '../../sim/experiment/summary.ts';
import type { BandPanel, BandSeries } from '../charts/bands.layout.ts';
import type { ExchangePoint } from '../charts/exchange.layout.ts';
import type { SpreadRow } from '../charts/spread.layout.ts';
import type { ChartTable } from '../components/data-table.tsx';
import { amountMeasure, decimalsOf, differenceEstimate, type Measure, measureOf } from '../format/measure.ts';
import { fixed, fixedSpace, signed } from '../format/numbers.ts';
import { bandsText, exchangeText, spreadText, waterfallText } from '../texts/charts.ts';
import { unitText } from '../texts/units.ts';
import type { Board } from './board.ts';
import type { MoneyBridge } from './contribution.ts';
import type { ScenarioName } from './identity.ts';
import { kpiOf } from './indicators.ts';
import type { Reading } from './reading.ts';

const minutesPerWeek = 7 * 24 * 60;

/** Baseline below, focus above: what is drawn last is in front. */
const compared = ({ baseline, focus }: Board): ScenarioName[] => (focus === undefined ? [baseline] : [baseline, focus]);

/** Numbers of the weeks in which the measured periods begin; weeks count from the start of the run. */
export const weeksOf = ({ summary }: Board): number[] =>
  Array.from(summary.periodStartMinutes, (minutes) => minutes / minutesPerWeek + 1);

function seriesOf(board: Board, kpi: string, source: StudySummary): BandSeries[] {
  return compared(board).flatMap((scenario): BandSeries[] => {
    const series = source.cells.find(({ id }) => id === scenario.id)?.series.get(kpi);
    if (series === undefined || !series.p50.some((value) => value > 0 || series.p90.some((high) => high > 0)))
      return [];
    return [{ scenario, low: series.p10, median: series.p50, high: series.p90, focus: scenario === board.focus }];
  });
}

const largest = (series: readonly BandSeries[]): number =>
  Math.max(0, ...series.flatMap(({ high }) => Array.from(high).filter(Number.isFinite)));

/** A panel for one indicator by period; none where it is zero throughout. */
export function panelOf(board: Board, id: string, title: string, source = board.summary): BandPanel[] {
  const kpi = kpiOf(id);
  const series = seriesOf(board, id, source);
  if (kpi === undefined || series.length === 0) return [];
  const top = largest(series);
  const measure = measureOf(kpi, board.units, top, top / 10);
  return [{ title, unit: kpi.unit === 'units' ? '' : measure.unit, scale: measure.scale, series }];
}

/** Stock over time, in money where there are costs, and what is owed to customers. */
export function stockPanels(board: Board): BandPanel[] {
  const inMoney = panelOf(board, 'fgInventoryValue', bandsText.stockPanel);
  const stock = inMoney.length > 0 ? inMoney : panelOf(board, 'onHandUnits', bandsText.stockUnitsPanel);
  const owed = panelOf(board, 'backorderUnits', bandsText.backlogPanel);
  return [...stock, ...(owed.length > 0 ? owed : panelOf(board, 'backlogUnits', bandsText.backlogPanel))];
}

/** The numbers of the panels, week by week. */
export function bandsTable(weeks: readonly number[], panels: readonly BandPanel[]): ChartTable {
  const columns = panels.flatMap(({ title, series }) =>
    series.flatMap(({ scenario }) =>
      [bandsText.low, bandsText.median, bandsText.high].map((what) => `${scenario.letter}, ${title}, ${what}`),
    ),
  );
  const rows = weeks.map((week, period) => [
    fixed(week, Number.isInteger(week) ? 0 : 2),
    ...panels.flatMap(({ scale, series }) => {
      const decimals = largest(series) * scale < 100 ? 2 : 0;
      return series.flatMap(({ low, median, high }) =>
        [low, median, high].map((values) => fixed((values[period] ?? Number.NaN) * scale, decimals)),
      );
    }),
  ]);
  return { columns: [bandsText.week, ...columns], rows };
}

export interface ExchangeData {
  readonly points: readonly ExchangePoint[];
  readonly service: { readonly id: string; readonly name: string; readonly measure: Measure };
  readonly stock: { readonly id: string; readonly name: string; readonly measure: Measure };
  /** Bounds of service, as printed. */
  readonly serviceRange: readonly [number, number];
}

/** Service against stock, for every scenario in which both are defined. */
export function exchangeData(board: Board): ExchangeData | undefined {
  const { service, stock } = board;
  if (service === undefined || stock === undefined) return undefined;
  const known = board.scenarios.flatMap((scenario) => {
    const [x, y] = [board.value(stock.id, scenario), board.value(service.id, scenario)];
    return x === undefined || y === undefined ? [] : [{ scenario, x, y }];
  });
  const measure = (kpi: typeof service, values: readonly { mean: number; halfWidth: number }[]): Measure =>
    measureOf(kpi, board.units, Math.max(...values.map(({ mean }) => Math.abs(mean))), Number.NaN);
  const stockMeasure = measure(
    stock,
    known.map(({ x }) => x),
  );
  const serviceMeasure = measure(
    service,
    known.map(({ y }) => y),
  );
  return {
    points: known.map(({ scenario, x, y }) => ({
      scenario,
      stock: x.mean * stockMeasure.scale,
      stockHalfWidth: x.halfWidth * stockMeasure.scale,
      service: y.mean * serviceMeasure.scale,
      serviceHalfWidth: y.halfWidth * serviceMeasure.scale,
      focus: scenario === board.focus,
    })),
    service: { id: service.id, name: service.name, measure: serviceMeasure },
    stock: { id: stock.id, name: stock.name, measure: stockMeasure },
    serviceRange: [
      (service.range?.[0] ?? Number.NEGATIVE_INFINITY) * serviceMeasure.scale,
      (service.range?.[1] ?? Number.POSITIVE_INFINITY) * serviceMeasure.scale,
    ],
  };
}

export const withInterval = (value: number, halfWidth: number, decimals: number): string =>
  `${fixed(value, decimals)}${Number.isFinite(halfWidth) ? ` ±${fixedSpace}${fixed(halfWidth, decimals)}` : ''}`;

export function exchangeTable({ points, service, stock }: ExchangeData): ChartTable {
  return {
    columns: [
      exchangeText.scenario,
      `${stock.name}, ${stock.measure.unit}`,
      `${service.name}, ${service.measure.unit}`,
    ],
    rows: points.map((point) => [
      `${point.scenario.letter} ${point.scenario.title}`,
      withInterval(point.stock, point.stockHalfWidth, 2),
      withInterval(point.service, point.serviceHalfWidth, 2),
    ]),
  };
}

/** Differences to the baseline, history by history, of every other scenario. */
export function spreadRows(board: Board, { kpi, measure }: Reading): SpreadRow[] {
  return board.others.flatMap((scenario): SpreadRow[] => {
    const from = board.cell(board.baseline)?.kpis.get(kpi.id)?.values;
    const to = board.cell(scenario)?.kpis.get(kpi.id)?.values;
    const difference = board.difference(kpi.id, scenario);
    if (from === undefined || to === undefined || difference === undefined) return [];
    const { value, interval } = differenceEstimate(measure, difference.difference, difference.halfWidth);
    return [
      {
        scenario,
        differences: to.map((own, history) => (own - from[history]!) * measure.scale),
        mean: difference.difference * measure.scale,
        halfWidth: difference.halfWidth * measure.scale,
        label: `${value}${interval === '' ? '' : ` ${interval}`}`,
      },
    ];
  });
}

export function spreadTable(rows: readonly SpreadRow[], { measure, difference }: Reading): ChartTable {
  const decimals = Math.max(0, decimalsOf(measure, difference.halfWidth)) + 1;
  const histories = Math.max(0, ...rows.map(({ differences }) => differences.length));
  return {
    columns: [spreadText.history, ...rows.map(({ scenario }) => `${scenario.letter} ${scenario.title}`)],
    rows: Array.from({ length: histories }, (_, history) => [
      String(history + 1),
      ...rows.map(({ differences }) => signed(differences[history] ?? Number.NaN, decimals)),
    ]),
  };
}

export interface BridgeData {
  readonly scale: number;
  readonly unit: string;
  /** Without the time it is counted over: "M€". */
  readonly amountUnit: string;
  readonly decimals: number;
  readonly steps: readonly { readonly label: string; readonly change: number; readonly halfWidth: number }[];
}

const mostDecimals = 3;

/** A bridge of money in the unit in which its largest value reads well. Steps too small to print are left out. */
export function bridgeData({ units }: Board, bridge: MoneyBridge): BridgeData {
  const level = Math.max(Math.abs(bridge.from), Math.abs(bridge.to));
  const { scale, unit } = amountMeasure(units, level, level / 100);
  const largestStep = Math.max(...bridge.steps.map(({ change }) => Math.abs(change * scale)));
  const decimals = Math.min(
    mostDecimals,
    Math.max(level * scale >= 100 ? 0 : 2, 1 - Math.floor(Math.log10(largestStep))),
  );
  const visible = bridge.steps.filter(({ change }) => Math.abs(change * scale) >= 0.5 * Number(`1e-${decimals}`));
  return {
    scale,
    unit: unitText.flow(unit, units.measuredWeeks),
    amountUnit: unit,
    decimals,
    steps: visible.map(({ label, change, halfWidth }) => ({
      label,
      change: change * scale,
      halfWidth: halfWidth * scale,
    })),
  };
}

/** At most so many steps, in their order: the smallest become one, whose interval is not known. */
export function largestSteps(steps: BridgeData['steps'], most: number): BridgeData['steps'] {
  if (steps.length <= most) return steps;
  const bySize = [...steps].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const kept = new Set(bySize.slice(0, Math.max(0, most - 1)));
  const change = steps.reduce((sum, step) => sum + (kept.has(step) ? 0 : step.change), 0);
  return [...steps.filter((step) => kept.has(step)), { label: waterfallText.others, change, halfWidth: Number.NaN }];
}

export function bridgeTable({ steps, decimals }: BridgeData): ChartTable {
  return {
    columns: [waterfallText.part, waterfallText.change, waterfallText.interval],
    rows: steps.map(({ label, change, halfWidth }) => [
      label,
      signed(change, decimals),
      Number.isFinite(halfWidth) ? `±${fixedSpace}${fixed(halfWidth, decimals)}` : '',
    ]),
  };
}
