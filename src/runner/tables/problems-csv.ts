import type { SheetProblem } from '../../scenarios/tables/import-table.ts';
import { writeCsv } from './separated.ts';

/** The problems of an import as a CSV file, to be mended one by one. */
export const problemsCsv = (problems: readonly SheetProblem[]): string =>
  writeCsv([
    ['Sheet', 'Row', 'Column', 'Title', 'Found', 'Expected'],
    ...problems.map(({ sheet, row, column, title, found, expected }) => [
      sheet,
      String(row),
      column,
      title,
      found,
      expected,
    ]),
  ]);
