import { weekIndex } from '../kernel/working-time.ts';

/** What was asked of each stock and what left it, week by week: the history that forecasts are made from. */
export class SalesRecord {
  readonly weeks: number;
  /** Stocks × weeks, in units. */
  readonly ordered: Float64Array;
  readonly shipped: Float64Array;
  /** Units ordered, and units that left, since the start, by stock. */
  readonly orderedInAll: Float64Array;
  readonly shippedInAll: Float64Array;

  constructor(stocks: number, weeks: number) {
    this.weeks = weeks;
    this.ordered = new Float64Array(stocks * weeks);
    this.shipped = new Float64Array(stocks * weeks);
    this.orderedInAll = new Float64Array(stocks);
    this.shippedInAll = new Float64Array(stocks);
  }

  order(stock: number, time: number, units: number): void {
    this.ordered[stock * this.weeks + weekIndex(time)]! += units;
    this.orderedInAll[stock]! += units;
  }

  ship(stock: number, time: number, units: number): void {
    this.shipped[stock * this.weeks + weekIndex(time)]! += units;
    this.shippedInAll[stock]! += units;
  }

  reset(): void {
    this.ordered.fill(0);
    this.shipped.fill(0);
    this.orderedInAll.fill(0);
    this.shippedInAll.fill(0);
  }
}
