import { lazy, type ReactNode, Suspense } from 'react';
import type { Issue } from '../../../../scenarios/issues.ts';
import { type Column, expected } from '../../../../scenarios/tables/column.ts';
import type { Row } from '../../../../scenarios/tables/table.ts';
import type { TimeUnit } from '../../../../scenarios/time-units.ts';
import { tablesText } from '../../../texts/tables.ts';
import { factsOf } from './cell-facts.ts';
import { picturesOf } from './cell-pictures.ts';
import type { CellPlace } from './selection.ts';
import { isKey, rowName, type TableView } from './table-view.ts';
import type { TableEdit } from './use-table-edit.ts';

const CellLaw = lazy(async () => ({ default: (await import('./cell-law.tsx')).CellLaw }));

interface CellBarProps {
  readonly id: string;
  readonly view: TableView;
  readonly place: CellPlace;
  readonly issues: ReadonlyMap<string, ReadonlyMap<string, Issue>>;
  readonly edit: TableEdit;
  readonly units: TimeUnits;
}

/** The units of bare durations, in the scenario and in the base. */
interface TimeUnits {
  readonly timeUnit: TimeUnit;
  readonly baseUnit: TimeUnit;
}

/** What the cell one is at is: its whole text, what it takes, what is wrong with it, what it was in the base. */
export function CellBar({ id, view, place, issues, edit, units }: CellBarProps): ReactNode {
  const row = view.rows[place.row];
  const column = view.columns[place.column];
  return (
    <div className="cell-bar" id={id}>
      {row === undefined || column === undefined ? (
        <p className="caption">{tablesText.newRowHint(view.table.keys.map(({ title }) => title))}</p>
      ) : (
        <>
          <CellWords row={row} column={column} view={view} issue={issues.get(row.id)?.get(column.id)} edit={edit} />
          <CellDrawing row={row} column={column} view={view} units={units} />
        </>
      )}
    </div>
  );
}

interface CellDrawingProps {
  readonly row: Row;
  readonly column: Column;
  readonly view: TableView;
  readonly units: TimeUnits;
}

/** The spread of what the cell holds, where that is left to chance. */
function CellDrawing({ row, column, view, units }: CellDrawingProps): ReactNode {
  const pictures = isKey(view.table, column) ? [] : picturesOf(column, row.value, view.base?.get(row.id)?.value);
  if (pictures.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <CellLaw key={`${row.id} ${column.id}`} pictures={pictures} {...units} />
    </Suspense>
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
