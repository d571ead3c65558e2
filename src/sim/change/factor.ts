import { nextShapeEdge, type Shape, shapeAt, shapeRangeBetween } from './shapes.ts';

/** A named time function that sets, adds to or multiplies one parameter between two dates (MODEL §2). */
export interface Factor {
  readonly id: string;
  readonly op: 'set' | 'add' | 'mul';
  readonly value: number;
  readonly shape: Shape;
  /** Minutes from the start of the run; active for `from ≤ t < to`. */
  readonly from: number;
  readonly to: number;
}

const rank = { set: 0, add: 1, mul: 2 } as const;

/** The order in which factors act: set, add, mul, each in id order. */
export function inOrder(factors: readonly Factor[]): readonly Factor[] {
  return [...factors].sort((a, b) => rank[a.op] - rank[b.op] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function apply(theta: number, op: Factor['op'], value: number, s: number): number {
  if (op === 'set') return theta + s * (value - theta);
  if (op === 'add') return theta + s * value;
  return theta * (1 + s * (value - 1));
}

/** θ(t): the base value under all factors that are active; `factors` in the order of `inOrder`. */
export function effective(base: number, factors: readonly Factor[], time: number): number {
  let theta = base;
  for (let i = 0; i < factors.length; i++) {
    const factor = factors[i]!;
    if (time < factor.from || time >= factor.to) continue;
    theta = apply(theta, factor.op, factor.value, shapeAt(factor.shape, factor.from, factor.to, time));
  }
  return theta;
}

/** Numbers that θ(t) does not fall below and does not exceed for `a ≤ t < b`. */
export function bounds(base: number, factors: readonly Factor[], a: number, b: number): readonly [number, number] {
  let lowest = base;
  let highest = base;
  for (const { op, value, shape, from, to } of factors) {
    const start = Math.max(a, from);
    const end = Math.min(b, to);
    if (start >= end) continue;
    const range = shapeRangeBetween(shape, from, to, start, end);
    // θ is linear in the value before and in s: its extremes lie at corners.
    const corners = range.flatMap((s) => [apply(lowest, op, value, s), apply(highest, op, value, s)]);
    const always = start <= a && end >= b;
    lowest = Math.min(...corners, always ? Number.POSITIVE_INFINITY : lowest);
    highest = Math.max(...corners, always ? Number.NEGATIVE_INFINITY : highest);
  }
  return [lowest, highest];
}

/** The next instant after `time` at which θ may change; ∞ when none is left. */
export function nextEdge(factors: readonly Factor[], time: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { shape, from, to } of factors) {
    if (time < from) next = Math.min(next, from);
    else if (time < to) next = Math.min(next, to, nextShapeEdge(shape, from, time));
  }
  return next;
}
