import { type ReactNode, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { cardsOf, scenarioOf } from '../../../../scenarios/edit-study.ts';
import type { PlainObject } from '../../../../scenarios/plain-data.ts';
import type { Column } from '../../../../scenarios/tables/column.ts';
import { idsOf } from '../../../../scenarios/tables/import-table.ts';
import type { Consequences } from '../../../../scenarios/tables/references.ts';
import { tables } from '../../../../scenarios/tables/index.ts';
import { type Row, rowsOf, type Table } from '../../../../scenarios/tables/table.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useServices, useStudy, useView } from '../../../stores/services.ts';
import { emptyText } from '../../../texts/empty.ts';
import { tablesText } from '../../../texts/tables.ts';
import { unitOf } from '../pictures/law-slot.tsx';
import { CellBar } from './cell-bar.tsx';
import { FileTools } from './file-tools.tsx';
import { Grid } from './grid.tsx';
import { ImportDialog, type Importing } from './import-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { at, type CellPlace, rangeOf, type Selection } from './selection.ts';
import { issuesByCell, issuesIn, type Sorting, type TableView, type ViewOptions, viewOf } from './table-view.ts';
import { type TableEdit, useTableEdit } from './use-table-edit.ts';
import './tables-room.css';

/** Master data of one scenario by the table: 0 is the base, k the k-th what-if. */
export function TablesRoom({ index }: { readonly index: number }): ReactNode {
  const draft = useStudy((state) => state.draft);
  const { view } = useServices();
  const chosen = useView((state) => state.table);
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  if (draft === undefined || table === undefined) return null;
  return (
    <section className="tables-room" aria-label={tablesText.title}>
      <TableChoice draft={draft} index={index} chosen={table} onChoose={(id) => view.getState().setTable(id)} />
      <TablePanel key={`${index} ${table.id}`} draft={draft} index={index} table={table} />
    </section>
  );
}

interface TableChoiceProps {
  readonly draft: PlainObject;
  readonly index: number;
  readonly chosen: Table;
  readonly onChoose: (id: string) => void;
}

function TableChoice({ draft, index, chosen, onChoose }: TableChoiceProps): ReactNode {
  const scenario = useMemo(() => scenarioOf(draft, index), [draft, index]);
  return (
    <nav className="table-choice" aria-label={tablesText.choose}>
      {tables.map((table) => (
        <button
          key={table.id}
          type="button"
          aria-current={table === chosen ? 'true' : undefined}
          onClick={() => onChoose(table.id)}
        >
          {table.title} <span className="count">{table.keys.length > 0 ? rowsOf(table, scenario).length : ''}</span>
        </button>
      ))}
    </nav>
  );
}

interface TablePanelProps {
  readonly draft: PlainObject;
  readonly index: number;
  readonly table: Table;
}

function TablePanel({ draft, index, table }: TablePanelProps): ReactNode {
  const edit = useTableEdit(index, table);
  const looks = useLooks();
  const { view: looked } = useServices();
  const wanted = useView((state) => state.tableRow);
  const [removing, setRemoving] = useState<Removing>();
  const [importing, setImporting] = useState<Importing>();
  const bar = useId();
  const scenario = useMemo(() => scenarioOf(draft, index), [draft, index]);
  const [selection, setSelection] = useState<Selection>(() => at(rowWanted(table, scenario, wanted), 0));
  useEffect(() => {
    if (wanted === undefined) return;
    toGrid();
    looked.getState().setTable(table.id);
  }, [wanted, looked, table.id]);
  const { view, marks } = useTableView(table, scenario, draft, index, looks);
  const choices = useChoices(scenario);
  const held = within(selection, view);
  const units = { timeUnit: unitOf(scenario), baseUnit: unitOf(scenarioOf(draft, 0)) };
  const { top, bottom } = rangeOf(held);
  const selected = view.rows.slice(top, bottom + 1);
  const askToRemove = (): void => {
    const consequences = edit.consequences(selected);
    const isMore = consequences.removed.size > 0 || consequences.dangling.length > 0;
    if (isMore) setRemoving({ rows: selected, consequences });
    else edit.remove(selected, true);
  };
  return (
    <>
      <Tools view={view} edit={edit} looks={looks} selected={selected} active={held.active} onRemove={askToRemove} />
      <Grid
        view={view}
        issues={marks}
        edit={edit}
        selection={held}
        onSelect={setSelection}
        sorting={looks.sorting}
        onSort={looks.sort}
        choices={choices}
        describedBy={bar}
      />
      {view.rows.length > 0 ? null : <NoRows table={table} looks={looks} />}
      <CellBar id={bar} view={view} place={held.active} issues={marks} edit={edit} units={units} />
      <Missing view={view} edit={edit} />
      <fieldset className="file-tools" aria-label={tablesText.files}>
        <FileTools
          scenario={scenario}
          name={cardsOf(draft)[index]?.title ?? ''}
          table={table}
          isLocked={edit.isLocked}
          onImport={setImporting}
        />
      </fieldset>
      <p className="caption">{tablesText.keys}</p>
      {removing === undefined ? null : (
        <RemoveDialog
          {...removing}
          onEnd={(answer) => {
            setRemoving(undefined);
            if (answer !== 'keep') edit.remove(removing.rows, answer === 'all');
          }}
        />
      )}
      {importing === undefined ? null : (
        <ImportInto
          importing={importing}
          scenario={scenario}
          table={table}
          edit={edit}
          onEnd={() => setImporting(undefined)}
        />
      )}
    </>
  );
}

/** The row that a picture sent to; the first where none did. */
const rowWanted = (table: Table, scenario: PlainObject, wanted: string | undefined): number =>
  Math.max(0, wanted === undefined ? 0 : rowsOf(table, scenario).findIndex(({ keys }) => keys[0] === wanted));

const toGrid = (): void => document.querySelector<HTMLElement>('.tables-room [role="grid"]')?.focus();

function NoRows({ table, looks }: { readonly table: Table; readonly looks: Looks }): ReactNode {
  if (looks.filter !== '') {
    return (
      <EmptyState words={emptyText.hits(looks.filter)}>
        <button type="button" className="button small" onClick={() => looks.find('')}>
          {emptyText.showAll}
        </button>
      </EmptyState>
    );
  }
  const title = table.title.toLowerCase();
  if (table.keys.length === 0) return <p className="caption">{emptyText.fixedRows(title)}</p>;
  return (
    <EmptyState words={emptyText.rows(title)}>
      <button type="button" className="button small" onClick={toGrid}>
        {emptyText.toEmptyRow}
      </button>
    </EmptyState>
  );
}

interface Removing {
  readonly rows: readonly Row[];
  readonly consequences: Consequences;
}

/** How a table is looked at, and the ways to look at it otherwise. */
interface Looks extends ViewOptions {
  readonly find: (text: string) => void;
  readonly sort: (column: string) => void;
  readonly showAll: (all: boolean) => void;
}

function useLooks(): Looks {
  const [filter, find] = useState('');
  const [sorting, setSorting] = useState<Sorting>();
  const [allColumns, showAll] = useState(false);
  const sort = useCallback((column: string) => setSorting((before) => nextSorting(before, column)), []);
  return { filter, sorting, allColumns, find, sort, showAll };
}

/** The table as it is looked at, with the problems that the check found in it. */
function useTableView(table: Table, scenario: PlainObject, draft: PlainObject, index: number, looks: Looks) {
  const issues = useStudy((state) => state.issues);
  const { filter, sorting, allColumns } = looks;
  const base = useMemo(() => (index === 0 ? undefined : scenarioOf(draft, 0)), [draft, index]);
  const view = useMemo(
    () => viewOf(table, scenario, base, { filter, sorting, allColumns }),
    [table, scenario, base, filter, sorting, allColumns],
  );
  const marks = useMemo(() => issuesByCell(view, issuesIn(issues, draft, index)), [view, issues, draft, index]);
  return { view, marks };
}

interface ImportIntoProps {
  readonly importing: Importing;
  readonly scenario: PlainObject;
  readonly table: Table;
  readonly edit: TableEdit;
  readonly onEnd: () => void;
}

/** Imports a file into the scenario, or makes a new study of it, when that is accepted. */
function ImportInto({ importing, scenario, table, edit, onEnd }: ImportIntoProps): ReactNode {
  const { study } = useServices();
  const { file, isNew } = importing;
  const end = (text: string | undefined): void => {
    onEnd();
    if (text === undefined) return;
    if (isNew) void loadNew(study.getState().load, file.name, text);
    else edit.put(tablesText.step.importFile(file.name), JSON.parse(text) as PlainObject);
  };
  return <ImportDialog importing={importing} scenario={scenario} table={table.title} onEnd={end} />;
}

type Load = ReturnType<ReturnType<typeof useServices>['study']['getState']>['load'];

/** A study whose base is what the workbook says. */
async function loadNew(load: Load, name: string, text: string): Promise<void> {
  const base = { id: 'base', ...(JSON.parse(text) as PlainObject) };
  const study = JSON.stringify({ format: 1, kind: 'study', base }, null, 2);
  await load(study, { name: name.replace(/\.\w+$/, ''), preset: undefined }, tablesText.step.newStudy(name));
}

/** Up, down, and as in the file again. */
function nextSorting(before: Sorting | undefined, column: string): Sorting | undefined {
  if (before?.column !== column) return { column, down: false };
  return before.down ? undefined : { column, down: true };
}

/** A selection that stays within the table, whatever has become of that. */
function within({ active, anchor }: Selection, { table, rows, columns }: TableView): Selection {
  const lastRow = rows.length - (table.keys.length > 0 ? 0 : 1);
  const place = ({ row, column }: Selection['active']) => ({
    row: Math.max(0, Math.min(row, lastRow)),
    column: Math.max(0, Math.min(column, columns.length - 1)),
  });
  return { active: place(active), anchor: place(anchor) };
}

/** What may stand in a column: its choices, or the ids of the things it names. */
function useChoices(scenario: PlainObject): (column: Column) => readonly string[] {
  return useCallback(
    ({ choices, names }: Column) => (names === undefined ? choices : [...idsOf(names, scenario)]),
    [scenario],
  );
}

/** Sorts by the column one is at: what a click on its title does, for the keyboard. */
function SortButton({
  column,
  onSort,
}: {
  readonly column: Column | undefined;
  readonly onSort: (id: string) => void;
}) {
  if (column === undefined) return null;
  return (
    <button type="button" className="button small" onClick={() => onSort(column.id)}>
      {tablesText.sortBy(column.title)}
    </button>
  );
}

interface ToolsProps {
  readonly view: TableView;
  readonly edit: TableEdit;
  readonly looks: Looks;
  readonly selected: readonly Row[];
  readonly active: CellPlace;
  readonly onRemove: () => void;
}

function Tools({ view, edit, looks, selected, active, onRemove }: ToolsProps): ReactNode {
  const { table, rows, total } = view;
  const [first] = selected;
  const isIdle = edit.isLocked || first === undefined;
  return (
    <div className="table-tools">
      <input
        type="search"
        className="table-filter"
        placeholder={tablesText.filter}
        aria-label={tablesText.filter}
        value={looks.filter}
        onChange={({ currentTarget }) => looks.find(currentTarget.value)}
      />
      <span className="caption" role="status">
        {tablesText.size(rows.length, total, table.rowWord)}
      </span>
      <label className="tool-option">
        <input
          type="checkbox"
          checked={looks.allColumns}
          onChange={({ currentTarget }) => looks.showAll(currentTarget.checked)}
        />{' '}
        {tablesText.allColumns}
      </label>
      {table.keys.length === 0 ? null : (
        <>
          <SortButton column={view.columns[active.column]} onSort={looks.sort} />
          <button
            type="button"
            className="button small"
            disabled={isIdle}
            onClick={() => first !== undefined && edit.duplicate(first)}
          >
            {tablesText.duplicate}
          </button>
          <button type="button" className="button small" disabled={isIdle} onClick={onRemove}>
            {tablesText.remove}
          </button>
        </>
      )}
    </div>
  );
}

/** Rows of the base that are not here, and the way to have them back. */
function Missing({ view, edit }: { readonly view: TableView; readonly edit: TableEdit }): ReactNode {
  const { base, rows, table, total } = view;
  const here = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  if (base === undefined || total !== rows.length) return null;
  const missing = [...base.values()].filter(({ id }) => !here.has(id));
  if (missing.length === 0) return null;
  return (
    <p className="caption">
      {tablesText.removedRows(missing.length, table.rowWord)}{' '}
      <button type="button" className="link" disabled={edit.isLocked} onClick={() => edit.restore(missing)}>
        {tablesText.restore}
      </button>
    </p>
  );
}
