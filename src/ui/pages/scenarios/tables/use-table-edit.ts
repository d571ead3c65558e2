import { useMemo } from 'react';
import type { PlannedImport } from '../../../../runner/tables/exchange.ts';
import { readBlock, writeBlock } from '../../../../runner/tables/separated.ts';
import { tableWork } from '../../../../runner/tables/web-tables.ts';
import { cardsOf, scenarioOf, withScenario } from '../../../../scenarios/edit-study.ts';
import type { PlainObject } from '../../../../scenarios/plain-data.ts';
import type { Column } from '../../../../scenarios/tables/column.ts';
import {
  addRow,
  type CellEdit,
  followedByWhatIfs,
  type RowOutcome,
  thingOf,
  thingsOf,
  withCells,
  withCellsOf,
  withCopy,
  withKey,
  withoutRows,
  withoutRowsAndAll,
} from '../../../../scenarios/tables/edit-table.ts';
import { renamedThing, withoutThings } from '../../../../scenarios/tables/references.ts';
import { Revision } from '../../../../scenarios/tables/revision.ts';
import { pathOf, type Row, type Table } from '../../../../scenarios/tables/table.ts';
import { nameOf } from '../../../reading/identity.ts';
import { type Services, useServices } from '../../../stores/services.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { tablesText } from '../../../texts/tables.ts';
import { blockOf, emptied, filledDown, pastedBlock } from './block.ts';
import type { Range } from './selection.ts';
import { isKey, rowName, type TableView } from './table-view.ts';

/** More cells than these are read beside the page, so that it stays quick. */
const mostAtOnce = 300;

/** What can be done with a table; each is one step of undo. Says what is wrong where something cannot be done. */
export class TableEdit {
  readonly #services: Services;
  readonly #index: number;
  readonly #table: Table;

  constructor(services: Services, index: number, table: Table) {
    this.#services = services;
    this.#index = index;
    this.#table = table;
  }

  get #scenario(): PlainObject {
    const { draft } = this.#services.study.getState();
    return draft === undefined ? {} : scenarioOf(draft, this.#index);
  }

  get #base(): PlainObject {
    const { draft } = this.#services.study.getState();
    return draft === undefined ? {} : scenarioOf(draft, 0);
  }

  get isLocked(): boolean {
    const { draft } = this.#services.study.getState();
    return draft === undefined || cardsOf(draft)[this.#index]?.locked === true;
  }

  /** Puts another scenario in the place of this one; what-ifs follow what happens to ids of the base. */
  put(step: string, scenario: PlainObject, follow?: (patch: PlainObject) => PlainObject): void {
    if (this.isLocked) {
      this.say(tablesText.locked);
      return;
    }
    this.#services.study.getState().change(this.#named(step), (draft) => {
      const next = withScenario(draft, this.#index, scenario);
      return this.#index === 0 && follow !== undefined ? followedByWhatIfs(next, follow) : next;
    });
  }

  /** A step is told with the letter of its scenario. */
  #named(step: string): string {
    const { draft } = this.#services.study.getState();
    const card = draft === undefined ? undefined : cardsOf(draft)[this.#index];
    if (card === undefined) return step;
    return scenariosText.step.change(nameOf(card.id, card.title, card.letter).letter, step);
  }

  say(text: string): void {
    this.#services.view.getState().notify({ id: 'tables', text, tone: 'trouble' });
  }

  #sayTrouble(outcome: RowOutcome): void {
    if (!outcome.ok) this.say(tablesText.trouble[outcome.trouble](outcome.key));
  }

  /** A text typed into a cell. Of a key it renames the row, wherever its id is named. */
  write(row: Row, column: Column, text: string): void {
    const { step } = tablesText;
    if (!isKey(this.#table, column)) {
      const edit = { keys: row.keys, column, text };
      this.put(step.cell(rowName(row), column.title), withCells(this.#scenario, this.#table, [edit]));
      return;
    }
    const n = this.#table.keys.indexOf(column);
    const name = text.trim();
    if (name === row.keys[n]) return;
    const outcome = withKey(this.#scenario, this.#table, row.keys, n, name);
    const thing = n === row.keys.length - 1 ? thingOf(this.#table, row.keys) : undefined;
    const follow = thing === undefined ? undefined : (patch: PlainObject) => renamedThing(patch, thing, name);
    if (outcome.ok) this.put(step.rename(row.keys[n] ?? '', name), outcome.scenario, follow);
    this.#sayTrouble(outcome);
  }

  /** Whether the row could be added. */
  add(keys: readonly string[]): boolean {
    const outcome = addRow(new Revision(this.#scenario), this.#table, keys);
    if (outcome.ok) this.put(tablesText.step.add(keys.join(' · '), this.#table.title), outcome.scenario);
    this.#sayTrouble(outcome);
    return outcome.ok;
  }

  clear(view: TableView, range: Range): void {
    const edits = emptied(view, range);
    this.put(tablesText.step.cells(edits.length, this.#table.title), withCells(this.#scenario, this.#table, edits));
  }

  /** Repeats the first row of a range in those below it. */
  fillDown(view: TableView, range: Range): void {
    if (range.bottom > range.top) void this.#pasteCells(filledDown(view, range), '.');
  }

  reset(row: Row, column: Column): void {
    const cells = [{ keys: row.keys, column }];
    const next = withCellsOf(this.#scenario, this.#base, this.#table, cells);
    this.put(tablesText.step.reset(rowName(row), column.title), next);
  }

  /** Brings rows of the base back that are not here. */
  restore(rows: readonly Row[]): void {
    const revision = new Revision(this.#scenario);
    for (const { keys, value } of rows) revision.set(pathOf(this.#table, keys), value);
    this.put(tablesText.step.restore, revision.result);
  }

  duplicate(row: Row): void {
    const { scenario } = withCopy(this.#scenario, this.#table, row.keys);
    this.put(tablesText.step.duplicate(rowName(row)), scenario);
  }

  /** What would go with rows. */
  consequences(rows: readonly Row[]) {
    return withoutRowsAndAll(
      this.#scenario,
      this.#table,
      rows.map(({ keys }) => keys),
    ).consequences;
  }

  remove(rows: readonly Row[], withAll: boolean): void {
    const keys = rows.map((row) => row.keys);
    const step = tablesText.step.remove(rows[0] === undefined ? '' : rowName(rows[0]), rows.length);
    if (!withAll) {
      this.put(step, withoutRows(this.#scenario, this.#table, keys));
      return;
    }
    const follow = (patch: PlainObject): PlainObject =>
      thingsOf(this.#table, keys).reduce((rest, things) => withoutThings(rest, things).scenario, patch);
    this.put(step, withoutRowsAndAll(this.#scenario, this.#table, keys).scenario, follow);
  }

  copy(view: TableView, range: Range): string {
    return writeBlock(blockOf(view, range));
  }

  async paste(view: TableView, range: Range, text: string): Promise<void> {
    const { rows, decimal } = readBlock(text);
    const pasted = pastedBlock(view, rows, range);
    if (pasted.kind === 'cells') {
      await this.#pasteCells(pasted.edits, decimal);
      if (pasted.left > 0) this.say(tablesText.noPlace(pasted.left));
      return;
    }
    const step = tablesText.step.paste(pasted.sheet.rows.length - 1, this.#table.rowWord);
    const plan = await this.#beside<PlannedImport>(step, (scenario) =>
      tableWork().plannedRows(scenario, pasted.sheet, { decimal, replace: false }),
    );
    if (!plan.ok) return;
    const unusable = plan.problems.find(
      ({ title, row }) => row <= 1 || this.#table.keys.some((key) => key.title === title),
    );
    if (unusable !== undefined)
      this.say(`${unusable.title} ${unusable.found}: ${tablesText.expected(unusable.expected)}`);
    else if (plan.problems.length > 0) this.say(tablesText.pasted(plan.problems.length));
  }

  async #pasteCells(edits: readonly CellEdit[], decimal: ReturnType<typeof readBlock>['decimal']): Promise<void> {
    const step = tablesText.step.cells(edits.length, this.#table.title);
    if (edits.length <= mostAtOnce) {
      this.put(step, withCells(this.#scenario, this.#table, edits, decimal));
      return;
    }
    const sent = edits.map(({ keys, column, text }) => ({ keys, column: column.id, text }));
    await this.#beside(step, async (scenario) => ({
      ok: true,
      scenario: await tableWork().editedCells(scenario, this.#table.id, sent, decimal),
    }));
  }

  /**
   * Lets a scenario be edited beside the page, again where it was changed meanwhile. Reading the large text and putting it
   * in its place are two tasks, each of them short.
   */
  async #beside<Outcome extends Edited>(step: string, edit: (scenario: string) => Promise<Outcome>): Promise<Outcome> {
    for (;;) {
      const { draft } = this.#services.study.getState();
      const outcome = await edit(JSON.stringify(this.#scenario));
      if (!outcome.ok) return outcome;
      const scenario = JSON.parse(outcome.scenario) as PlainObject;
      await new Promise((resolve) => setTimeout(resolve));
      if (draft !== this.#services.study.getState().draft) continue;
      this.put(step, scenario);
      return outcome;
    }
  }
}

/** What comes of an edit beside the page. */
type Edited = { readonly ok: true; readonly scenario: string } | { readonly ok: false };

export function useTableEdit(index: number, table: Table): TableEdit {
  const services = useServices();
  return useMemo(() => new TableEdit(services, index, table), [services, index, table]);
}
