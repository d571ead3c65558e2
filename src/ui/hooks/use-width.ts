import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react';

/** Width of an element in whole pixels, kept up to date; 0 before it is known. Charts are redrawn for it, not scaled. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const [ref, [width]] = useSize<T>(widthOnly);
  return [ref, width];
}

type Size = readonly [width: number, height: number];
const widthOnly = (element: HTMLElement): Size => [Math.floor(element.getBoundingClientRect().width), 0];
const widthAndHeight = (element: HTMLElement): Size => [
  Math.floor(element.getBoundingClientRect().width),
  Math.floor(element.getBoundingClientRect().height),
];

/** Width of an element, and its height too where that is given and does not depend on what is in it. */
export const useRoom = <T extends HTMLElement>(hasHeight: boolean): [RefObject<T | null>, Size] =>
  useSize<T>(hasHeight ? widthAndHeight : widthOnly);

function useSize<T extends HTMLElement>(measure: (element: HTMLElement) => Size): [RefObject<T | null>, Size] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<Size>([0, 0]);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const update = (): void => {
      const now = measure(element);
      // Charts are drawn bit by bit, between what a person does.
      startTransition(() => setSize((before) => (now[0] === before[0] && now[1] === before[1] ? before : now)));
    };
    // The first call comes with the page's own layout: to measure here would ask for one more.
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  return [ref, size];
}
