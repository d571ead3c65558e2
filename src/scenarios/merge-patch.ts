import { isPlainObject, own, type PlainObject } from './plain-data.ts';

/**
 * Applies a JSON Merge Patch (RFC 7386) and gives back a new value: null removes a key, an object merges, the rest replaces.
 * The RFC knows no order of keys. Here a new key stands at the end, unless the patch names it right behind a key that it
 * removes: then it takes the place of that one, so that what is renamed stays where it was.
 */
export function applyPatch(target: unknown, patch: unknown): unknown {
  if (!isPlainObject(patch)) return patch;
  const before = new Map(isPlainObject(target) ? Object.entries(target) : []);
  const merged = new Map<string, unknown>(before);
  /** New keys in the place of a removed one; those without one are in `last`. */
  const places = new Map<string, string[]>();
  const last: string[] = [];
  let place = last;
  for (const [key, change] of Object.entries(patch)) {
    const isThere = before.has(key);
    if (change === null) {
      merged.delete(key);
      place = isThere ? [] : last;
      if (isThere) places.set(key, place);
      continue;
    }
    merged.set(key, applyPatch(before.get(key), change));
    if (isThere) place = last;
    else place.push(key);
  }
  const keys = [...before.keys()].flatMap((key) => places.get(key) ?? [key]);
  return Object.fromEntries([...keys, ...last].map((key) => [key, merged.get(key)]));
}

/**
 * The patch that turns one value into another: `applyPatch(base, diffPatch(base, other))` equals `other`, and its keys stand
 * as in `other` where that has those of the base in their order and new ones in the place of removed ones or at the end.
 * No key of `other` may be null: a merge patch cannot say that.
 */
export function diffPatch(base: unknown, other: unknown): unknown {
  if (!isPlainObject(base) || !isPlainObject(other)) return other;
  const patch: PlainObject = {};
  const { replaced, gone } = renamings(base, other);
  const put = (key: string): void => {
    const [from, to] = [own(base, key), own(other, key)];
    if (!sameValue(from, to)) patch[key] = diffPatch(from, to);
  };
  const inPlace = new Set([...replaced.values()].flat());
  for (const key of Object.keys(other)) if (other[key] !== undefined && !inPlace.has(key)) put(key);
  for (const key of gone) {
    patch[key] = null;
    for (const fresh of replaced.get(key) ?? []) put(fresh);
  }
  return patch;
}

/** The keys that are gone from a base, in their order, and the new ones that stand in the place of each. */
function renamings(
  base: PlainObject,
  other: PlainObject,
): { readonly gone: readonly string[]; readonly replaced: ReadonlyMap<string, readonly string[]> } {
  const isThere = (key: string): boolean => own(other, key) !== undefined;
  const gone = Object.keys(base).filter((key) => !isThere(key));
  const replaced = new Map<string, string[]>();
  if (gone.length === 0) return { gone, replaced };
  /** The last of the gone keys right behind each kept one; that behind none is the one of the beginning. */
  const goneBehind = new Map<string | undefined, string>();
  let kept: string | undefined;
  for (const key of Object.keys(base)) {
    if (isThere(key)) kept = key;
    else goneBehind.set(kept, key);
  }
  let place = goneBehind.get(undefined);
  for (const key of Object.keys(other).filter(isThere)) {
    if (Object.hasOwn(base, key)) place = goneBehind.get(key);
    else if (place !== undefined) replaced.set(place, [...(replaced.get(place) ?? []), key]);
  }
  return { gone, replaced };
}

/** Whether two pieces of plain data say the same; the order of keys does not matter, nor do keys without a value. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => sameValue(one, b[i]));
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  return (
    Object.keys(a).every((key) => sameValue(a[key], own(b, key))) &&
    Object.keys(b).every((key) => b[key] === undefined || Object.hasOwn(a, key))
  );
}
