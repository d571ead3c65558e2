import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import type { Issue } from '../../../../scenarios/issues.ts';
import type { Column } from '../../../../scenarios/tables/column.ts';
import { type Editing, GridRow } from './grid-row.tsx';
import { NewRow } from './new-row.tsx';
import { rangeOf, type Selection } from './selection.ts';
import { type Sorting, type TableView, widthsOf } from './table-view.ts';
import { useGridEvents } from './use-grid-events.ts';
import type { TableEdit } from './use-table-edit.ts';
import { rowHeight, showCell, useWindow } from './use-window.ts';
import { Part, stuckAt } from './part.tsx';
import './grid.css';

interface GridProps {
  readonly view: TableView;
  readonly issues: ReadonlyMap<string, ReadonlyMap<string, Issue>>;
  readonly edit: TableEdit;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: string) => void;
  /** What may stand in a column. */
  readonly choices: (column: Column) => readonly string[];
  readonly describedBy: string;
}

/** A table as a grid after the pattern of WAI-ARIA: one place in the order of Tab, arrows inside. Only rows in sight are drawn. */
export function Grid(props: GridProps): ReactNode {
  const { view, issues, edit, selection, sorting, onSort, choices, describedBy } = props;
  const { table, rows, columns, base } = view;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const height = useMemo(rowHeight, []);
  const count = rows.length + (table.keys.length > 0 ? 1 : 0);
  const seen = useWindow(scroller, count, height);
  const widths = useMemo(() => widthsOf(view), [view]);
  const lefts = useMemo(
    () => widths.map((_, n) => widths.slice(0, n).reduce((sum, width) => sum + width, 0)),
    [widths],
  );
  const grid = useGridEvents({ ...props, scroller, extent: { rows: count, columns: columns.length, page: seen.page } });
  const { active } = selection;
  const range = rangeOf(selection);
  const covered = lefts[table.keys.length] ?? 0;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const box = {
      top: active.row * height,
      left: lefts[active.column] ?? 0,
      width: widths[active.column] ?? 0,
      height,
    };
    showCell(element, box, element.clientWidth > 2 * covered ? covered : 0);
  }, [active, height, lefts, widths, covered]);
  const lists = useCallback(
    (column: Column) => (choices(column).length > 0 ? `${id}-${column.id}` : undefined),
    [choices, id],
  );
  const editingIn = (row: number): Editing | undefined => (grid.editing?.row === row ? grid.editing : undefined);
  const drawn = rows.slice(seen.first, seen.end);
  const isSeen = active.row >= seen.first && active.row < seen.end;
  return (
    <>
      <Part
        ref={scroller}
        role="grid"
        tabIndex={0}
        className="grid"
        aria-label={table.title}
        aria-describedby={describedBy}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-readonly={edit.isLocked}
        aria-activedescendant={isSeen ? `${id}-${active.row}-${active.column}` : undefined}
        {...grid.events}
        style={{ '--columns': widths.map((width) => `${width}px`).join(' '), '--row': `${height}px` } as object}
      >
        <Titles columns={columns} lefts={lefts} keys={table.keys.length} sorting={sorting} onSort={onSort} />
        <Part role="rowgroup" className="grid-body" style={{ height: count * height }}>
          {drawn.map((row, n) => {
            const index = seen.first + n;
            const isIn = index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={row.id}
                id={id}
                table={table}
                row={row}
                index={index}
                columns={columns}
                lefts={lefts}
                top={index * height}
                baseRow={base?.get(row.id)}
                isCompared={base !== undefined}
                issues={issues.get(row.id)}
                active={active.row === index ? active.column : -1}
                from={isIn ? range.left : -1}
                to={isIn ? range.right : -2}
                editing={editingIn(index)}
                lists={lists}
                onEnd={grid.end}
              />
            );
          })}
          {table.keys.length > 0 && seen.end > rows.length ? (
            <NewRow
              id={id}
              table={table}
              index={rows.length}
              columns={columns}
              lefts={lefts}
              top={rows.length * height}
              keys={grid.pending}
              active={active.row === rows.length ? active.column : -1}
              editing={editingIn(rows.length)}
              lists={lists}
              onEnd={grid.end}
            />
          ) : null}
        </Part>
      </Part>
      {grid.editing === undefined ? null : <Choices id={id} column={columns[grid.editing.column]} choices={choices} />}
    </>
  );
}

interface TitlesProps {
  readonly columns: readonly Column[];
  readonly lefts: readonly number[];
  readonly keys: number;
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: string) => void;
}

/** The titles of the columns; a click sorts the view, not the data. */
function Titles({ columns, lefts, keys, sorting, onSort }: TitlesProps): ReactNode {
  return (
    <Part role="rowgroup" className="grid-head">
      <Part role="row" aria-rowindex={1} className="grid-titles">
        {columns.map((column, n) => {
          const isSorted = sorting?.column === column.id;
          return (
            <Part
              key={column.id}
              role="columnheader"
              aria-colindex={n + 1}
              aria-sort={isSorted ? (sorting.down ? 'descending' : 'ascending') : undefined}
              className={n < keys ? 'title stuck' : 'title'}
              style={n < keys ? stuckAt(lefts[n]) : undefined}
              title={column.help === '' ? undefined : column.help}
            >
              <button type="button" tabIndex={-1} onClick={() => onSort(column.id)}>
                {column.title}
                {isSorted ? <span aria-hidden="true">{sorting.down ? ' ↓' : ' ↑'}</span> : null}
              </button>
            </Part>
          );
        })}
      </Part>
    </Part>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly column: Column | undefined;
  readonly choices: (column: Column) => readonly string[];
}

/** What may stand in the cell that is edited, for the browser to offer. */
function Choices({ id, column, choices }: ChoicesProps): ReactNode {
  if (column === undefined) return null;
  return (
    <datalist id={`${id}-${column.id}`}>
      {choices(column).map((choice) => (
        <option key={choice} value={choice} />
      ))}
    </datalist>
  );
}
