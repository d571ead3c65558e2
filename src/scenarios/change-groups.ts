import { withValue } from './edit-study.ts';
import { diffPatch, sameValue } from './merge-patch.ts';
import { isPlainObject, own, type PlainObject, valueAt } from './plain-data.ts';
import { describePatch } from './patch-words.ts';

/** Changes of a scenario that are taken back together. */
export interface ChangeGroup {
  /** What they have in common: a path with `*` for the entries of a table. */
  readonly key: string;
  readonly paths: readonly (readonly string[])[];
}

/** Tables whose entries are alike: what is changed in all of them is one change. */
const alike: ReadonlySet<string> = new Set([
  'items',
  'stocks',
  'lines',
  'segments',
  'suppliers',
  'layers',
  'levels',
  'places',
]);
/** Keys whose value makes an object what it is: what else is in it goes with it. */
const telling = ['policy', 'kind', 'method', 'mode'];

/** The part of a path that is one change: it ends where an object becomes another thing. */
function unitOf(path: readonly string[], base: PlainObject, scenario: PlainObject): readonly string[] {
  for (let depth = 1; depth < path.length; depth++) {
    const [before, after] = [valueAt(base, path.slice(0, depth)), valueAt(scenario, path.slice(0, depth))];
    if (!isPlainObject(before) || !isPlainObject(after)) continue;
    if (telling.some((key) => own(before, key) !== own(after, key))) return path.slice(0, depth);
  }
  return path;
}

function keyOf(unit: readonly string[]): string {
  const [table = '', _entry, ...rest] = unit;
  return unit.length > 1 && alike.has(table) ? [table, '*', ...rest].join('/') : unit.join('/');
}

/** The changes that a scenario makes in its base, each with those that belong to it; first those of the first paths. */
export function changeGroups(base: PlainObject, scenario: PlainObject): ChangeGroup[] {
  const groups = new Map<string, (readonly string[])[]>();
  for (const { path } of describePatch(base, diffPatch(base, scenario))) {
    const keys = path.split('/');
    if (keys.length === 1 && ['id', 'title', 'lesson', 'format'].includes(path)) continue;
    const unit = unitOf(keys, base, scenario);
    const paths = groups.get(keyOf(unit)) ?? [];
    groups.set(keyOf(unit), paths);
    if (!paths.some((known) => sameValue(known, unit))) paths.push(unit);
  }
  return [...groups].map(([key, paths]) => ({ key, paths }));
}

/** The base with some groups of changes made. */
export function withGroups(base: PlainObject, scenario: PlainObject, groups: readonly ChangeGroup[]): PlainObject {
  return groups
    .flatMap(({ paths }) => paths)
    .reduce((next, path) => withValue(next, path, valueAt(scenario, path)) as PlainObject, base);
}

/** Several groups as one. */
export const joined = (groups: readonly ChangeGroup[]): ChangeGroup => ({
  key: groups.map(({ key }) => key).join(' + '),
  paths: groups.flatMap(({ paths }) => paths),
});

/** At most so many groups: the last ones, which concern the same part of the scenario, become one. */
export function atMostGroups(groups: readonly ChangeGroup[], most: number): ChangeGroup[] {
  const left = [...groups];
  while (left.length > most) {
    const parts = left.map(({ key }) => key.split('/')[0] ?? '');
    const counts = parts.map((part) => parts.filter((other) => other === part).length);
    const largest = Math.max(...counts);
    const at = counts.lastIndexOf(largest);
    const before = largest > 1 ? parts.lastIndexOf(parts[at] ?? '', at - 1) : at - 1;
    const [later] = left.splice(at, 1);
    const earlier = left[before];
    if (later === undefined || earlier === undefined) break;
    left[before] = joined([earlier, later]);
  }
  return left;
}
