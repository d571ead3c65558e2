import type { Pool } from './pool.ts';

/** Every record that can stand in a list keeps its neighbours here. */
export const Link = { previous: 0, next: 1 } as const;

/** Puts a record at the end of a list. */
export function append(head: Int32Array, tail: Int32Array, list: number, record: number, { whole }: Pool): void {
  const last = tail[list]!;
  whole[record + Link.previous] = last;
  whole[record + Link.next] = -1;
  if (last >= 0) whole[last + Link.next] = record;
  else head[list] = record;
  tail[list] = record;
}

/** Puts a record at the front of a list. */
export function prepend(head: Int32Array, tail: Int32Array, list: number, record: number, { whole }: Pool): void {
  const first = head[list]!;
  whole[record + Link.previous] = -1;
  whole[record + Link.next] = first;
  if (first >= 0) whole[first + Link.previous] = record;
  else tail[list] = record;
  head[list] = record;
}

/** Takes a record out of a list. */
export function remove(head: Int32Array, tail: Int32Array, list: number, record: number, { whole }: Pool): void {
  const previous = whole[record + Link.previous]!;
  const next = whole[record + Link.next]!;
  if (previous >= 0) whole[previous + Link.next] = next;
  else head[list] = next;
  if (next >= 0) whole[next + Link.previous] = previous;
  else tail[list] = previous;
}
