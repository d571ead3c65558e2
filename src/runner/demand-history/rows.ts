import { LimitError } from '../../sim/index.ts';
import type { Checked, Issue } from '../../scenarios/issues.ts';
import { chooseColumns, type ColumnChoice, type ColumnRole } from './columns.ts';
import { type CsvRow, eachCsvRow } from './csv-rows.ts';
import { separatorOf, separatorWords } from './separators.ts';

/** More rows than these are not read. */
export const maxRows = 3_000_000;

/** What one row says, as it is written. */
export interface HistoryRow {
  readonly row: number;
  readonly date: string;
  readonly quantity: string;
  readonly item: string;
  readonly segment: string;
}

export interface HistoryRows {
  readonly rows: readonly HistoryRow[];
  readonly separator: string;
  /** Names of the columns of dates and quantities, for messages. */
  readonly names: { readonly date: string; readonly quantity: string };
}

/** A place in a file, as a spreadsheet shows it. */
export const placeOf = (row: number, column: string): string => `row ${row}, column ${JSON.stringify(column)}`;

const failed = (path: string, message: string): Checked<never> => ({
  ok: false,
  issues: [{ path, message, severity: 'error' }],
});

/** Rows of a history in the order of the file, with the columns that count. @throws LimitError for too many rows */
export async function readRows(
  text: string,
  given: Readonly<Partial<Record<ColumnRole, string>>>,
): Promise<Checked<HistoryRows>> {
  if (text.trim() === '') return failed('', 'the file is empty; expected a row of column names and rows below it');
  const separator = separatorOf(text.trimStart());
  const reader = new RowReader(separator, given);
  const fault = await eachCsvRow(text, separator, (row) => reader.receive(row));
  if (fault !== null) return failed(`row ${fault.row}`, fault.message);
  return reader.finish();
}

class RowReader {
  readonly #separator: string;
  readonly #given: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly #rows: HistoryRow[] = [];
  readonly #issues: Issue[] = [];
  #headers: readonly string[] | undefined;
  #columns: Checked<ColumnChoice> | undefined;

  constructor(separator: string, given: Readonly<Partial<Record<ColumnRole, string>>>) {
    this.#separator = separator;
    this.#given = given;
  }

  /** Takes a row in; false when the rest is of no use. */
  receive({ row, cells }: CsvRow): boolean {
    if (this.#headers === undefined) {
      this.#headers = cells.map((cell) => cell.trim());
      this.#columns = chooseColumns(this.#headers, this.#given);
      return this.#columns.ok;
    }
    if (this.#columns?.ok !== true) return false;
    if (this.#rows.length === maxRows) throw new LimitError(`the history has more than ${maxRows} rows`);
    const missing = cells.length < this.#headers.length;
    const surplus = cells.slice(this.#headers.length).some((cell) => cell.trim() !== '');
    if (missing || surplus) {
      const wanted = `expected ${this.#headers.length} values as in row 1, separated by ${separatorWords(this.#separator)}`;
      this.#issues.push({ path: `row ${row}`, message: `${wanted}, found ${cells.length}`, severity: 'error' });
      return true;
    }
    const { date, quantity, item, segment } = this.#columns.value;
    const cell = (column: number | undefined) => (column === undefined ? '' : cells[column]!.trim());
    if (item !== undefined && cell(item) === '') {
      const message = 'expected the name of an item, found nothing';
      this.#issues.push({ path: placeOf(row, this.#headers[item]!), message, severity: 'error' });
    }
    this.#rows.push({ row, date: cell(date), quantity: cell(quantity), item: cell(item), segment: cell(segment) });
    return true;
  }

  finish(): Checked<HistoryRows> {
    if (this.#columns?.ok === false) return this.#columns;
    if (this.#issues.length > 0) return { ok: false, issues: this.#issues };
    const columns = this.#columns?.value;
    if (columns === undefined || this.#rows.length === 0) return failed('', 'there are no rows below the column names');
    const headers = this.#headers!;
    const names = { date: headers[columns.date]!, quantity: headers[columns.quantity]! };
    return { ok: true, value: { rows: this.#rows, separator: this.#separator, names }, issues: [] };
  }
}
