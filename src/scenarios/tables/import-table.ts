import type { PlainObject } from '../plain-data.ts';
import { hint } from '../nearest.ts';
import { sameValue } from '../merge-patch.ts';
import { id as idSchema } from '../scenario.ts';
import { cellProblem, cellText, type Column, expected, type Kind, valueIn } from './column.ts';
import { addRow, writeCell } from './edit-table.ts';
import { tables } from './index.ts';
import type { Decimal } from './numbers.ts';
import { Revision } from './revision.ts';
import { columnNamed, pathOf, type Row, rowId, rowsOf, type Table } from './table.ts';

/** A table as a file has it: texts, with the titles of the columns in the first row. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What is wrong in a file, at its place. Rows and columns are numbered as a spreadsheet does. */
export interface SheetProblem {
  readonly sheet: string;
  /** 1 is the row of titles; 0 where the whole sheet is meant. */
  readonly row: number;
  /** "C"; empty where the whole row is meant. */
  readonly column: string;
  readonly title: string;
  readonly found: string;
  readonly expected: string;
}

/** What an import does to a table. */
export interface TableChanges {
  readonly table: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface ImportPlan {
  readonly scenario: PlainObject;
  readonly problems: readonly SheetProblem[];
  readonly changes: readonly TableChanges[];
}

export interface ImportOptions {
  readonly decimal: Decimal;
  /** Rows that the file does not have go. */
  readonly replace: boolean;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The table of a sheet's name; undefined where there is none. */
export function tableNamed(name: string): Table | undefined {
  const wanted = name.trim().toLowerCase();
  return tables.find(({ id, title }) => id.toLowerCase() === wanted || title.toLowerCase() === wanted);
}

/**
 * What becomes of a scenario when sheets are imported: nothing is changed yet. Cells that cannot be read are named, and
 * stand as they are in the scenario that would come of it.
 */
export function planImport(scenario: PlainObject, sheets: readonly Sheet[], options: ImportOptions): ImportPlan {
  const revision = new Revision(scenario);
  const problems: SheetProblem[] = [];
  const read: SheetReader[] = [];
  for (const table of tables) {
    for (const sheet of sheets.filter(({ name }) => tableNamed(name) === table)) {
      const reader = new SheetReader(revision, table, sheet, options, problems);
      reader.read();
      read.push(reader);
    }
  }
  for (const { name } of sheets.filter((sheet) => tableNamed(sheet.name) === undefined)) {
    const titles = tables.map(({ title }) => title);
    problems.push(sheetProblem(name, name, `the name of a table${hint(name, titles)}`));
  }
  for (const reader of read) reader.checkNames();
  const changes = read.map(({ table }) => changesOf(table, scenario, revision.result));
  return { scenario: revision.result, problems, changes: changes.filter(isChange) };
}

const sheetProblem = (sheet: string, found: string, wanted: string): SheetProblem => ({
  sheet,
  row: 0,
  column: '',
  title: '',
  found,
  expected: wanted,
});

const isChange = ({ added, changed, removed }: TableChanges): boolean =>
  added.length + changed.length + removed.length > 0;

/** Rows that are new, other than before, or gone. */
export function changesOf(table: Table, before: PlainObject, after: PlainObject): TableChanges {
  const [old, now] = [byId(rowsOf(table, before)), byId(rowsOf(table, after))];
  const differs = (row: Row): boolean => {
    const was = old.get(row.id);
    if (was === undefined || was.value === row.value) return false;
    return table.columns.some((column) => !sameCell(column, was.value, row.value));
  };
  const rows = [...now.values()];
  return {
    table: table.id,
    added: rows.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: rows.filter(differs).map(({ id }) => id),
    removed: [...old.keys()].filter((id) => !now.has(id)),
  };
}

/** What other tables show entry by entry does not count here. */
const sameCell = (column: Column, a: unknown, b: unknown): boolean =>
  column.elsewhere === undefined
    ? sameValue(valueIn(column, a), valueIn(column, b))
    : cellText(column, valueIn(column, a)) === cellText(column, valueIn(column, b));

const byId = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));

/** Where a cell names something: checked when all sheets are read. */
interface Naming {
  readonly row: number;
  readonly column: number;
  readonly names: Kind;
  readonly text: string;
}

class SheetReader {
  readonly table: Table;
  readonly #revision: Revision;
  readonly #sheet: Sheet;
  readonly #options: ImportOptions;
  readonly #problems: SheetProblem[];
  readonly #namings: Naming[] = [];
  /** What each column of the sheet is; undefined for one without a title, or with an unknown one. */
  #columns: readonly (Column | undefined)[] = [];
  #titleRow = 0;

  constructor(revision: Revision, table: Table, sheet: Sheet, options: ImportOptions, problems: SheetProblem[]) {
    this.table = table;
    this.#revision = revision;
    this.#sheet = sheet;
    this.#options = options;
    this.#problems = problems;
  }

  read(): void {
    const { rows } = this.#sheet;
    this.#titleRow = rows.findIndex((row) => !isBlank(row));
    if (this.#titleRow < 0 || !this.#readTitles(rows[this.#titleRow] ?? [])) return;
    const seen = new Set<string>();
    rows.forEach((row, n) => {
      if (n > this.#titleRow && !isBlank(row)) this.#readRow(row, n, seen);
    });
    if (!this.#options.replace) return;
    for (const { id, keys } of rowsOf(this.table, this.#revision.result)) {
      if (!seen.has(id)) this.#revision.remove(pathOf(this.table, keys), this.table.kept);
    }
  }

  /** Whether all keys have a column. */
  #readTitles(titles: readonly string[]): boolean {
    const { keys, columns } = this.table;
    const all = [...keys, ...columns];
    const used = new Set<Column>();
    this.#columns = titles.map((title, n) => {
      if (title.trim() === '') return undefined;
      const column = columnNamed(all, title);
      const known = `the title of a column${hint(
        title,
        all.map((one) => one.title),
      )}`;
      if (column === undefined) this.#add(this.#titleRow, n, title, known);
      else if (used.has(column)) this.#add(this.#titleRow, n, title, 'each title once');
      else used.add(column);
      return column;
    });
    const missing = keys.filter((key) => !used.has(key));
    for (const { title } of missing) this.#add(this.#titleRow, -1, 'none of that title', `a column "${title}"`);
    return missing.length === 0;
  }

  #readRow(row: readonly string[], n: number, seen: Set<string>): void {
    const keys = this.table.keys.map((key) => (row[this.#columns.indexOf(key)] ?? '').trim());
    const id = rowId(keys);
    if (!this.#areKeys(keys, n)) return;
    if (seen.has(id)) {
      this.#add(n, this.#columns.indexOf(this.table.keys[0]), id, 'a row once: these keys stand further up');
      return;
    }
    seen.add(id);
    if (this.#revision.get(pathOf(this.table, keys)) === undefined && keys.length > 0) {
      const outcome = addRow(this.#revision, this.table, keys, isOneValue(this.table) ? '' : {});
      if (!outcome.ok) {
        this.#add(n, 0, id, `"${outcome.key}" in the tables before this one`);
        return;
      }
    }
    this.#columns.forEach((column, k) => {
      if (column !== undefined && !this.table.keys.includes(column)) this.#readCell(column, row[k] ?? '', keys, n, k);
    });
    this.#checkMissing(keys, n);
  }

  #areKeys(keys: readonly string[], n: number): boolean {
    return keys.every((text, k) => {
      const key = this.table.keys[k]!;
      const column = this.#columns.indexOf(key);
      const isRest = text === '*' && this.table.id === 'times';
      if (!isRest && !idSchema.safeParse(text).success) {
        this.#add(n, column, text, expected(key));
        return false;
      }
      if (key.names !== undefined && !isRest) this.#namings.push({ row: n, column, names: key.names, text });
      return true;
    });
  }

  #readCell(column: Column, text: string, keys: readonly string[], n: number, k: number): void {
    const path = [...pathOf(this.table, keys), ...column.path];
    writeCell(this.#revision, path, column, text, this.table, this.#options.decimal);
    const value = this.#revision.get(path);
    if (value === undefined || value === '') return;
    const problem = cellProblem(column, value);
    if (problem !== undefined) this.#add(n, k, text.trim(), wordsOf(problem, column));
    else if (column.names !== undefined)
      this.#namings.push({ row: n, column: k, names: column.names, text: text.trim() });
  }

  /** Cells that a row needs and has not, in the file or before. */
  #checkMissing(keys: readonly string[], n: number): void {
    const row = this.#revision.get(pathOf(this.table, keys));
    for (const column of this.table.columns.filter(({ required }) => required)) {
      const value = valueIn(column, row);
      if (value === undefined || value === '')
        this.#add(n, this.#columns.indexOf(column), '', expected(column).replace(/^expected /, ''), column.title);
    }
  }

  /** Names of things that are in no table. */
  checkNames(): void {
    const known = new Map<Kind, ReadonlySet<string>>();
    for (const { row, column, names, text } of this.#namings) {
      const ids = known.get(names) ?? idsOf(names, this.#revision.result);
      known.set(names, ids);
      if (!ids.has(text)) this.#add(row, column, text, `the id of a ${names}${hint(text, [...ids])}`);
    }
  }

  #add(row: number, column: number, found: string, wanted: string, title?: string): void {
    this.#problems.push({
      sheet: this.#sheet.name,
      row: row + 1,
      column: column < 0 ? '' : columnLetters(column),
      title: title ?? this.#columns[column]?.title ?? '',
      found,
      expected: wanted,
    });
  }
}

const isOneValue = (table: Table): boolean => table.columns[0]?.path.length === 0;

/** What was expected, from the words of a problem. */
const wordsOf = (problem: string, column: Column): string =>
  (/expected (.*?)(?:, found .*)?$/s.exec(problem)?.[1] ?? expected(column)).replace(/^expected /, '');

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The table that defines things of a kind: its last key is their id. */
export function tableOf(kind: Kind): Table {
  const table = tables.find((one) => one.defines === kind);
  if (table === undefined) throw new RangeError(`no table defines a ${kind}`);
  return table;
}

/** The ids that things of a kind have. */
export function idsOf(kind: Kind, scenario: PlainObject): ReadonlySet<string> {
  const ids = rowsOf(tableOf(kind), scenario).map(({ keys }) => keys.at(-1) ?? '');
  return new Set(kind === 'calendar' ? ['always', ...ids] : ids);
}

/** A table as a sheet: the titles, and the texts of all cells. Columns without any value are left out where `all` is not asked. */
export function sheetOf(table: Table, scenario: PlainObject, all = true): Sheet {
  const rows = rowsOf(table, scenario);
  const isUsed = (column: Column): boolean => rows.some(({ value }) => valueIn(column, value) !== undefined);
  const columns = table.columns.filter((column) => all || table.usual.has(column.id) || isUsed(column));
  const titles = [...table.keys, ...columns].map(({ title }) => title);
  const texts = rows.map(({ keys, value }) => [
    ...keys,
    ...columns.map((column) => cellText(column, valueIn(column, value))),
  ]);
  return { name: table.title, rows: [titles, ...texts] };
}
