import { exp, sin2pi } from '../kernel/elementary.ts';

/** The time course s(t) of a factor inside its dates; outside it does nothing (MODEL §2). Times are minutes. */
export type Shape =
  | { readonly kind: 'step' }
  | { readonly kind: 'pulse'; readonly rampMinutes: number }
  | { readonly kind: 'ramp' }
  | { readonly kind: 'sine'; readonly periodMinutes: number; readonly phaseMinutes: number }
  | { readonly kind: 'table'; readonly everyMinutes: number; readonly values: readonly number[] }
  | { readonly kind: 'decay'; readonly timeMinutes: number };

const MINUTES_PER_DAY = 1440;

/** s(t) for `from ≤ t < to`: 0 to 1, a sine −1 to 1, a table whatever it holds. */
export function shapeAt(shape: Shape, from: number, to: number, time: number): number {
  switch (shape.kind) {
    case 'step':
      return 1;
    case 'pulse': {
      if (shape.rampMinutes <= 0) return 1;
      return Math.min(1, (time - from) / shape.rampMinutes, (to - time) / shape.rampMinutes);
    }
    case 'ramp':
      return (time - from) / (to - from);
    case 'sine':
      return sin2pi((time - shape.phaseMinutes) / shape.periodMinutes);
    case 'table':
      return shape.values[Math.floor((time - from) / shape.everyMinutes)] ?? 0;
    case 'decay':
      return exp(-(time - from) / shape.timeMinutes);
  }
}

/** Least and greatest value that s(t) can take. */
export function shapeRange(shape: Shape): readonly [number, number] {
  if (shape.kind === 'sine') return [-1, 1];
  if (shape.kind !== 'table') return [0, 1];
  return [shape.values.reduce((a, b) => Math.min(a, b), 0), shape.values.reduce((a, b) => Math.max(a, b), 0)];
}

/** The next instant after `time`, inside the dates, at which a value held between edges must be read anew. */
export function nextShapeEdge(shape: Shape, from: number, time: number): number {
  if (shape.kind === 'step' || (shape.kind === 'pulse' && shape.rampMinutes <= 0)) return Number.POSITIVE_INFINITY;
  const step = shape.kind === 'table' ? shape.everyMinutes : MINUTES_PER_DAY;
  return from + (Math.floor((time - from) / step) + 1) * step;
}
