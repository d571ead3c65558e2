import { isPlainObject, own, type PlainObject } from '../../../../scenarios/plain-data.ts';
import type { Issue } from '../../../../scenarios/issues.ts';
import { cellText, type Column, valueIn } from '../../../../scenarios/tables/column.ts';
import { pathOf, type Row, rowsOf, type Table } from '../../../../scenarios/tables/table.ts';

export interface Sorting {
  /** Id of a column. */
  readonly column: string;
  readonly down: boolean;
}

export interface ViewOptions {
  readonly filter: string;
  readonly sorting: Sorting | undefined;
  readonly allColumns: boolean;
}

/** A table as it is looked at: which rows in which order, and which columns. */
export interface TableView {
  readonly table: Table;
  readonly rows: readonly Row[];
  /** The keys first. */
  readonly columns: readonly Column[];
  readonly total: number;
  /** The rows as they are in the base, by their ids; undefined for the base itself. */
  readonly base: ReadonlyMap<string, Row> | undefined;
}

export const isKey = (table: Table, column: Column): boolean => table.keys.includes(column);

/** What a row is called: its keys. */
export const rowName = ({ keys }: Row): string => keys.join(' · ');

/** The text of a cell of a row. */
export function textIn(table: Table, row: Row, column: Column): string {
  const key = table.keys.indexOf(column);
  return key >= 0 ? (row.keys[key] ?? '') : cellText(column, valueIn(column, row.value));
}

export function viewOf(
  table: Table,
  scenario: PlainObject,
  base: PlainObject | undefined,
  { filter, sorting, allColumns }: ViewOptions,
): TableView {
  const all = rowsOf(table, scenario);
  const before = base === undefined ? undefined : new Map(rowsOf(table, base).map((row) => [row.id, row]));
  const isUsed = (column: Column): boolean => all.some(({ value }) => valueIn(column, value) !== undefined);
  const columns = [
    ...table.keys,
    ...table.columns.filter((column) => allColumns || table.usual.has(column.id) || isUsed(column)),
  ];
  const wanted = filter.trim().toLowerCase();
  const has = (row: Row): boolean =>
    columns.some((column) => textIn(table, row, column).toLowerCase().includes(wanted));
  const rows = wanted === '' ? all : all.filter(has);
  return { table, rows: sorted(rows, table, columns, sorting), columns, total: all.length, base: before };
}

/** Rows by the values of a column; rows without one come last, and equal ones stay in their order. */
function sorted(
  rows: readonly Row[],
  table: Table,
  columns: readonly Column[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (column === undefined || sorting === undefined) return rows;
  const texts = new Map(rows.map((row) => [row, textIn(table, row, column)]));
  const sign = sorting.down ? -1 : 1;
  const order = new Intl.Collator(undefined, { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [texts.get(a) ?? '', texts.get(b) ?? ''];
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    const [m, n] = [Number(x), Number(y)];
    return sign * (Number.isFinite(m) && Number.isFinite(n) ? m - n : order.compare(x, y));
  });
}

/** Problems that the check found in one scenario of a study, by their paths in it. */
export function issuesIn(issues: readonly Issue[], draft: PlainObject, index: number): ReadonlyMap<string, Issue> {
  const whatIfs = own(draft, 'whatIfs');
  const whatIf: unknown = Array.isArray(whatIfs) ? whatIfs[index - 1] : undefined;
  const id = isPlainObject(whatIf) ? String(own(whatIf, 'id')) : '';
  const prefixes = index === 0 ? ['base/', ''] : [`whatIfs/${id}/`, `whatIfs/${index - 1}/patch/`];
  const found = new Map<string, Issue>();
  for (const issue of issues) {
    const prefix = prefixes.find((one) => issue.path.startsWith(one));
    if (prefix === undefined || (prefix === '' && issue.path.startsWith('whatIfs/'))) continue;
    found.set(issue.path.slice(prefix.length), issue);
  }
  return found;
}

/** Problems of a table by row and column: `A1 | dc` → `rule.S`; those of no column in view stand at the first one. */
export function issuesByCell(
  { table, columns, rows }: TableView,
  issues: ReadonlyMap<string, Issue>,
): ReadonlyMap<string, ReadonlyMap<string, Issue>> {
  const byRow = new Map<string, Map<string, Issue>>();
  if (issues.size === 0) return byRow;
  for (const row of rows) {
    const path = pathOf(table, row.keys).join('/');
    const prefix = path === '' ? '' : `${path}/`;
    for (const [at, issue] of issues) {
      if (at !== path && !at.startsWith(prefix)) continue;
      const column = columnAt(table, columns, at === path ? '' : at.slice(prefix.length).replaceAll('/', '.'));
      if (column === undefined) continue;
      const cells = byRow.get(row.id) ?? new Map<string, Issue>();
      cells.set(column.id, issue);
      byRow.set(row.id, cells);
    }
  }
  return byRow;
}

/** The column in view of a place inside a row; undefined for one that another table shows. */
function columnAt(table: Table, columns: readonly Column[], inside: string): Column | undefined {
  const value = columns.find(({ path }) => path.length === 0);
  if (value !== undefined || inside === '') return value ?? columns[0];
  const found = columns.find((one) => !isKey(table, one) && (inside === one.id || inside.startsWith(`${one.id}.`)));
  const [first] = inside.split('.');
  return found ?? (table.columns.some(({ path }) => path[0] === first) ? columns[0] : undefined);
}

/** Widths of columns in pixels, from what stands in them. */
export function widthsOf({ table, rows, columns }: TableView): number[] {
  return columns.map((column, n) => {
    const least = n === 0 ? 20 + 7.2 * (table.rowWord[0].length + 6) : 64;
    const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, textIn(table, row, column).length), 0);
    return Math.round(Math.min(260, Math.max(least, 7.2 * longest + 22, 6.6 * column.title.length + 30)));
  });
}
