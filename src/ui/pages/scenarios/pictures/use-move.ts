import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** Something that is being moved, by pointer or by keys, and is not taken over yet. */
export interface Move<T> {
  /** Where it is now; undefined while nothing is moved. */
  readonly to: T | undefined;
  /** Follows the pointer from here on; `at` says where so many pixels lead. Let go it is taken over. */
  drag(event: PointerEvent<Element>, at: (dx: number, dy: number) => T): void;
  /** Moves it by a key; stays until it is taken over or given up. */
  nudge(to: T): void;
  take(): void;
  /** Takes over what keys have moved, when the focus goes; a pointer that drags goes on. */
  leave(): void;
  giveUp(): void;
}

/** A pointer that moves less than this does not drag. */
const leastDrag = 3;

/** Moves something and takes it over in one step; Escape gives it up, whatever moves it. */
export function useMove<T>(commit: (to: T) => void): Move<T> {
  const [to, setTo] = useState<T>();
  const latest = useRef<T>(undefined);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const show = (next: T | undefined): void => {
    latest.current = next;
    setTo(next);
  };
  const giveUp = (): void => {
    stop.current?.();
    stop.current = undefined;
    show(undefined);
  };
  const leave = (): void => {
    if (stop.current === undefined) take();
  };
  const take = (): void => {
    const moved = latest.current;
    giveUp();
    if (moved !== undefined) commit(moved);
  };
  const drag: Move<T>['drag'] = ({ clientX, clientY, pointerId, button }, at) => {
    if (button !== 0) return;
    stop.current?.();
    const ending = new AbortController();
    stop.current = () => ending.abort();
    const { signal } = ending;
    let isDragging = false;
    const listen = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void): void =>
      window.addEventListener(name, act, { signal });
    listen('pointermove', (event) => {
      if (event.pointerId !== pointerId) return;
      const [dx, dy] = [event.clientX - clientX, event.clientY - clientY];
      isDragging ||= Math.hypot(dx, dy) >= leastDrag;
      if (isDragging) show(at(dx, dy));
    });
    listen('pointerup', take);
    listen('pointercancel', giveUp);
    listen('keydown', ({ key }) => {
      if (key === 'Escape') giveUp();
    });
  };
  return { to, drag, nudge: show, take, leave, giveUp };
}
