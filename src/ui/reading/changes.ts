import type { Lever, RoomId } from '../../scenarios/levers/index.ts';
import type { PlainObject } from '../../scenarios/plain-data.ts';
import type { Change } from '../../scenarios/patch-words.ts';
import { fieldName, fieldText } from '../texts/fields.ts';
import { leverOfPath } from '../../scenarios/levers/of-path.ts';
import { leverWords } from '../../scenarios/levers/words.ts';
import { changesOf, isEntry, type Kind, kindOf } from './change-parts.ts';
import { roomOfSection } from './rooms.ts';
import { valueWords } from './value-words.ts';

/** Changes of one kind, told once: the rule of eight products is one thing that was changed. */
export interface ChangeGroup {
  /** What was changed, such as "safety stock" or "lots on the line, L1". */
  readonly name: string;
  /** From what to what. */
  readonly words: string;
  readonly count: number;
  /** The whole of it, for who asks. */
  readonly full: string;
}

const order: readonly Kind[] = ['changed', 'added', 'removed'];

const mostValues = 3;

/** Parts of a scenario whose entries are things of their own; rows of the other tables come and go together. */
const ofTheirOwn: ReadonlySet<string> = new Set(['factors', 'cycles', 'monitors']);
/** The size of an event is what it is: it is named by the event. */
export const isEventSize = (path: readonly string[]): boolean =>
  path.length === 3 && path[0] === 'factors' && path[2] === 'value';
const isRow = (path: readonly string[]): boolean => isEntry(path) && !ofTheirOwn.has(path[0] ?? '');

/** Where in the editor a change stands, and the thing that is changed: all entries of a table that a lever moves are one. */
export function roomOfPath(path: readonly string[]): { readonly room: RoomId | 'run'; readonly thing: string } {
  const [section = ''] = path;
  const lever = leverOfPath(path);
  const room = lever?.room ?? roomOfSection(section);
  if (lever === undefined && isEventSize(path)) return { room, thing: path.join(' ') };
  return { room, thing: lever?.id ?? (isRow(path) ? section : `${section} ${path.at(-1)}`) };
}

/** Groups what a what-if changes by thing and kind: changed values first, then what is new, then what is gone. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${kindOf(change)} ${roomOfPath(change.path.split('/')).thing}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const sorted = [...groups.values()].sort((a, b) => rankOf(a[0]!) - rankOf(b[0]!));
  return sorted.map((members) => ({
    name: nameOf(members),
    words: wordsOf(members),
    count: members.length,
    full: members.map(({ words }) => words).join('\n'),
  }));
}

/** What a lever moves comes first; then by kind. */
const rankOf = (change: Change): number =>
  order.indexOf(kindOf(change)) + (leverOfPath(change.path.split('/')) === undefined ? order.length : 0);

/** What a scenario changes, told in the shortest way. */
export interface ToldChanges {
  /** Place of the earlier scenario that it is like, where that is shorter than to tell it from the base. */
  readonly like: number | undefined;
  readonly groups: readonly ChangeGroup[];
}

/** What the last of several scenarios changes: in the first of them, or in the one that it resembles most. */
export function tellChanges(scenarios: readonly PlainObject[]): ToldChanges {
  const [base, last] = [scenarios[0], scenarios.at(-1)];
  if (base === undefined || last === undefined) return { like: undefined, groups: [] };
  const own = changesOf(base, last);
  let best: { like: number | undefined; changes: readonly Change[] } = { like: undefined, changes: own };
  for (let k = 1; k < scenarios.length - 1; k++) {
    const changes = changesOf(scenarios[k] ?? base, last);
    const isMuchShorter = 2 * changes.length < own.length && changes.length < best.changes.length;
    if (isMuchShorter) best = { like: k, changes };
  }
  return { like: best.like, groups: groupChanges(best.changes) };
}

/** A lever is named by its title; else one change with what it belongs to, and several by what they are alone. */
function nameOf(members: readonly Change[]): string {
  const path = members[0]!.path.split('/');
  const lever = leverOfPath(path);
  if (lever !== undefined) return (leverWords[lever.id]?.title ?? lever.id).toLowerCase();
  if (path.length === 1) return (fieldText.section[path[0]!] ?? fieldName(path[0]!)).toLowerCase();
  if (isEntry(path)) return members.length > 1 ? fieldName(path[0]!) : entryName(path);
  if (isEventSize(path)) return entryName(path.slice(0, 2));
  const last = fieldName(path.at(-1) ?? '');
  return members.length > 1 || path.length < 3 ? last : `${last}, ${path[1]}`;
}

/** "stock A1@dc", "event promo28". */
export const entryName = (path: readonly string[]): string =>
  `${fieldText.entry[path[0] ?? ''] ?? path[0]} ${path.slice(1).join(' ')}`;

/** "36, 27, 26 …" where values differ, the value alone where they do not; of several rows, which they are. */
function wordsOf(members: readonly Change[]): string {
  const [first, ...others] = members;
  const path = first!.path.split('/');
  const lever = leverOfPath(path);
  if (lever === undefined && isEntry(path) && others.length > 0) return rowsOf(members);
  const words = [...new Set(members.map((change) => wordsOfChange(change, lever)))];
  const shown = words.slice(0, mostValues);
  return `${shown.join(', ')}${shown.length < words.length ? ' …' : ''}`;
}

/** "added A4, A5, A6 …" */
function rowsOf(members: readonly Change[]): string {
  const ids = members.slice(0, mostValues).map(({ path }) => path.split('/').slice(1).join(' '));
  const kind = kindOf(members[0]!) === 'added' ? fieldText.added : fieldText.removed;
  return `${kind} ${ids.join(', ')}${ids.length < members.length ? ' …' : ''}`;
}

function wordsOfChange(change: Change, lever: Lever | undefined): string {
  const { from, to } = change;
  switch (kindOf(change)) {
    case 'removed':
      return fieldText.removed;
    case 'added':
      return lever === undefined ? `${fieldText.added} ${valueWords(to)}` : valueWords(to, lever);
    case 'changed':
      return `${valueWords(from, lever)} → ${valueWords(to, lever)}`;
  }
}
