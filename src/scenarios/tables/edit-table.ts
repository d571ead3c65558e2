import { isPlainObject, own, type PlainObject } from '../plain-data.ts';
import { id as idSchema } from '../scenario.ts';
import { cellValue, type Column } from './column.ts';
import type { Decimal } from './numbers.ts';
import { type Consequences, copiedThing, renamedThing, type Thing, type Things, withoutThings } from './references.ts';
import { Revision } from './revision.ts';
import { pathOf, rowId, rowsOf, type Table } from './table.ts';

/** A text for one cell of a row that is there. */
export interface CellEdit {
  readonly keys: readonly string[];
  readonly column: Column;
  readonly text: string;
}

/** A scenario with texts in cells. What cannot be read stays as the text it is; an empty text takes the value away. */
export function withCells(
  scenario: PlainObject,
  table: Table,
  edits: readonly CellEdit[],
  decimal?: Decimal,
): PlainObject {
  const revision = new Revision(scenario);
  for (const { keys, column, text } of edits) {
    writeCell(revision, [...pathOf(table, keys), ...column.path], column, text, table, decimal);
  }
  return revision.result;
}

export function writeCell(
  revision: Revision,
  path: readonly string[],
  column: Column,
  text: string,
  table: Table,
  decimal: Decimal,
): void {
  const before = revision.get(path);
  const value = cellValue(column, text, before, decimal);
  if (value === before) return;
  // A row that is one value goes only with its row: an emptied cell stays, and says what is missing.
  if (value === undefined && column.path.length === 0) revision.set(path, '');
  else if (value === undefined) revision.remove(path, table.at.length);
  else revision.set(path, value);
}

/** Values of cells as they are in another scenario, such as the base. */
export function withCellsOf(
  scenario: PlainObject,
  other: PlainObject,
  table: Table,
  cells: readonly { readonly keys: readonly string[]; readonly column: Column }[],
): PlainObject {
  const revision = new Revision(scenario);
  const source = new Revision(other);
  for (const { keys, column } of cells) {
    const path = [...pathOf(table, keys), ...column.path];
    const value = source.get(path);
    if (value === undefined) revision.remove(path, table.at.length);
    else revision.set(path, value);
  }
  return revision.result;
}

export type RowTrouble = 'taken' | 'noId' | 'noParent' | 'incomplete';
export type RowOutcome =
  | { readonly ok: true; readonly scenario: PlainObject }
  | { readonly ok: false; readonly trouble: RowTrouble; readonly key: string };

/** Ids that no entry may have, whatever else a text is. */
const refused: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const isId = (text: string): boolean => text === '*' || (idSchema.safeParse(text).success && !refused.has(text));

/** Why there can be no row with these keys; undefined where there can. */
function troubleWith(revision: Revision, table: Table, keys: readonly string[]): RowOutcome | undefined {
  const incomplete = keys.indexOf('');
  if (incomplete >= 0) return { ok: false, trouble: 'incomplete', key: table.keys[incomplete]?.title ?? '' };
  const wrong = keys.find((key) => !isId(key));
  if (wrong !== undefined) return { ok: false, trouble: 'noId', key: wrong };
  if (revision.get(pathOf(table, keys)) !== undefined) return { ok: false, trouble: 'taken', key: rowId(keys) };
  const parent = parentOf(table, keys);
  const isThere = parent === undefined || revision.get(parent) !== undefined;
  return isThere ? undefined : { ok: false, trouble: 'noParent', key: parent?.at(-1) ?? '' };
}

/** The path of the entry that must be there before a row: the item of a component, the station of a time. */
function parentOf(table: Table, keys: readonly string[]): string[] | undefined {
  const path = pathOf(table, keys);
  if (table.id === 'bom' || table.id === 'stations') return path.slice(0, 2);
  return table.id === 'times' || table.id === 'setups' ? path.slice(0, 4) : undefined;
}

/** Adds a row to a version of a scenario; tells why where that cannot be. */
export function addRow(revision: Revision, table: Table, keys: readonly string[], value = table.fresh): RowOutcome {
  const trouble = troubleWith(revision, table, keys);
  if (trouble !== undefined) return trouble;
  const path = pathOf(table, keys);
  const holder = revision.get(path.slice(0, -1));
  // A time for all items becomes the time for all others.
  if (table.id === 'times' && holder !== undefined && !isPlainObject(holder))
    revision.set(path.slice(0, -1), { '*': holder });
  revision.set(path, value);
  return { ok: true, scenario: revision.result };
}

/** A scenario without rows; containers that are empty then go too. */
export function withoutRows(scenario: PlainObject, table: Table, rows: readonly (readonly string[])[]): PlainObject {
  const revision = new Revision(scenario);
  for (const keys of rows) revision.remove(pathOf(table, keys), table.kept);
  return revision.result;
}

/** The thing that a row defines. */
export function thingOf({ defines }: Table, keys: readonly string[]): Thing | undefined {
  if (defines === undefined) return undefined;
  return { kind: defines, id: keys.at(-1) ?? '', line: defines === 'station' ? keys[0] : undefined };
}

/** A row with another key. Of a row that defines a thing the id changes wherever it is named. */
export function withKey(
  scenario: PlainObject,
  table: Table,
  keys: readonly string[],
  n: number,
  name: string,
): RowOutcome {
  const next = keys.map((key, k) => (k === n ? name : key));
  const revision = new Revision(scenario);
  const trouble = troubleWith(revision, table, next);
  if (trouble !== undefined) return trouble;
  const thing = thingOf(table, keys);
  if (thing !== undefined && n === keys.length - 1) return { ok: true, scenario: renamedThing(scenario, thing, name) };
  const [from, to] = [pathOf(table, keys), pathOf(table, next)];
  if (from.slice(0, -1).join('/') === to.slice(0, -1).join('/')) revision.rename(from, to.at(-1) ?? '');
  else {
    const value = revision.get(from);
    revision.remove(from, table.kept);
    addRow(revision, table, next, value);
  }
  return { ok: true, scenario: revision.result };
}

/** A copy of a row with a key that is free. The copy of an item or a segment is kept, made and asked for as that is. */
export function withCopy(
  scenario: PlainObject,
  table: Table,
  keys: readonly string[],
): { readonly scenario: PlainObject; readonly keys: readonly string[] } {
  const taken = new Set(rowsOf(table, scenario).map(({ id }) => id));
  const last = keys.length - 1;
  const stem = (keys[last] ?? '').slice(0, 56);
  let copy: readonly string[] = keys;
  for (let n = 2; taken.has(rowId(copy)); n++) copy = keys.map((key, k) => (k === last ? `${stem}-${n}` : key));
  const thing = thingOf(table, keys);
  if (thing !== undefined) return { scenario: copiedThing(scenario, thing, copy[last] ?? ''), keys: copy };
  const revision = new Revision(scenario);
  revision.set(pathOf(table, copy), revision.get(pathOf(table, keys)));
  return { scenario: revision.result, keys: copy };
}

/** The things that rows define, those of a kind together; stations line by line. */
export function thingsOf(table: Table, rows: readonly (readonly string[])[]): Things[] {
  const groups = new Map<string, Things & { readonly ids: Set<string> }>();
  for (const keys of rows) {
    const thing = thingOf(table, keys);
    if (thing === undefined) continue;
    const { kind, id, line } = thing;
    const group = groups.get(line ?? '') ?? { kind, line, ids: new Set<string>() };
    group.ids.add(id);
    groups.set(line ?? '', group);
  }
  return [...groups.values()];
}

/** Removes rows and all that is about the things they define; what is removed with them is counted. */
export function withoutRowsAndAll(
  scenario: PlainObject,
  table: Table,
  rows: readonly (readonly string[])[],
): { scenario: PlainObject; consequences: Consequences } {
  const groups = thingsOf(table, rows);
  const removed = new Map<string, number>();
  const dangling: string[] = [];
  if (groups.length === 0) return { scenario: withoutRows(scenario, table, rows), consequences: { removed, dangling } };
  let rest = scenario;
  for (const things of groups) {
    const { scenario: next, consequences } = withoutThings(rest, things);
    rest = next;
    for (const [section, n] of consequences.removed) removed.set(section, (removed.get(section) ?? 0) + n);
    dangling.push(...consequences.dangling);
  }
  return { scenario: rest, consequences: { removed, dangling } };
}

/** A study whose what-ifs follow a change of the base: what they change of a thing is renamed, or goes, with the thing. */
export function followedByWhatIfs(study: PlainObject, follow: (patch: PlainObject) => PlainObject): PlainObject {
  const whatIfs = own(study, 'whatIfs');
  if (!Array.isArray(whatIfs)) return study;
  const followed = whatIfs.map((whatIf: unknown) => {
    const patch = isPlainObject(whatIf) ? own(whatIf, 'patch') : undefined;
    return isPlainObject(whatIf) && isPlainObject(patch) ? { ...whatIf, patch: follow(patch) } : whatIf;
  });
  return { ...study, whatIfs: followed };
}
