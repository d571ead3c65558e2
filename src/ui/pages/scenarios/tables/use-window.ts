import { type RefObject, useEffect, useState } from 'react';

/** The height of a row; fingers need more of it. */
export const rowHeight = (): number => (window.matchMedia('(pointer: coarse)').matches ? 44 : 30);

/** Rows drawn above and below those in sight. */
const spare = 6;

export interface RowWindow {
  readonly first: number;
  /** One behind the last. */
  readonly end: number;
  /** Rows that fit. */
  readonly page: number;
}

/** Which of many rows of one height are in sight of the element that scrolls them. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number): RowWindow {
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  const page = Math.max(1, Math.floor(seen.height / height) - 2);
  const first = Math.max(0, Math.min(Math.floor(seen.top / height) - spare, count - 1));
  return { first, end: Math.min(count, first + page + 2 + 2 * spare), page };
}

/** Scrolls as little as needed to show a cell; keys that stay at the left and the titles above cover what is behind them. */
export function showCell(
  element: HTMLElement,
  {
    top,
    left,
    width,
    height,
  }: { readonly top: number; readonly left: number; readonly width: number; readonly height: number },
  covered: number,
): void {
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + 2 * height > element.scrollTop + element.clientHeight)
    element.scrollTop = top + 2 * height - element.clientHeight;
  if (left < covered) return;
  if (left - covered < element.scrollLeft) element.scrollLeft = left - covered;
  else if (left + width > element.scrollLeft + element.clientWidth)
    element.scrollLeft = left + width - element.clientWidth;
}
