import { LimitError } from '../../sim/index.ts';
import type { Issue } from '../../scenarios/issues.ts';
import type { Calendar } from './calendar.ts';
import { isoDate } from './dates.ts';

/** The demand for one item, in one segment where there are several. */
export interface DemandSeries {
  readonly item: string;
  /** Empty where the file has no segments. */
  readonly segment: string;
  /** Units by period, from the first period of which the item has a row to the last of the history. */
  readonly values: Float64Array;
}

/** A row whose date and quantity are known. */
export interface BookedRow {
  readonly row: number;
  readonly item: string;
  readonly segment: string;
  readonly bucket: number;
  readonly isInRange: boolean;
  readonly quantity: number;
}

/** The most numbers of all series together, and the most series. */
const maxCells = 20_000_000;
const maxSeries = 50_000;

interface Sums {
  readonly item: string;
  readonly segment: string;
  /** Units by bucket; buckets without a row are missing. */
  readonly units: Map<number, { sum: number; readonly row: number }>;
  first: number;
}

/** Rows added up by item, segment and period; periods without a row are 0. Tells what it added up and filled in. */
export function seriesOf(
  rows: readonly BookedRow[],
  calendar: Calendar,
  { first, last }: { readonly first: number; readonly last: number },
  oneRowAPeriod: boolean,
): { readonly series: DemandSeries[]; readonly notes: Issue[] } {
  const bookkeeper = new Bookkeeper(calendar, oneRowAPeriod);
  for (const row of rows) bookkeeper.book(row, first, last);
  const all = bookkeeper.sums().filter((sums) => sums.first <= last || bookkeeper.leaveOut(sums));
  if (all.length * (last - first + 1) > maxCells) {
    throw new LimitError(`${all.length} items of ${last - first + 1} periods are more than a history holds`);
  }
  const series = all.map((sums) => bookkeeper.valuesOf(sums, Math.max(first, sums.first), last));
  return { series, notes: bookkeeper.notes(rows.length) };
}

const nameOf = (item: string, segment: string): string => (segment === '' ? item : `${item}, ${segment}`);

class Bookkeeper {
  readonly #calendar: Calendar;
  readonly #oneRowAPeriod: boolean;
  readonly #sums = new Map<string, Sums>();
  #repeated = 0;
  #firstRepeated = '';
  #missing = 0;
  #firstMissing = '';
  readonly #leftOut: string[] = [];
  #belowZero = 0;
  #firstBelowZero = '';

  constructor(calendar: Calendar, oneRowAPeriod: boolean) {
    this.#calendar = calendar;
    this.#oneRowAPeriod = oneRowAPeriod;
  }

  sums(): Sums[] {
    return [...this.#sums.values()];
  }

  book({ row, item, segment, bucket, isInRange, quantity }: BookedRow, first: number, last: number): void {
    const key = JSON.stringify([item, segment]);
    const sums = this.#sums.get(key) ?? { item, segment, units: new Map(), first: bucket };
    if (!this.#sums.has(key)) this.#sums.set(key, sums);
    if (this.#sums.size > maxSeries) throw new LimitError(`the history has more than ${maxSeries} items`);
    sums.first = Math.min(sums.first, bucket);
    if (!isInRange || bucket < first || bucket > last) return;
    const cell = sums.units.get(bucket);
    if (cell === undefined) {
      sums.units.set(bucket, { sum: quantity, row });
      return;
    }
    cell.sum += quantity;
    if (this.#repeated++ === 0) this.#firstRepeated = `row ${row} repeats row ${cell.row}`;
  }

  /** Notes a series that begins after the last period; false: it is no part of the history. */
  leaveOut({ item, segment }: Sums): false {
    this.#leftOut.push(nameOf(item, segment));
    return false;
  }

  valuesOf({ item, segment, units }: Sums, first: number, last: number): DemandSeries {
    const values = new Float64Array(last - first + 1);
    const where = (bucket: number) =>
      `${nameOf(item, segment)} in the ${this.#calendar.period} of ${isoDate(this.#calendar.startOf(bucket))}`;
    for (let bucket = first; bucket <= last; bucket++) {
      const cell = units.get(bucket);
      if (cell === undefined) {
        if (this.#missing++ === 0) this.#firstMissing = where(bucket);
      } else if (cell.sum < 0) {
        if (this.#belowZero++ === 0) this.#firstBelowZero = where(bucket);
      } else values[bucket - first] = cell.sum;
    }
    return { item, segment, values };
  }

  notes(rows: number): Issue[] {
    const { period } = this.#calendar;
    const told: string[] = [];
    const plural = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;
    if (!this.#oneRowAPeriod) {
      const weeks = period === 'week' ? 'weeks that begin on Mondays' : `${period}s`;
      told.push(`${plural(rows, 'row is', 'rows are')} added up to ${weeks}`);
    } else if (this.#repeated > 0) {
      const what = plural(this.#repeated, 'row repeats', 'rows repeat');
      told.push(`${what} the item and ${period} of another: added to it, first ${this.#firstRepeated}`);
    }
    if (this.#missing > 0) {
      told.push(
        `${plural(this.#missing, `${period} has`, `${period}s have`)} no row: counted as 0, first ${this.#firstMissing}`,
      );
    }
    if (this.#belowZero > 0) {
      told.push(
        `more was cancelled than ordered in ${plural(this.#belowZero, period, `${period}s`)}: counted as 0, first ${this.#firstBelowZero}`,
      );
    }
    if (this.#leftOut.length > 0) {
      const what = plural(this.#leftOut.length, 'item begins', 'items begin');
      told.push(`${what} after the last whole ${period}: left out, first ${this.#leftOut[0]}`);
    }
    return told.map((message) => ({ path: '', message, severity: 'warning' }));
  }
}
