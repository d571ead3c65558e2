import { openStream } from '../kernel/stream.ts';

/**
 * Shares of several causes in a common effect after Shapley (1953): the mean, over all orders in which the causes can be
 * brought in one after the other, of what each adds when its turn comes. Sets of causes are bit masks: cause k is bit k.
 */
export interface ShapleyPlan {
  readonly causes: number;
  /** Orders the mean is taken over; all of them where they are few, else a sample and its mirror images. */
  readonly orders: readonly (readonly number[])[];
  readonly exact: boolean;
  /** Every set whose value is needed, ascending; the empty one and the whole among them. */
  readonly sets: readonly number[];
}

/** With no more causes than this all orders are taken: 2^n sets need a value. */
export const mostExact = 4;
/** Orders of the sample; each comes with its mirror image, which halves the error where effects of pairs matter most. */
const sampledOrders = 4;

/** @throws RangeError without causes, or with more than 30 */
export function shapleyPlan(causes: number, seed: string): ShapleyPlan {
  if (!(Number.isInteger(causes) && causes >= 1 && causes <= 30)) {
    throw new RangeError(`expected 1 to 30 causes, found ${causes}`);
  }
  const exact = causes <= mostExact;
  const orders = exact ? allOrders(causes) : mirroredSample(causes, seed);
  const sets = new Set(orders.flatMap(setsAlong));
  for (let k = 0; k < causes; k++) sets.add(wholeOf(causes) ^ (1 << k));
  return { causes, orders, exact, sets: [...sets].sort((a, b) => a - b) };
}

/** The set of all causes. */
export const wholeOf = (causes: number): number => (1 << causes) - 1;

function allOrders(causes: number): number[][] {
  if (causes === 0) return [[]];
  return allOrders(causes - 1).flatMap((order) =>
    Array.from({ length: causes }, (_, at) => [...order.slice(0, at), causes - 1, ...order.slice(at)]),
  );
}

/** Random orders (Fisher and Yates), each followed by its mirror image. */
function mirroredSample(causes: number, seed: string): number[][] {
  const next = openStream(seed, 0, 'shapley', 'orders');
  return Array.from({ length: sampledOrders }, () => {
    const order = Array.from({ length: causes }, (_, k) => k);
    for (let k = causes - 1; k > 0; k--) {
      const other = Math.floor(next() * (k + 1));
      [order[k], order[other]] = [order[other]!, order[k]!];
    }
    return [order, [...order].reverse()];
  }).flat();
}

/** The sets that an order passes through, from the empty one to the whole. */
function setsAlong(order: readonly number[]): number[] {
  const sets = [0];
  for (const cause of order) sets.push(sets.at(-1)! | (1 << cause));
  return sets;
}

/** What each cause is worth; the shares add up to the value of the whole less that of the empty set. */
export function shapleyShares({ causes, orders }: ShapleyPlan, worthOf: (set: number) => number): number[] {
  const shares = new Array<number>(causes).fill(0);
  for (const order of orders) {
    const sets = setsAlong(order);
    for (const [turn, cause] of order.entries()) {
      shares[cause]! += (worthOf(sets[turn + 1]!) - worthOf(sets[turn]!)) / orders.length;
    }
  }
  return shares;
}

/** What is lost of the whole when each cause alone is taken back. */
export const lastShares = ({ causes }: ShapleyPlan, worthOf: (set: number) => number): number[] =>
  Array.from({ length: causes }, (_, k) => worthOf(wholeOf(causes)) - worthOf(wholeOf(causes) ^ (1 << k)));
