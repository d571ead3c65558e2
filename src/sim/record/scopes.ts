import type { PlantFacts } from './facts.ts';
import type { PeriodGrid } from './ledger.ts';
import type { Window } from './window.ts';

/** Kinds of breakdown: by entity, or by stretch of time. A week is a period of the grid. */
export type ScopeName = 'item' | 'family' | 'segment' | 'line' | 'station' | 'place' | 'stock' | 'week' | 'quarter';

/** One member of a breakdown: its label, such as `item:A1`, and how it narrows the measured window. */
export interface Scope {
  readonly label: string;
  readonly window: (measured: Window) => Window;
}

const minutesPerQuarter = 13 * 7 * 24 * 60;
const none: readonly number[] = [];

/** Indices of the rows that hold. */
const indices = <T>(rows: readonly T[], holds: (row: T) => boolean): number[] =>
  rows.flatMap((row, index) => (holds(row) ? [index] : []));

/** Stocks and layers of some items, or of places. */
const goodsScope = (facts: PlantFacts, key: 'item' | 'place', values: readonly number[], label: string): Scope => ({
  label,
  window: (measured) =>
    measured.only({
      stocks: indices(facts.stocks, (stock) => values.includes(stock[key])),
      layers: indices(facts.layers, (layer) => values.includes(layer[key])),
      stations: none,
      lines: none,
    }),
});

const stockScope = (facts: PlantFacts, index: number, label: string): Scope => ({
  label,
  window: (measured) =>
    measured.only({
      stocks: [index],
      layers: indices(facts.layers, (layer) => layer.stock === index),
      stations: none,
      lines: none,
    }),
});

const segmentScope = (facts: PlantFacts, index: number, label: string): Scope => ({
  label,
  window: (measured) =>
    measured.only({
      stocks: none,
      layers: indices(facts.layers, (layer) => layer.segment === index),
      stations: none,
      lines: none,
    }),
});

/** A line with its stations and the stocks it makes. */
const lineScope = (facts: PlantFacts, index: number, label: string): Scope => ({
  label,
  window: (measured) =>
    measured.only({
      stocks: indices(facts.stocks, (stock) => stock.line === index),
      layers: none,
      stations: indices(facts.stations, (station) => station.line === index),
      lines: [index],
    }),
});

const stationScope = (index: number, label: string): Scope => ({
  label,
  window: (measured) => measured.only({ stocks: none, layers: none, stations: [index], lines: none }),
});

/** Measured periods, numbered in the run from 1: the warm-up's are counted (MODEL §3.6). */
const weekScopes = (grid: PeriodGrid): Scope[] =>
  Array.from({ length: grid.measuredPeriods }, (_, period) => ({
    label: `week:${grid.warmUpPeriods + period + 1}`,
    window: (measured) => measured.only({ firstPeriod: period, periods: 1 }),
  }));

/** Periods in 13 weeks, or 0 where they are not a whole number. */
export function periodsPerQuarter(periodMinutes: number): number {
  const periods = Math.round(minutesPerQuarter / periodMinutes);
  return Math.abs(periods * periodMinutes - minutesPerQuarter) < 1e-6 ? periods : 0;
}

/** Complete quarters (13 weeks) from the start of measurement, numbered from 1. */
function quarterScopes(grid: PeriodGrid): Scope[] {
  const length = periodsPerQuarter(grid.periodMinutes);
  const quarters = length === 0 ? 0 : Math.floor(grid.measuredPeriods / length);
  return Array.from({ length: quarters }, (_, quarter) => ({
    label: `quarter:${quarter + 1}`,
    window: (measured) => measured.only({ firstPeriod: quarter * length, periods: length }),
  }));
}

/** All members of a breakdown, in the order of the facts or of time. Their windows narrow the measured window. */
export function scopesOf(facts: PlantFacts, grid: PeriodGrid, kind: ScopeName): Scope[] {
  switch (kind) {
    case 'item':
      return facts.items.map((id, index) => goodsScope(facts, 'item', [index], `item:${id}`));
    case 'family':
      return facts.families.map(({ id, items }) => goodsScope(facts, 'item', items, `family:${id}`));
    case 'place':
      return facts.places.map((id, index) => goodsScope(facts, 'place', [index], `place:${id}`));
    case 'stock':
      return facts.stocks.map(({ id }, index) => stockScope(facts, index, `stock:${id}`));
    case 'segment':
      return facts.segments.map((id, index) => segmentScope(facts, index, `segment:${id}`));
    case 'line':
      return facts.lines.map(({ id }, index) => lineScope(facts, index, `line:${id}`));
    case 'station':
      return facts.stations.map(({ id }, index) => stationScope(index, `station:${id}`));
    case 'week':
      return weekScopes(grid);
    case 'quarter':
      return quarterScopes(grid);
  }
}
