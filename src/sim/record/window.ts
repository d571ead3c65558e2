import { Histogram } from '../kernel/histogram.ts';
import {
  Company,
  type CompanyColumn,
  Daily,
  type DailyColumn,
  Forecasting,
  type ForecastingColumn,
  Layer,
  type LayerColumn,
  Line,
  type LineColumn,
  Station,
  type StationColumn,
  Stock,
  type StockColumn,
} from './columns.ts';
import { type DistributionSlot, distributionSlots } from './distribution-slots.ts';
import type { LayerFacts, PlantFacts, StockFacts } from './facts.ts';
import { type Ledger, periodOf, periodStart, type Table } from './ledger.ts';

/**
 * A window on one replication's ledger: chosen entities over chosen periods. Every method is a sum over them.
 * A KPI is a pure function of it, so warm-up, weeks, items, places are queries, not recordings.
 */
export interface Window {
  readonly facts: PlantFacts;
  /** Length of the window in minutes. */
  readonly minutes: number;
  readonly periods: number;
  stock(column: StockColumn, weight?: (stock: StockFacts) => number): number;
  layer(column: LayerColumn, weight?: (layer: LayerFacts) => number): number;
  station(column: StationColumn): number;
  line(column: LineColumn): number;
  /**
   * What fell into the window moved back in time, that is what is due in it when all is due so much later. Amounts lie
   * evenly in their periods; before the run there is nothing.
   */
  layerEarlier(column: LayerColumn, minutes: number, weight?: (layer: LayerFacts) => number): number;
  stockEarlier(column: StockColumn, minutes: number, weight?: (stock: StockFacts) => number): number;
  /** Sum over the window's stocks in one of its periods (0 is the first). */
  forecasting(column: ForecastingColumn, weight?: (stock: StockFacts) => number): number;
  /** Of the company as a whole: for KPIs that are broken down by time alone. */
  company(column: CompanyColumn): number;
  /** Sum over the window's layers on the days from ≤ day < to of the run; 0 where no days are kept. */
  daily(column: DailyColumn, from: number, to: number): number;
  stockInPeriod(column: StockColumn, period: number, weight?: (stock: StockFacts) => number): number;
  layerInPeriod(column: LayerColumn, period: number): number;
  /** Indices of the entities in the window. */
  readonly stocks: readonly number[];
  readonly layers: readonly number[];
  readonly stations: readonly number[];
  readonly lines: readonly number[];
  /** A window on fewer entities or periods: those of this window that are named; its first period is number 0. */
  only(part: WindowPart): Window;
  /** Quantile (0–1) of a distribution that is kept whole; NaN when nothing was observed. Not by period. */
  quantile(slot: DistributionSlot, q: number): number;
}

interface WindowPart {
  readonly stocks?: readonly number[];
  readonly layers?: readonly number[];
  readonly stations?: readonly number[];
  readonly lines?: readonly number[];
  readonly firstPeriod?: number;
  readonly periods?: number;
}

/** The histograms of a run's measured periods, one per entity of each slot. */
export type Distributions = Readonly<Record<DistributionSlot, readonly Histogram[]>>;

/** What a window looks at. */
interface Books {
  readonly ledger: Ledger;
  readonly facts: PlantFacts;
  readonly distributions: Distributions;
}

/** What of it is in view; periods are numbers of the run. */
type Selection = Required<WindowPart>;

/** Sum of a column over entities and periods, each entity weighted. */
function sum(
  table: Table,
  column: number,
  entities: readonly number[],
  firstPeriod: number,
  periods: number,
  weight?: (entity: number) => number,
): number {
  let total = 0;
  for (const entity of entities) {
    let amount = 0;
    for (let period = firstPeriod; period < firstPeriod + periods; period++) amount += table.at(period, entity, column);
    total += weight === undefined ? amount : amount * weight(entity);
  }
  return total;
}

class LedgerWindow implements Window {
  readonly #books: Books;
  readonly #firstPeriod: number;
  readonly periods: number;
  readonly stocks: readonly number[];
  readonly layers: readonly number[];
  readonly stations: readonly number[];
  readonly lines: readonly number[];
  readonly minutes: number;

  constructor(books: Books, selection: Selection) {
    const { firstPeriod, periods } = selection;
    const { grid } = books.ledger;
    if (firstPeriod < 0 || periods < 1 || firstPeriod + periods > grid.periods) {
      throw new RangeError(`no periods ${firstPeriod} to ${firstPeriod + periods - 1} in a run of ${grid.periods}`);
    }
    this.#books = books;
    this.#firstPeriod = firstPeriod;
    this.periods = periods;
    this.stocks = selection.stocks;
    this.layers = selection.layers;
    this.stations = selection.stations;
    this.lines = selection.lines;
    this.minutes = periodStart(grid, firstPeriod + periods) - periodStart(grid, firstPeriod);
  }

  get facts(): PlantFacts {
    return this.#books.facts;
  }

  stock(column: StockColumn, weight?: (stock: StockFacts) => number): number {
    return this.#stocks(column, this.#firstPeriod, this.periods, weight);
  }

  stockInPeriod(column: StockColumn, period: number, weight?: (stock: StockFacts) => number): number {
    return this.#stocks(column, this.#firstPeriod + period, 1, weight);
  }

  layer(column: LayerColumn, weight?: (layer: LayerFacts) => number): number {
    const { ledger, facts } = this.#books;
    const weightOf = weight && ((layer: number) => weight(facts.layers[layer]!));
    return sum(ledger.layer, Layer[column], this.layers, this.#firstPeriod, this.periods, weightOf);
  }

  layerInPeriod(column: LayerColumn, period: number): number {
    return sum(this.#books.ledger.layer, Layer[column], this.layers, this.#firstPeriod + period, 1);
  }

  station(column: StationColumn): number {
    return sum(this.#books.ledger.station, Station[column], this.stations, this.#firstPeriod, this.periods);
  }

  line(column: LineColumn): number {
    return sum(this.#books.ledger.line, Line[column], this.lines, this.#firstPeriod, this.periods);
  }

  forecasting(column: ForecastingColumn, weight?: (stock: StockFacts) => number): number {
    const { ledger, facts } = this.#books;
    const weightOf = weight && ((stock: number) => weight(facts.stocks[stock]!));
    return sum(ledger.forecasting, Forecasting[column], this.stocks, this.#firstPeriod, this.periods, weightOf);
  }

  company(column: CompanyColumn): number {
    return sum(this.#books.ledger.company, Company[column], [0], this.#firstPeriod, this.periods);
  }

  daily(column: DailyColumn, from: number, to: number): number {
    const { daily } = this.#books.ledger;
    if (daily === null) return 0;
    const first = Math.max(0, from);
    return sum(daily, Daily[column], this.layers, first, Math.max(0, Math.min(to, daily.periods) - first));
  }

  layerEarlier(column: LayerColumn, minutes: number, weight?: (layer: LayerFacts) => number): number {
    const { layers } = this.#books.facts;
    const weightOf = weight && ((layer: number) => weight(layers[layer]!));
    return this.#earlier(minutes, (period) =>
      sum(this.#books.ledger.layer, Layer[column], this.layers, period, 1, weightOf),
    );
  }

  stockEarlier(column: StockColumn, minutes: number, weight?: (stock: StockFacts) => number): number {
    return this.#earlier(minutes, (period) => this.#stocks(column, period, 1, weight));
  }

  /** Amounts of the periods that the window overlaps when it is moved back, each by the share overlapped. */
  #earlier(minutes: number, amountIn: (period: number) => number): number {
    const { grid } = this.#books.ledger;
    const from = periodStart(grid, this.#firstPeriod) - minutes;
    const to = periodStart(grid, this.#firstPeriod + this.periods) - minutes;
    let total = 0;
    for (let period = from <= 0 ? 0 : periodOf(grid, from); period < grid.periods; period++) {
      const [start, end] = [periodStart(grid, period), periodStart(grid, period + 1)];
      if (start >= to) break;
      const overlap = Math.min(end, to) - Math.max(start, from);
      if (overlap > 0) total += amountIn(period) * (overlap / (end - start));
    }
    return total;
  }

  only(part: WindowPart): Window {
    const firstPeriod = part.firstPeriod ?? 0;
    const periods = part.periods ?? this.periods - firstPeriod;
    if (firstPeriod < 0 || firstPeriod + periods > this.periods) {
      throw new RangeError(`no periods ${firstPeriod} to ${firstPeriod + periods - 1} in ${this.periods}`);
    }
    return new LedgerWindow(this.#books, {
      stocks: narrow(this.stocks, part.stocks),
      layers: narrow(this.layers, part.layers),
      stations: narrow(this.stations, part.stations),
      lines: narrow(this.lines, part.lines),
      firstPeriod: this.#firstPeriod + firstPeriod,
      periods,
    });
  }

  /** The histograms of the entities in view, merged. They are kept for the measured periods as a whole. */
  quantile(slot: DistributionSlot, q: number): number {
    const { ledger, distributions } = this.#books;
    const { warmUpPeriods, measuredPeriods } = ledger.grid;
    if (this.#firstPeriod !== warmUpPeriods || this.periods !== measuredPeriods) return Number.NaN;
    const entities = { layer: this.layers, station: this.stations, stock: this.stocks }[distributionSlots[slot]];
    const merged = new Histogram();
    for (const entity of entities) merged.merge(distributions[slot][entity]!);
    return merged.quantile(q);
  }

  #stocks(column: StockColumn, firstPeriod: number, periods: number, weight?: (stock: StockFacts) => number): number {
    const { ledger, facts } = this.#books;
    const weightOf = weight && ((stock: number) => weight(facts.stocks[stock]!));
    return sum(ledger.stock, Stock[column], this.stocks, firstPeriod, periods, weightOf);
  }
}

/** The named ones that are members, or all members, in ascending order. */
function narrow(members: readonly number[], named: readonly number[] | undefined): readonly number[] {
  if (named === undefined) return members;
  return named.filter((index) => isMember(members, index)).sort((a, b) => a - b);
}

/** Binary search in ascending numbers. */
function isMember(members: readonly number[], index: number): boolean {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (members[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return members[low] === index;
}

const everyIndex = (rows: readonly unknown[]): number[] => rows.map((_, index) => index);

/**
 * The whole company over the measured periods: the window of every KPI unless a breakdown narrows it.
 * The distributions are those of the same periods.
 */
export function measuredWindow(ledger: Ledger, facts: PlantFacts, distributions: Distributions): Window {
  return new LedgerWindow(
    { ledger, facts, distributions },
    {
      stocks: everyIndex(facts.stocks),
      layers: everyIndex(facts.layers),
      stations: everyIndex(facts.stations),
      lines: everyIndex(facts.lines),
      firstPeriod: ledger.grid.warmUpPeriods,
      periods: ledger.grid.measuredPeriods,
    },
  );
}
