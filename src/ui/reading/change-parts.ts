import { type Lever, levers } from '../../scenarios/levers/index.ts';
import { isPlainObject, type PlainObject, valueAt } from '../../scenarios/plain-data.ts';
import { type Change, describePatch } from '../../scenarios/patch-words.ts';
import { diffPatch } from '../../scenarios/merge-patch.ts';
import { telling, valueWords } from './value-words.ts';

export type Kind = 'changed' | 'added' | 'removed';
export const kindOf = ({ from, to }: Change): Kind =>
  to === undefined ? 'removed' : from === undefined ? 'added' : 'changed';

/** How long the path of an entry is, in the parts of a scenario that are tables: an entry that is new or gone is one change. */
const entryDepth: Readonly<Record<string, number>> = {
  segments: 2,
  layers: 3,
  levels: 2,
  factors: 2,
  cycles: 2,
  monitors: 2,
  lines: 2,
  calendars: 2,
  stocks: 2,
  suppliers: 2,
  items: 2,
  places: 2,
};
export const isEntry = (path: readonly string[]): boolean => entryDepth[path[0] ?? ''] === path.length;

const isTold = (value: PlainObject): boolean => telling.some((key) => key in value);

/** What is new or gone part by part, down to values, to objects with a name of their own, to entries, and to what a lever made. */
function parted(change: Change): Change[] {
  const { path, from, to } = change;
  const keys = path.split('/');
  const whole = to ?? from;
  if (kindOf(change) === 'changed' || !isPlainObject(whole)) return [change];
  const maker = levers.find(({ insert }) => insert?.path === path);
  if (maker !== undefined && to !== undefined) return made(maker, path, whole);
  if (maker !== undefined || isEntry(keys) || isTold(whole) || Object.keys(whole).length === 0) return [change];
  return Object.entries(whole).flatMap(([key, value]) => {
    const at = `${path}/${key}`;
    const sides = to === undefined ? { from: value, to: undefined } : { from: undefined, to: value };
    return parted({ path: at, ...sides, words: `${at}: ${valueWords(value)}` });
  });
}

/** What a lever has made: one change, to where the lever stands; and what is otherwise than it makes it. */
function made(lever: Lever, path: string, whole: PlainObject): Change[] {
  const own = lever.path.split('/').slice(path.split('/').length);
  const value = valueAt(whole, own);
  const asMade = lever.insert?.value ?? {};
  const others = describePatch(asMade, diffPatch(asMade, whole), path);
  return [
    { path, from: undefined, to: value === undefined ? whole : value, words: `${path}: ${valueWords(whole)}` },
    ...others.filter((other) => other.path !== [path, ...own].join('/')),
  ];
}

const told = new WeakMap<object, WeakMap<object, readonly Change[]>>();

/** What an edited scenario changes in its base, or in any other, part by part; told once for the same two values. */
export function changesOf(base: PlainObject, scenario: PlainObject): readonly Change[] {
  const known = told.get(base) ?? new WeakMap<object, readonly Change[]>();
  told.set(base, known);
  const changes = known.get(scenario) ?? describePatch(base, diffPatch(base, scenario)).flatMap(parted);
  known.set(scenario, changes);
  return changes;
}
