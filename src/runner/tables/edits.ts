import type { PlainObject } from '../../scenarios/plain-data.ts';
import { withCells } from '../../scenarios/tables/edit-table.ts';
import { type ImportOptions, planImport, type Sheet } from '../../scenarios/tables/import-table.ts';
import { tables } from '../../scenarios/tables/index.ts';
import type { Decimal } from '../../scenarios/tables/numbers.ts';
import type { PlannedImport } from './exchange.ts';

/** A text for a cell, in words that can be sent to a worker. */
export interface SentEdit {
  readonly keys: readonly string[];
  readonly column: string;
  readonly text: string;
}

/** A scenario, as text, with texts in many cells of a table. */
export function editedCells(scenario: string, id: string, edits: readonly SentEdit[], decimal: Decimal): string {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new RangeError(`no table ${id}`);
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const found = edits.flatMap(({ keys, column, text }) => {
    const known = columns.get(column);
    return known === undefined ? [] : [{ keys, column: known, text }];
  });
  return JSON.stringify(withCells(JSON.parse(scenario) as PlainObject, table, found, decimal));
}

/** What rows pasted into a table would do to a scenario. */
export function plannedRows(scenario: string, sheet: Sheet, options: ImportOptions): PlannedImport {
  const plan = planImport(JSON.parse(scenario) as PlainObject, [sheet], options);
  return { ...plan, ok: true, scenario: JSON.stringify(plan.scenario) };
}
