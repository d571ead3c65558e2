import type { ReactNode } from 'react';
import type { Column } from '../../../../scenarios/tables/column.ts';
import type { Table } from '../../../../scenarios/tables/table.ts';
import { tablesText } from '../../../texts/tables.ts';
import { CellEditor, type EndOfEdit } from './cell-editor.tsx';
import type { Editing } from './grid-row.tsx';
import { Part, stuckAt } from './part.tsx';

interface NewRowProps {
  readonly id: string;
  readonly table: Table;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly lefts: readonly number[];
  readonly top: number;
  /** Keys typed so far. */
  readonly keys: readonly string[];
  readonly active: number;
  readonly editing: Editing | undefined;
  readonly lists: (column: Column) => string | undefined;
  readonly onEnd: (end: EndOfEdit) => void;
}

/** The empty row below the others: when all its keys are typed it becomes one of them. */
export function NewRow(props: NewRowProps): ReactNode {
  const { id, table, index, columns, lefts, top, keys, active, editing, lists, onEnd } = props;
  return (
    <Part role="row" aria-rowindex={index + 2} className="grid-row new" style={{ transform: `translateY(${top}px)` }}>
      {columns.map((column, n) => {
        const isKey = n < table.keys.length;
        const text = keys[n] ?? '';
        return (
          <Part
            key={column.id}
            id={`${id}-${index}-${n}`}
            role="gridcell"
            aria-colindex={n + 1}
            aria-readonly={!isKey}
            data-row={index}
            data-column={n}
            className={`cell${isKey ? ' stuck' : ''}${n === active ? ' active' : ''}`}
            style={isKey ? stuckAt(lefts[n]) : undefined}
          >
            {editing?.column === n ? (
              <CellEditor
                label={`${tablesText.newRow(table.rowWord[0])}: ${column.title}`}
                before={text}
                text={editing.text}
                list={lists(column)}
                onEnd={onEnd}
              />
            ) : (
              <span className={text === '' ? 'cell-text hint' : 'cell-text'}>
                {text === '' && n === 0 ? `+ ${tablesText.newRow(table.rowWord[0])}` : text}
              </span>
            )}
          </Part>
        );
      })}
    </Part>
  );
}
