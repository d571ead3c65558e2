import { type PointerEvent, type RefObject, useRef } from 'react';
import { useMove } from '../pictures/use-move.ts';

/** An entry of a list that is dragged to another place by its handle. */
export interface Reorder {
  /** Place of the entry that is dragged. */
  readonly from: number | undefined;
  /** Place that it would have if it were let go now. */
  readonly to: number | undefined;
  start(event: PointerEvent<Element>, index: number): void;
}

/** Nearer than this to an end of the window, the list scrolls under the pointer. */
const edge = 48;
const scrollStep = 14;

/**
 * Reorders the entries of a list by pointer or finger. The first entry stays where it is.
 * @param commit takes an entry to its new place; not called where that is the old one
 */
export function useReorder(list: RefObject<HTMLElement | null>, commit: (from: number, to: number) => void): Reorder {
  const from = useRef(0);
  const { to, drag } = useMove<number>((place) => {
    if (place !== from.current) commit(from.current, place);
  });
  return {
    from: to === undefined ? undefined : from.current,
    to,
    start: (event, index) => {
      const startY = event.clientY;
      from.current = index;
      drag(event, (_, dy) => {
        const y = startY + dy;
        if (y < edge) window.scrollBy(0, -scrollStep);
        else if (y > window.innerHeight - edge) window.scrollBy(0, scrollStep);
        return placeAt(y, [...(list.current?.children ?? [])], index);
      });
    },
  };
}

/** The place among the others that lies at a height of the window: behind all whose middle is above it. */
function placeAt(y: number, entries: readonly Element[], dragged: number): number {
  const above = entries.filter((entry, k) => {
    const { top, height } = entry.getBoundingClientRect();
    return k > 0 && k !== dragged && top + height / 2 < y;
  });
  return 1 + above.length;
}
