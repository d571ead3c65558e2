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

/** Least and greatest value of s(t) for `a ≤ t ≤ b`, both inside the dates. */
export function shapeRangeBetween(
  shape: Shape,
  from: number,
  to: number,
  a: number,
  b: number,
): readonly [number, number] {
  if (shape.kind === 'table') {
    const last = Math.floor((b - from) / shape.everyMinutes);
    const values = shape.values.slice(Math.floor((a - from) / shape.everyMinutes), last + 1);
    if (last >= shape.values.length) values.push(0); // the table is over
    return [values.reduce((x, y) => Math.min(x, y)), values.reduce((x, y) => Math.max(x, y))];
  }
  const s0 = shapeAt(shape, from, to, a);
  const s1 = shapeAt(shape, from, to, b);
  if (shape.kind === 'pulse') return [Math.min(s0, s1), 1];
  if (shape.kind !== 'sine') return [Math.min(s0, s1), Math.max(s0, s1)];
  const turns = (time: number, at: number) => Math.floor((time - shape.phaseMinutes) / shape.periodMinutes - at);
  const trough = turns(b, 0.75) > turns(a, 0.75);
  const peak = turns(b, 0.25) > turns(a, 0.25);
  return [trough ? -1 : Math.min(s0, s1), peak ? 1 : Math.max(s0, s1)];
}

/** The next instant after `time`, inside the dates, at which a value held between edges must be read anew. */
export function nextShapeEdge(shape: Shape, from: number, time: number): number {
  if (shape.kind === 'step' || (shape.kind === 'pulse' && shape.rampMinutes <= 0)) return Number.POSITIVE_INFINITY;
  const step = shape.kind === 'table' ? shape.everyMinutes : MINUTES_PER_DAY;
  const n = Math.floor((time - from) / step) + 1;
  const next = from + n * step;
  return next > time ? next : from + (n + 1) * step; // the quotient was rounded down past a whole number
}
