import { type Lever, levers, type RoomId } from '../../scenarios/levers/index.ts';
import { sameValue } from '../../scenarios/merge-patch.ts';
import { isPlainObject, own, type PlainObject } from '../../scenarios/plain-data.ts';
import { type Change, describePatch, diffPatch } from '../../scenarios/what-if.ts';
import { fieldName, fieldText } from '../texts/fields.ts';
import { leverWords } from '../texts/levers.ts';
import { leverNumber } from './lever-reading.ts';

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

type Kind = 'changed' | 'added' | 'removed';
const order: readonly Kind[] = ['changed', 'added', 'removed'];
const kindOf = ({ from, to }: Change): Kind =>
  to === undefined ? 'removed' : from === undefined ? 'added' : 'changed';

const mostValues = 3;

/** The lever that moves what stands at a path, if there is one. */
export function leverOfPath(path: readonly string[]): Lever | undefined {
  return levers.find((lever) => {
    const pattern = lever.path.split('/');
    return pattern.length === path.length && pattern.every((key, k) => key === '*' || key === path[k]);
  });
}

const roomOfSection: Readonly<Record<string, RoomId>> = {
  segments: 'market',
  layers: 'market',
  levels: 'market',
  factors: 'market',
  feedback: 'market',
  survey: 'market',
  functions: 'forecast',
  informationClock: 'forecast',
  errorLag: 'forecast',
  cycles: 'coordination',
  consensus: 'coordination',
  monitors: 'coordination',
  escalation: 'coordination',
  lines: 'production',
  calendars: 'production',
  stocks: 'inventory',
  suppliers: 'inventory',
  items: 'inventory',
  places: 'inventory',
  records: 'people',
  orderEntry: 'people',
  money: 'money',
  currency: 'money',
};

/** Where in the editor a change stands, and the thing that is changed: all entries of a table that a lever moves are one. */
export function roomOfPath(path: readonly string[]): { readonly room: RoomId | 'run'; readonly thing: string } {
  const lever = leverOfPath(path);
  const room = lever?.room ?? roomOfSection[path[0] ?? ''] ?? 'run';
  return { room, thing: lever?.id ?? `${path[0]} ${path.at(-1)}` };
}

/** Keys whose value is the name of the thing: an object with one of them is told whole. */
const telling = ['policy', 'method', 'kind', 'mode', 'metric'];
const isTold = (value: Readonly<Record<string, unknown>>): boolean => telling.some((key) => key in value);

/** What is new or gone entry by entry, down to values and to objects that have a name of their own. */
function spelledOut(change: Change): Change[] {
  const { path, from, to } = change;
  const whole = to ?? from;
  if (kindOf(change) === 'changed' || !isPlainObject(whole) || isTold(whole) || Object.keys(whole).length === 0) {
    return [change];
  }
  return Object.entries(whole).flatMap(([key, value]) => {
    const at = `${path}/${key}`;
    const sides = to === undefined ? { from: value, to: undefined } : { from: undefined, to: value };
    return spelledOut({ path: at, ...sides, words: `${at}: ${valueWords(value)}` });
  });
}

const told = new WeakMap<object, WeakMap<object, readonly Change[]>>();

/** What an edited scenario changes in its base, or in any other, spelled out; told once for the same two values. */
export function changesOf(base: PlainObject, scenario: PlainObject): readonly Change[] {
  const known = told.get(base) ?? new WeakMap<object, readonly Change[]>();
  told.set(base, known);
  const changes = known.get(scenario) ?? describePatch(base, diffPatch(base, scenario)).flatMap(spelledOut);
  known.set(scenario, changes);
  return changes;
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
  const last = fieldName(path.at(-1) ?? '');
  return members.length > 1 || path.length < 3 ? last : `${last}, ${path[1]}`;
}

/** "36, 27, 26 …" where values differ, the value alone where they do not. */
function wordsOf(members: readonly Change[]): string {
  const lever = leverOfPath(members[0]!.path.split('/'));
  const words = [...new Set(members.map((change) => wordsOfChange(change, lever)))];
  const shown = words.slice(0, mostValues);
  return `${shown.join(', ')}${shown.length < words.length ? ' …' : ''}`;
}

function wordsOfChange(change: Change, lever: Lever | undefined): string {
  const { from, to } = change;
  switch (kindOf(change)) {
    case 'removed':
      return 'removed';
    case 'added':
      return lever === undefined ? `added ${valueWords(to)}` : valueWords(to, lever);
    case 'changed':
      return `${valueWords(from, lever)} → ${valueWords(to, lever)}`;
  }
}

const longest = 60;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A value of a scenario in a few words: the option of a lever, a title or the form of an object before its members. */
export function valueWords(value: unknown, lever?: Lever): string {
  if (lever?.kind === 'choice') {
    const option = lever.options.find((candidate) => sameValue(candidate.value, value));
    if (option !== undefined) return leverWords[lever.id]?.options?.[option.key] ?? option.key;
  }
  if (value === undefined) return fieldText.noneYet;
  if (typeof value === 'boolean') return value ? fieldText.yes : fieldText.no;
  if (typeof value === 'number') return numberWords(value, lever);
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) return shortened(value.map((entry) => valueWords(entry)).join(', '));
  if (!isPlainObject(value)) return '';
  return shortened(objectWords(value));
}

function numberWords(value: number, lever: Lever | undefined): string {
  if (lever?.kind !== 'number' || lever.relative !== undefined) return String(value);
  const unit = lever.measure === 'share' ? ' %' : '';
  return `${lever.measure === 'times' ? '× ' : ''}${leverNumber(lever, value)}${unit}`;
}

function objectWords(value: Readonly<Record<string, unknown>>): string {
  const title = own(value, 'title');
  if (typeof title === 'string') return title;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([, entry]) => isPlainObject(entry))) {
    return entries.map(([key, entry]) => titleOf(entry) ?? key).join(', ');
  }
  return entries
    .map(([key, entry]) =>
      telling.includes(key) ? fieldName(String(entry)) : `${fieldName(key)} ${valueWords(entry)}`,
    )
    .join(', ');
}

function titleOf(value: unknown): string | undefined {
  const title = isPlainObject(value) ? own(value, 'title') : undefined;
  return typeof title === 'string' ? title : undefined;
}
