import type { PlainObject } from '../../scenarios/plain-data.ts';
import { type ImportPlan, planImport, type Sheet, sheetOf, tableNamed } from '../../scenarios/tables/import-table.ts';
import type { Decimal } from '../../scenarios/tables/numbers.ts';
import { decoded, readSeparated, writeCsv } from './separated.ts';

/** A file to be imported. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an import would do, with the scenario that would come of it as text. */
export type PlannedImport =
  | (Omit<ImportPlan, 'scenario'> & { readonly ok: true; readonly scenario: string })
  | { readonly ok: false; readonly reason: string };

const isWorkbook = ({ bytes }: TableFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Reads a workbook of tables, or one table as separated values, and tells what an import of it would do to a scenario.
 * A table without a name of its own is taken for `table`.
 */
export async function plannedImport(
  scenario: string,
  file: TableFile,
  table: string,
  replace: boolean,
): Promise<PlannedImport> {
  const before = JSON.parse(scenario) as PlainObject;
  const read = await readFile(file, table);
  if (!read.ok) return read;
  const plan = planImport(before, read.sheets, { decimal: read.decimal, replace });
  return { ...plan, ok: true, scenario: JSON.stringify(plan.scenario) };
}

type ReadFile =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly decimal: Decimal }
  | { readonly ok: false; readonly reason: string };

async function readFile(file: TableFile, table: string): Promise<ReadFile> {
  if (!isWorkbook(file)) {
    const { rows, decimal } = readSeparated(decoded(file.bytes));
    const stem = file.name.replace(/\.\w+$/, '');
    return { ok: true, sheets: [{ name: tableNamed(stem) === undefined ? table : stem, rows }], decimal };
  }
  try {
    const { readWorkbook } = await import('./workbook.ts');
    return { ok: true, sheets: await readWorkbook(file.bytes), decimal: undefined };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** All tables of a scenario as a workbook. */
export async function workbookOf(scenario: string): Promise<Uint8Array> {
  const { writeWorkbook } = await import('./workbook.ts');
  return writeWorkbook(JSON.parse(scenario) as PlainObject);
}

/** One table of a scenario as CSV. */
export function csvOf(scenario: string, name: string): string {
  const table = tableNamed(name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  return writeCsv(sheetOf(table, JSON.parse(scenario) as PlainObject, false).rows);
}
