import { isPlainObject, own, type PlainObject } from './plain-data.ts';

/** Applies a JSON Merge Patch (RFC 7386) and gives back a new value: null removes a key, an object merges, the rest replaces. */
export function applyPatch(target: unknown, patch: unknown): unknown {
  if (!isPlainObject(patch)) return patch;
  const merged = new Map(isPlainObject(target) ? Object.entries(target) : []);
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) merged.delete(key);
    else merged.set(key, applyPatch(merged.get(key), change));
  }
  return Object.fromEntries(merged);
}

/**
 * The patch that turns one value into another: `applyPatch(base, diffPatch(base, other))` equals `other`.
 * No key of `other` may be null: a merge patch cannot say that.
 */
export function diffPatch(base: unknown, other: unknown): unknown {
  if (!isPlainObject(base) || !isPlainObject(other)) return other;
  const patch: PlainObject = {};
  for (const key of Object.keys(base)) if (own(other, key) === undefined) patch[key] = null;
  for (const [key, value] of Object.entries(other)) {
    if (value !== undefined && !sameValue(own(base, key), value)) patch[key] = diffPatch(own(base, key), value);
  }
  return patch;
}

/** Whether two pieces of plain data say the same; the order of keys does not matter, nor do keys without a value. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => sameValue(one, b[i]));
  if (!isPlainObject(a) || !isPlainObject(b)) return Object.is(a, b);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameValue(own(a, key), own(b, key)));
}
