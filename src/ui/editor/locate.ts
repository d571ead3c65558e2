import type { Issue } from '../../scenarios/issues.ts';
import { parseText } from '../../scenarios/json-text.ts';
import { entriesAt } from './json-entries.ts';

/** A place in a text. Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** Characters before it. */
  readonly offset: number;
}

/** The place after so many characters. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset };
}

/** Offset of the first character of a line. */
export function lineOffset(text: string, line: number): number {
  let offset = 0;
  for (let k = 1; k < line; k++) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return offset;
    offset = end + 1;
  }
  return offset;
}

const faultPlace = /^line (\d+), column (\d+):/;

/** Where a problem lies in the text it was found in; undefined for a problem of the whole text. */
export function placeOf(text: string, { path, message }: Issue): Place | undefined {
  const fault = faultPlace.exec(message);
  if (fault !== null) {
    const [line, column] = [Number(fault[1]), Number(fault[2])];
    return { line, column, offset: lineOffset(text, line) + column - 1 };
  }
  if (path === '' || !parseText(text).ok) return undefined;
  const offset = offsetOf(text, path.split('/'));
  return offset === undefined ? undefined : placeAt(text, offset);
}

/** Offset of the entry at the end of a path, or of the nearest one around it that exists. */
function offsetOf(text: string, path: readonly string[]): number | undefined {
  const direct = walk(text, 0, path);
  const inBase = walk(text, 0, ['base', ...path]);
  const [found] = [direct, inBase].sort(
    (a, b) => b.depth - (b === inBase ? 1 : 0) - (a.depth - (a === inBase ? 1 : 0)),
  );
  return found === undefined || found.depth === 0 ? undefined : found.at;
}

interface Walked {
  /** Offset of the last entry that was found. */
  readonly at: number;
  /** Keys of the path that were found. */
  readonly depth: number;
}

/** Follows a path from the value at `valueAt`. A what-if may be named by its id; what it changes stands in its patch. */
function walk(text: string, valueAt: number, path: readonly string[], depth = 0, at = 0): Walked {
  const [key, ...rest] = path;
  if (key === undefined) return { at, depth };
  for (const entry of entriesAt(text, valueAt)) {
    if (entry.key === key) return walk(text, entry.valueAt, rest, depth + 1, entry.at);
    if (/^\d+$/.test(entry.key) && idOf(text, entry.valueAt) === key) {
      const patch = [...entriesAt(text, entry.valueAt)].find((member) => member.key === 'patch');
      const inside = { at: entry.at, depth: depth + 1 };
      if (patch === undefined || rest.length === 0) return inside;
      return walk(text, patch.valueAt, rest, depth + 1, entry.at);
    }
  }
  return { at, depth };
}

/** The id of the object at `valueAt`, if it has one. */
function idOf(text: string, valueAt: number): string | undefined {
  for (const { key, valueAt: idAt } of entriesAt(text, valueAt)) {
    if (key !== 'id') continue;
    const match = /"(?:[^"\\]|\\.)*"/y;
    match.lastIndex = idAt;
    const found = match.exec(text)?.[0];
    return found === undefined ? undefined : String(JSON.parse(found));
  }
  return undefined;
}
