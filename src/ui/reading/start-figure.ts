import type { Kpi } from '../../sim/kpis/kpi.ts';
import { type SparklineInput, topOf } from '../charts/sparkline.layout.ts';
import { type Estimate, levelEstimate, type Measure, measureOf } from '../format/measure.ts';
import { fixed } from '../format/numbers.ts';
import { kpiShortName } from '../texts/kpis.ts';
import type { Board } from './board.ts';
import type { ScenarioName } from './identity.ts';
import { kpiOf } from './indicators.ts';

export type Quantity = 'demand' | 'production' | 'inventory' | 'money' | 'trouble';

/** One indicator of every scenario, on one scale. Values as printed. */
export interface FigureColumn {
  readonly kpi: Kpi;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Quantity;
  /** Least and greatest value that the indicator can have. */
  readonly bounds: readonly [number, number];
  readonly cells: readonly (FigureCell | undefined)[];
}

interface FigureCell {
  readonly scenario: ScenarioName;
  readonly mean: number;
  readonly halfWidth: number;
  readonly estimate: Estimate;
}

/** A course over the weeks of every scenario, on one scale. */
export interface FigureCourse {
  readonly id: string;
  readonly quantity: Quantity;
  readonly top: number;
  readonly topText: string;
  readonly unit: string;
  readonly courses: readonly (SparklineInput | undefined)[];
}

const wanted: readonly (readonly [kpi: string, quantity: Quantity])[] = [
  ['fillRate', 'demand'],
  ['otif', 'demand'],
  ['fgInventoryValue', 'inventory'],
  ['manufacturingCycleTime', 'production'],
  ['supplyChainCost', 'money'],
  ['operatingContribution', 'money'],
];

/** The columns of the figure on Start, in the order of `scenarios`; a scenario without a value has a gap. */
export function figureColumns(board: Board | undefined, scenarios: readonly ScenarioName[]): FigureColumn[] {
  return wanted.flatMap(([id, quantity]): FigureColumn[] => {
    const kpi = kpiOf(id);
    if (kpi === undefined) return [];
    const values = scenarios.map((scenario) => board?.value(id, scenario));
    const level = Math.max(0, ...values.map((value) => Math.abs(value?.mean ?? 0)));
    const widest = Math.max(
      0,
      ...values.map((value) => (Number.isFinite(value?.halfWidth) ? (value?.halfWidth ?? 0) : 0)),
    );
    const units = board?.units ?? { currency: '€', measuredWeeks: 52, timeUnit: 'day' };
    const measure = measureOf(kpi, units, level, widest || level / 100);
    return [
      {
        kpi,
        name: kpiShortName(id, kpi.name),
        unit: board === undefined && kpi.unit === 'money' ? '' : measure.unit,
        quantity,
        bounds: [
          (kpi.range?.[0] ?? Number.NEGATIVE_INFINITY) * measure.scale,
          (kpi.range?.[1] ?? Number.POSITIVE_INFINITY) * measure.scale,
        ],
        cells: values.map((value, index) =>
          value === undefined ? undefined : cellOf(scenarios[index]!, measure, value.mean, value.halfWidth),
        ),
      },
    ];
  });
}

function cellOf(scenario: ScenarioName, measure: Measure, mean: number, halfWidth: number): FigureCell {
  return {
    scenario,
    mean: mean * measure.scale,
    halfWidth: halfWidth * measure.scale,
    estimate: levelEstimate(measure, mean, halfWidth),
  };
}

const courses: readonly (readonly [kpi: string, fallback: string, quantity: Quantity])[] = [
  ['fgInventoryValue', 'onHandUnits', 'inventory'],
  ['backorderUnits', 'backlogUnits', 'trouble'],
];

/** Shelves and backlog by week: median and the band of the middle 80 %. */
export function figureCourses(board: Board | undefined, scenarios: readonly ScenarioName[]): FigureCourse[] {
  return courses.flatMap(([id, fallback, quantity]): FigureCourse[] => {
    const used = board === undefined || hasSeries(board, id) ? id : fallback;
    const kpi = kpiOf(used);
    if (kpi === undefined) return [];
    const drawn = scenarios.map((scenario): SparklineInput | undefined => {
      const series = board?.cell(scenario)?.series.get(used);
      return series === undefined ? undefined : { low: series.p10, median: series.p50, high: series.p90 };
    });
    const top = topOf(drawn.flatMap((course) => course ?? []));
    const measure = measureOf(
      kpi,
      board?.units ?? { currency: '€', measuredWeeks: 52, timeUnit: 'day' },
      top,
      top / 10,
    );
    return [
      {
        id,
        quantity,
        top,
        topText: top === 0 ? '' : fixed(top * measure.scale, top * measure.scale < 10 ? 1 : 0),
        unit: measure.unit,
        courses: drawn,
      },
    ];
  });
}

const hasSeries = (board: Board, id: string): boolean =>
  board.scenarios.some(
    (scenario) =>
      board
        .cell(scenario)
        ?.series.get(id)
        ?.p90.some((value) => value > 0) === true,
  );
