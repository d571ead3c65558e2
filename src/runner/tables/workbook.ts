import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Column, Kind } from '../../scenarios/tables/column.ts';
import { guideName, guideSheet } from '../../scenarios/tables/guide.ts';
import { columnLetters, type Sheet, sheetOf, tableOf } from '../../scenarios/tables/import-table.ts';
import { tables } from '../../scenarios/tables/index.ts';
import { columnNamed, type Table } from '../../scenarios/tables/table.ts';
import type { PlainObject } from '../../scenarios/plain-data.ts';

/** The only file that knows the library for workbooks. It is fetched when a workbook is read or written. */

const mostRows = 100_000;
/** Rows under the titles that get lists to choose from. */
const rowsWithLists = 2000;

/** The tables of a workbook as texts; the sheet that explains them is passed over. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets
    .filter(({ name }) => name !== guideName)
    .map(({ name, rows }) => ({ name, rows: rows.slice(0, mostRows).map((row) => row.map(textOf)) }));
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** A workbook of all tables of a scenario behind the sheet that explains them; of nothing, the workbook to fill in. */
export function writeWorkbook(scenario: PlainObject): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [explaining(guideSheet()), ...tables.map((table) => tableSheet(table, sheetOf(table, scenario)))],
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

function explaining({ name, rows }: Sheet): WriteSheet {
  const widths = [20, 24, 9, 60, 16, 70];
  return { name, rows: rows.map((row) => [...row]), columns: widths.map((width) => ({ width })) };
}

function tableSheet(table: Table, { name, rows }: Sheet): WriteSheet {
  const [titles = [], ...texts] = rows;
  const columns = titles.map((title) => columnNamed([...table.keys, ...table.columns], title));
  const cells = texts.map((row) => row.map((text, n) => cellOf(columns[n], text)));
  return {
    name,
    rows: [[...titles], ...cells],
    columns: columns.map((column, n) => ({ width: widthOf(titles[n] ?? '', column) })),
    freezePane: { rows: 1, columns: table.keys.length },
    dataValidations: columns.flatMap((column, n) => listOf(column, n)),
  };
}

/** Numbers stand as numbers, so that a spreadsheet can reckon with them. */
function cellOf(column: Column | undefined, text: string): CellValue {
  if (text === '') return null;
  const value = Number(text);
  const isNumber = column !== undefined && column.kind !== 'text' && String(value) === text;
  return isNumber ? value : text;
}

const widthOf = (title: string, column: Column | undefined): number =>
  Math.max(title.length + 2, column?.kind === 'law' ? 30 : column?.kind === 'parts' ? 24 : 11);

/** A list to choose from: what may stand in the column, or the ids in the sheet of what it names. */
function listOf(column: Column | undefined, n: number): NonNullable<WriteSheet['dataValidations']> {
  if (column === undefined) return [];
  const letters = columnLetters(n);
  const range = `${letters}2:${letters}${rowsWithLists}`;
  if (column.choices.length > 0) return [{ type: 'list', values: [...column.choices], range, allowBlank: true }];
  if (column.names === undefined) return [];
  const ids = { formula1: idsIn(column.names), showErrorMessage: false };
  return [{ type: 'list', ...ids, range, allowBlank: true }];
}

/** The cells of a workbook that have the ids of a kind of things. */
function idsIn(kind: Kind): string {
  const table = tableOf(kind);
  const letters = columnLetters(Math.max(0, table.keys.length - 1));
  return `'${table.title}'!$${letters}$2:$${letters}$${rowsWithLists}`;
}
