import { sameValue } from './merge-patch.ts';
import { isPlainObject, own } from './plain-data.ts';

/** One change that a patch makes: where, from what, to what; undefined stands for "not there". */
export interface Change {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
  /** The change as a sentence, such as "cycles/soe: monthly → weekly". */
  readonly words: string;
}

/** What a JSON Merge Patch changes in a base, key by key; parts of the patch that change nothing are left out. */
export function describePatch(base: unknown, patch: unknown, path = ''): Change[] {
  if (isPlainObject(patch) && isPlainObject(base)) {
    return Object.keys(patch).flatMap((key) =>
      describePatch(own(base, key), patch[key], path === '' ? key : `${path}/${key}`),
    );
  }
  const to = patch === null ? undefined : patch;
  if (sameValue(base, to)) return [];
  return [{ path, from: base, to, words: changeWords(path, base, to) }];
}

function changeWords(path: string, from: unknown, to: unknown): string {
  if (to === undefined) return `${path}: removed (was ${valueWords(from)})`;
  if (from === undefined) return `${path}: added ${valueWords(to)}`;
  return `${path}: ${valueWords(from)} → ${valueWords(to)}`;
}

const longest = 80;

function valueWords(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '""' : shortened(value);
  if (Array.isArray(value)) return shortened(`[${value.map(valueWords).join(', ')}]`);
  if (!isPlainObject(value)) return String(value);
  const entries = Object.entries(value).map(([key, entry]) => `${key} ${valueWords(entry)}`);
  return shortened(`{${entries.join(', ')}}`);
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
