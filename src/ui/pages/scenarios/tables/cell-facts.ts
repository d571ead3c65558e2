import type { Issue } from '../../../../scenarios/issues.ts';
import { type Column, cellProblem, cellText, valueIn } from '../../../../scenarios/tables/column.ts';
import type { Row, Table } from '../../../../scenarios/tables/table.ts';
import { isKey, textIn } from './table-view.ts';

/** What a cell shows. */
export interface CellFacts {
  readonly text: string;
  readonly problem: string | undefined;
  readonly isWarning: boolean;
  /** What it is in the base, where that is another text. */
  readonly was: string | undefined;
}

export function factsOf(
  table: Table,
  row: Row,
  column: Column,
  baseRow: Row | undefined,
  isCompared: boolean,
  issue: Issue | undefined,
): CellFacts {
  const text = textIn(table, row, column);
  const own = isKey(table, column) ? undefined : cellProblem(column, valueIn(column, row.value));
  const was = isKey(table, column) || baseRow === undefined ? text : cellText(column, valueIn(column, baseRow.value));
  return {
    text,
    problem: own ?? issue?.message,
    isWarning: own === undefined && issue?.severity === 'warning',
    was: isCompared && was !== text ? was : undefined,
  };
}
