import { type Column, expected } from './column.ts';
import { tables } from './index.ts';
import type { Sheet } from './import-table.ts';
import type { Table } from './table.ts';

/** The sheet that explains the others; an import passes it over. */
export const guideName = 'Read me';

const introduction: readonly string[] = [
  'A factory and its market, a table on each sheet. The first row of a sheet has the titles of its columns; order does not matter.',
  'Sheets and columns that are not needed may be left out. Rows without any entry are passed over.',
  'Durations: a number with its unit: 90 min, 7.5 h, 5 d, 6 wk. Rates: 4200 / wk. Dates: 10 d after the start, or w28 for week 28.',
  'Laws: kind and mean, then the rest by name: gamma 4 d, cv 0.5 | uniform 1 wk to 2 wk | lognormal 45 min, cv 1 | geometric 150.',
  'Lists have ";" between their members: cut; weld; paint. Shares are numbers from 0 to 1, or per cent.',
  'Ids have no spaces and none of / * @ | < > & " \' ` \\. Tables name each other’s rows by id.',
];

const titles = ['Table', 'Column', 'Needed', 'Takes', 'Unit', 'What it is'] as const;

const cells = (table: Table, column: Column, isKey: boolean): string[] => [
  table.title,
  column.title,
  isKey ? 'key' : column.required ? 'yes' : '',
  expected(column).replace(/^expected /, ''),
  column.unit,
  column.names === undefined ? column.help : [`the id of a ${column.names}`, column.help].filter(Boolean).join('; '),
];

/** What every column of every table is, takes and means. */
export function guideSheet(): Sheet {
  const lines = tables.flatMap((table) => [
    [table.title, '', '', '', '', table.help],
    ...table.keys.map((key) => cells(table, key, true)),
    ...table.columns.map((column) => cells(table, column, false)),
  ]);
  return { name: guideName, rows: [...introduction.map((text) => [text]), [''], [...titles], ...lines] };
}
