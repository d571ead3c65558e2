import type { ReactNode } from 'react';
import type { Issue } from '../../../../scenarios/issues.ts';
import { type Column, expected } from '../../../../scenarios/tables/column.ts';
import type { Row } from '../../../../scenarios/tables/table.ts';
import { tablesText } from '../../../texts/tables.ts';
import { factsOf } from './cell-facts.ts';
import type { CellPlace } from './selection.ts';
import { rowName, type TableView } from './table-view.ts';
import type { TableEdit } from './use-table-edit.ts';

interface CellBarProps {
  readonly id: string;
  readonly view: TableView;
  readonly place: CellPlace;
  readonly issues: ReadonlyMap<string, ReadonlyMap<string, Issue>>;
  readonly edit: TableEdit;
}

/** What the cell one is at is: its whole text, what it takes, what is wrong with it, what it was in the base. */
export function CellBar({ id, view, place, issues, edit }: CellBarProps): ReactNode {
  const row = view.rows[place.row];
  const column = view.columns[place.column];
  return (
    <div className="cell-bar" id={id}>
      {row === undefined || column === undefined ? (
        <p className="caption">{tablesText.newRowHint(view.table.keys.map(({ title }) => title))}</p>
      ) : (
        <CellWords row={row} column={column} view={view} issue={issues.get(row.id)?.get(column.id)} edit={edit} />
      )}
    </div>
  );
}

interface CellWordsProps {
  readonly row: Row;
  readonly column: Column;
  readonly view: TableView;
  readonly issue: Issue | undefined;
  readonly edit: TableEdit;
}

function CellWords({ row, column, view, issue, edit }: CellWordsProps): ReactNode {
  const baseRow = view.base?.get(row.id);
  const facts = factsOf(view.table, row, column, baseRow, view.base !== undefined, issue);
  const takes = column.names === undefined ? expected(column).replace(/^expected /, '') : tablesText.idOf[column.names];
  return (
    <>
      <p>
        <b>{[rowName(row), column.title].filter(Boolean).join(' · ')}</b>{' '}
        <span className="cell-whole">{facts.text}</span>
        {facts.was === undefined ? null : (
          <>
            {' '}
            <span className="was">{tablesText.was(facts.was)}</span>{' '}
            <button
              type="button"
              className="link"
              title={tablesText.resetTitle}
              disabled={edit.isLocked}
              onClick={() => edit.reset(row, column)}
            >
              {tablesText.reset}
            </button>
          </>
        )}
      </p>
      {facts.problem === undefined ? (
        <p className="caption">{[takes, column.unit, column.help].filter(Boolean).join('; ')}</p>
      ) : (
        <p className={facts.isWarning ? 'caption doubt' : 'caption trouble'}>{facts.problem}</p>
      )}
    </>
  );
}
