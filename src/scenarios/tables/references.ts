import { isPlainObject, own, type PlainObject, valueAt } from '../plain-data.ts';
import type { Kind } from './column.ts';
import { Revision } from './revision.ts';

/**
 * Where entries name other entries: `#` is the id, `*` any key. A path that ends in `#` has it as a key, one that ends in
 * `=` as its value, or in its list.
 */
const mentions: Readonly<Record<Kind, readonly string[]>> = {
  item: [
    'items/#',
    'items/*/components/#',
    'stocks/#@*',
    'layers/*/#',
    'levels/#',
    'segments/*/companions/#',
    'lines/*/stations/*/unitTime/#',
    'lines/*/stations/*/variation/byItem/#',
    'lines/*/stations/*/setup/matrix/#',
    'lines/*/stations/*/setup/matrix/*/#',
  ],
  place: ['places/#', 'stocks/*@#', 'stocks/*/source/from/=', 'lines/*/place/=', 'segments/*/place/='],
  line: ['lines/#', 'stocks/*/source/line/='],
  station: ['lines/*/stations/#', 'lines/*/route/='],
  supplier: ['suppliers/#', 'stocks/*/source/supplier/='],
  segment: ['segments/#', 'layers/#'],
  calendar: [
    'calendars/#',
    'lines/*/calendar/=',
    'layers/*/*/calendar/=',
    'places/*/shipping/calendar/=',
    'stocks/*/source/putAwayCalendar/=',
  ],
};

/** Paths that factors act on, such as `stocks/A1@dc/S`. */
const factorTargets: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  item: ['layers/*/#/*', 'stocks/#@*/*'],
  place: ['stocks/*@#/*'],
  line: ['lines/#/*', 'lines/#/*/*'],
  station: ['lines/*/#/*'],
  supplier: ['suppliers/#/*'],
  segment: ['segments/#/*', 'layers/#/*/*'],
};

/** A thing that others name: its kind, its id, and the line of a station. */
export interface Thing {
  readonly kind: Kind;
  readonly id: string;
  readonly line?: string | undefined;
}

/** Several things of one kind; stations of one line. */
export interface Things {
  readonly kind: Kind;
  readonly ids: ReadonlySet<string>;
  readonly line?: string | undefined;
}

const only = ({ kind, id, line }: Thing): Things => ({ kind, ids: new Set([id]), line });

interface Mention {
  readonly path: readonly string[];
  readonly form: 'key' | 'value' | 'target';
}

/** Whether one part of a path matches one of a pattern, where an id stands for `#`. */
function matches(part: string, key: string, ids: ReadonlySet<string>): boolean {
  if (part === '*') return true;
  if (part === '#') return ids.has(key);
  const sign = key.indexOf('@');
  if (part === '#@*') return sign >= 0 && ids.has(key.slice(0, sign));
  return part === '*@#' ? sign >= 0 && ids.has(key.slice(sign + 1)) : key === part;
}

const renamedKey = (part: string, key: string, id: string, name: string): string => {
  if (part === '#@*') return `${name}${key.slice(id.length)}`;
  return part === '*@#' ? `${key.slice(0, key.length - id.length)}${name}` : name;
};

const scoped = (pattern: string, { line }: Things): string =>
  line === undefined ? pattern : pattern.replace('lines/*', `lines/${line}`);

/** Everything in a scenario, or in what a what-if changes, that names one of some things. */
function mentionsOf(scenario: PlainObject, things: Things): Mention[] {
  const { kind, ids } = things;
  const found = mentions[kind].flatMap((pattern) => {
    const isValue = pattern.endsWith('/=');
    const parts = scoped(isValue ? pattern.slice(0, -2) : pattern, things).split('/');
    const paths = matching(scenario, parts, ids);
    if (!isValue) return paths.map((path): Mention => ({ path, form: 'key' }));
    const isNamed = (path: readonly string[]): boolean =>
      [valueAt(scenario, path)].flat().some((text) => names(text, ids));
    return paths.filter(isNamed).map((path): Mention => ({ path, form: 'value' }));
  });
  return [...found, ...targetMentions(scenario, things)];
}

const names = (text: unknown, ids: ReadonlySet<string>): boolean => typeof text === 'string' && ids.has(text);

/** Paths of all entries that match the parts of a pattern. */
function matching(
  value: unknown,
  parts: readonly string[],
  ids: ReadonlySet<string>,
  path: readonly string[] = [],
): string[][] {
  const [part, ...rest] = parts;
  if (part === undefined) return [[...path]];
  if (!isPlainObject(value)) return [];
  if (!/[#*]/.test(part)) {
    return Object.hasOwn(value, part) ? matching(value[part], rest, ids, [...path, part]) : [];
  }
  return Object.keys(value)
    .filter((key) => matches(part, key, ids))
    .flatMap((key) => matching(value[key], rest, ids, [...path, key]));
}

function targetMentions(scenario: PlainObject, things: Things): Mention[] {
  const factors = own(scenario, 'factors');
  if (!isPlainObject(factors)) return [];
  return Object.entries(factors).flatMap(([key, factor]): Mention[] => {
    const targets = isPlainObject(factor) ? [own(factor, 'target')].flat() : [];
    const isNamed = targets.some((target) => patternOf(target, things) !== undefined);
    return isNamed ? [{ path: ['factors', key, 'target'], form: 'target' }] : [];
  });
}

/** The parts of the pattern by which a factor's path names one of some things; undefined where it names none. */
function patternOf(target: unknown, things: Things): string[] | undefined {
  if (typeof target !== 'string') return undefined;
  const keys = target.split('/');
  return (factorTargets[things.kind] ?? [])
    .map((pattern) => scoped(pattern, things).split('/'))
    .find((parts) => parts.length === keys.length && parts.every((part, n) => matches(part, keys[n]!, things.ids)));
}

/** A factor's path with the thing's id replaced; the same path where it does not name the thing. */
function renamedTarget(target: string, thing: Thing, name: string): string {
  const parts = patternOf(target, only(thing));
  if (parts === undefined) return target;
  const renamed = (key: string, n: number): string =>
    parts[n]!.includes('#') ? renamedKey(parts[n]!, key, thing.id, name) : key;
  return target.split('/').map(renamed).join('/');
}

/** A scenario, or what a what-if changes, with another id for a thing wherever it is named. */
export function renamedThing(scenario: PlainObject, thing: Thing, name: string): PlainObject {
  const revision = new Revision(scenario);
  // The deepest first: what stands around them still has its old key then.
  const found = mentionsOf(scenario, only(thing)).sort((a, b) => b.path.length - a.path.length);
  for (const { path, form } of found) {
    const value = revision.get(path);
    const swap = (text: unknown): unknown => {
      if (form === 'target' && typeof text === 'string') return renamedTarget(text, thing, name);
      return text === thing.id ? name : text;
    };
    if (form === 'key') revision.rename(path, keyOf(path, thing, name));
    else revision.set(path, Array.isArray(value) ? value.map(swap) : swap(value));
  }
  return revision.result;
}

/** What a copy of a thing takes along: an item is in no other bill for that. */
const copied: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  item: ['stocks/#@*', 'layers/*/#', 'levels/#', 'lines/*/stations/*/unitTime/#'],
  segment: ['layers/#'],
};

/** A scenario with a second thing like one it has. */
export function copiedThing(scenario: PlainObject, thing: Thing, name: string): PlainObject {
  const revision = new Revision(scenario);
  for (const pattern of [`${placeOf(thing)}/#`, ...(copied[thing.kind] ?? [])]) {
    for (const path of matching(scenario, pattern.split('/'), new Set([thing.id]))) {
      revision.set([...path.slice(0, -1), keyOf(path, thing, name)], revision.get(path));
    }
  }
  return revision.result;
}

/** The new last key of a path: the id itself, or that part of `item@place` which is the thing. */
function keyOf(path: readonly string[], { kind, id }: Thing, name: string): string {
  const key = path.at(-1) ?? '';
  if (path[0] !== 'stocks') return name;
  return renamedKey(kind === 'place' ? '*@#' : '#@*', key, id, name);
}

/** What goes with a thing, by section of the scenario, and what would still name it. */
export interface Consequences {
  readonly removed: ReadonlyMap<string, number>;
  readonly dangling: readonly string[];
}

/** A scenario without some things, without the entries that are about them, and without them in the lists of others. */
export function withoutThings(
  scenario: PlainObject,
  things: Things,
): { scenario: PlainObject; consequences: Consequences } {
  const revision = new Revision(scenario);
  const removed = new Map<string, number>();
  const dangling: string[] = [];
  const isGone = (text: unknown, form: Mention['form']): boolean =>
    form === 'target' ? patternOf(text, things) !== undefined : names(text, things.ids);
  for (const { path, form } of mentionsOf(scenario, things)) {
    const value = revision.get(path);
    const rest = Array.isArray(value) ? value.filter((text) => !isGone(text, form)) : [];
    if (form === 'key') revision.remove(path);
    else if (form === 'target') setOrRemove(revision, path, rest);
    else if (rest.length > 0) revision.set(path, rest);
    else dangling.push(path.join('/'));
    const section = sectionOf(path);
    const isItself = form === 'key' && path.slice(0, -1).join('/') === placeOf(things);
    if (!isItself && form !== 'value') removed.set(section, (removed.get(section) ?? 0) + 1);
  }
  return { scenario: revision.result, consequences: { removed, dangling } };
}

/** Where things of a kind stand. */
const placeOf = ({ kind, line }: Pick<Things, 'kind' | 'line'>): string =>
  kind === 'station' ? `lines/${line ?? ''}/stations` : `${kind}s`;

/** A factor that acts on nothing any more goes. */
function setOrRemove(revision: Revision, path: readonly string[], rest: readonly unknown[]): void {
  if (rest.length > 0) revision.set(path, rest);
  else revision.remove(path.slice(0, -1));
}

/** The table of what a path leads to: components of items are bills, what stands deep in lines are times and set-ups. */
function sectionOf(path: readonly string[]): string {
  if (path[0] === 'items' && path.length > 2) return 'bom';
  if (path[0] === 'lines' && path.includes('unitTime')) return 'times';
  if (path[0] === 'lines' && path.includes('matrix')) return 'setups';
  return path[0] ?? '';
}
