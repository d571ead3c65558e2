import { memo, type ReactNode } from 'react';
import type { Issue } from '../../../../scenarios/issues.ts';
import type { Column } from '../../../../scenarios/tables/column.ts';
import type { Row, Table } from '../../../../scenarios/tables/table.ts';
import { tablesText } from '../../../texts/tables.ts';
import { type CellFacts, factsOf } from './cell-facts.ts';
import { CellEditor, type EndOfEdit } from './cell-editor.tsx';
import { isKey, rowName } from './table-view.ts';
import { Part, stuckAt } from './part.tsx';

export interface Editing {
  readonly column: number;
  /** What the edit begins with; undefined for the text that is there. */
  readonly text: string | undefined;
}

interface GridRowProps {
  readonly id: string;
  readonly table: Table;
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly lefts: readonly number[];
  readonly top: number;
  readonly baseRow: Row | undefined;
  readonly isCompared: boolean;
  readonly issues: ReadonlyMap<string, Issue> | undefined;
  /** Column of the cell one is at; −1 in other rows. */
  readonly active: number;
  /** First and last selected column; −1 in rows without one. */
  readonly from: number;
  readonly to: number;
  readonly editing: Editing | undefined;
  readonly lists: (column: Column) => string | undefined;
  readonly onEnd: (end: EndOfEdit) => void;
}

/** One row of the grid; drawn again only when something of it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { id, table, row, index, columns, top, baseRow, isCompared, issues, active, from, to, editing } = props;
  const isNew = isCompared && baseRow === undefined;
  return (
    <Part
      role="row"
      aria-rowindex={index + 2}
      className={isNew ? 'grid-row added' : 'grid-row'}
      style={{ transform: `translateY(${top}px)` }}
      title={isNew ? tablesText.added : undefined}
    >
      {columns.map((column, n) => {
        const facts = factsOf(table, row, column, baseRow, isCompared, issues?.get(column.id));
        const isEdited = editing?.column === n;
        return (
          <Part
            key={column.id}
            id={`${id}-${index}-${n}`}
            role={isKey(table, column) ? 'rowheader' : 'gridcell'}
            aria-colindex={n + 1}
            aria-selected={n >= from && n <= to}
            aria-invalid={facts.problem !== undefined && !facts.isWarning ? true : undefined}
            data-row={index}
            data-column={n}
            className={cellClass(table, column, facts, n === active)}
            style={isKey(table, column) ? stuckAt(props.lefts[n]) : undefined}
          >
            {isEdited ? (
              <CellEditor
                label={`${rowName(row)} ${column.title}`}
                before={facts.text}
                text={editing.text}
                list={props.lists(column)}
                onEnd={props.onEnd}
              />
            ) : (
              <span className="cell-text">{facts.text}</span>
            )}
            <Unseen facts={facts} />
          </Part>
        );
      })}
    </Part>
  );
});

/** What colours say, for those who listen. */
function Unseen({ facts: { problem, was } }: { readonly facts: CellFacts }): ReactNode {
  if (problem === undefined && was === undefined) return null;
  const words = [problem, was === undefined ? undefined : tablesText.was(was)].filter((text) => text !== undefined);
  return <span className="unseen">, {words.join('; ')}</span>;
}

const numeric = new Set(['number', 'share']);

function cellClass(table: Table, column: Column, { problem, isWarning, was }: CellFacts, isActive: boolean): string {
  return [
    'cell',
    numeric.has(column.kind) ? 'number' : '',
    isKey(table, column) ? 'stuck' : '',
    problem === undefined ? '' : isWarning ? 'doubtful' : 'bad',
    was === undefined ? '' : 'changed',
    isActive ? 'active' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
