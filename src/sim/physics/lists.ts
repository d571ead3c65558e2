/** Records that can stand in one doubly linked list at a time. */
interface Linked {
  readonly previous: Int32Array;
  readonly next: Int32Array;
}

/** Puts a record at the end of a list. */
export function append(head: Int32Array, tail: Int32Array, list: number, record: number, links: Linked): void {
  const last = tail[list]!;
  links.previous[record] = last;
  links.next[record] = -1;
  if (last >= 0) links.next[last] = record;
  else head[list] = record;
  tail[list] = record;
}

/** Puts a record at the front of a list. */
export function prepend(head: Int32Array, tail: Int32Array, list: number, record: number, links: Linked): void {
  const first = head[list]!;
  links.previous[record] = -1;
  links.next[record] = first;
  if (first >= 0) links.previous[first] = record;
  else tail[list] = record;
  head[list] = record;
}

/** Takes a record out of a list. */
export function remove(head: Int32Array, tail: Int32Array, list: number, record: number, links: Linked): void {
  const previous = links.previous[record]!;
  const next = links.next[record]!;
  if (previous >= 0) links.next[previous] = next;
  else head[list] = next;
  if (next >= 0) links.previous[next] = previous;
  else tail[list] = previous;
}
