import {
  companyColumns,
  dailyColumns,
  forecastingColumns,
  layerColumns,
  lineColumns,
  stationColumns,
  stockColumns,
} from './columns.ts';

/** A block of numbers: periods × entities × columns, added to in place. */
export class Table {
  readonly entities: number;
  readonly periods: number;
  readonly columns: number;
  readonly data: Float64Array;
  /** Offset of the current period's first row. */
  base = 0;

  constructor(entities: number, periods: number, columns: number) {
    this.entities = entities;
    this.periods = periods;
    this.columns = columns;
    this.data = new Float64Array(entities * periods * columns);
  }

  /** Offset of an entity's row in the current period: what hot code adds its columns to. */
  row(entity: number): number {
    return this.base + entity * this.columns;
  }

  /** Adds to the current period. */
  add(entity: number, column: number, amount: number): void {
    this.data[this.base + entity * this.columns + column]! += amount;
  }

  /** Adds to a period named by its number: the cohort of an order. */
  addTo(period: number, entity: number, column: number, amount: number): void {
    this.data[(period * this.entities + entity) * this.columns + column]! += amount;
  }

  /** Writes a level into the current period. */
  set(entity: number, column: number, level: number): void {
    this.data[this.base + entity * this.columns + column] = level;
  }

  at(period: number, entity: number, column: number): number {
    return this.data[(period * this.entities + entity) * this.columns + column]!;
  }

  reset(): void {
    this.data.fill(0);
    this.base = 0;
  }
}

/**
 * Periods of equal length laid so that one edge falls on the end of the warm-up; the first may be shorter. Period
 * `warmUpPeriods` is the first one measured.
 */
export interface PeriodGrid {
  readonly periodMinutes: number;
  /** Time of the first edge after 0. */
  readonly firstEdge: number;
  readonly periods: number;
  readonly warmUpPeriods: number;
  readonly measuredPeriods: number;
}

/** Lays the grid over [0, warm-up + measured + run-out). */
export function periodGrid(
  warmUpMinutes: number,
  measuredMinutes: number,
  runOutMinutes: number,
  periodMinutes: number,
): PeriodGrid {
  const warmUpPeriods = Math.ceil(warmUpMinutes / periodMinutes - 1e-9);
  const measuredPeriods = Math.max(1, Math.round(measuredMinutes / periodMinutes));
  const firstEdge = warmUpPeriods === 0 ? periodMinutes : warmUpMinutes - (warmUpPeriods - 1) * periodMinutes;
  const runOutPeriods = Math.ceil(runOutMinutes / periodMinutes - 1e-9);
  return {
    periodMinutes,
    firstEdge,
    periods: warmUpPeriods + measuredPeriods + runOutPeriods,
    warmUpPeriods,
    measuredPeriods,
  };
}

/** Start of a period in minutes. */
export const periodStart = (grid: PeriodGrid, period: number): number =>
  period === 0 ? 0 : grid.firstEdge + (period - 1) * grid.periodMinutes;

/** The period an instant falls in, the last one for any later instant. */
export function periodOf(grid: PeriodGrid, time: number): number {
  if (time < grid.firstEdge) return 0;
  return Math.min(grid.periods - 1, 1 + Math.floor((time - grid.firstEdge) / grid.periodMinutes));
}

/** What one replication leaves behind: fixed memory, whatever the number of events. */
export class Ledger {
  readonly grid: PeriodGrid;
  readonly stock: Table;
  readonly layer: Table;
  readonly station: Table;
  readonly line: Table;
  /** By stock. */
  readonly forecasting: Table;
  readonly company: Table;
  /** By layer; its periods are days. null: no shock is marked. */
  readonly daily: Table | null;
  readonly #tables: readonly Table[];

  constructor(grid: PeriodGrid, stocks: number, layers: number, stations: number, lines: number, days = 0) {
    this.grid = grid;
    this.stock = new Table(stocks, grid.periods, stockColumns.length);
    this.layer = new Table(layers, grid.periods, layerColumns.length);
    this.station = new Table(stations, grid.periods, stationColumns.length);
    this.line = new Table(lines, grid.periods, lineColumns.length);
    this.forecasting = new Table(stocks, grid.periods, forecastingColumns.length);
    this.company = new Table(1, grid.periods, companyColumns.length);
    this.daily = days === 0 ? null : new Table(layers, days, dailyColumns.length);
    this.#tables = [this.stock, this.layer, this.station, this.line, this.forecasting, this.company];
  }

  /** Turns to a period: what is added from now on belongs to it. */
  turnTo(period: number): void {
    for (const table of this.#tables) table.base = period * table.entities * table.columns;
  }

  reset(): void {
    for (const table of this.#tables) table.reset();
    this.daily?.reset();
  }
}
