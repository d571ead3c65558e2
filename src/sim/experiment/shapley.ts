import { openStream } from '../kernel/stream.ts';

/**
 * Shares of several causes in a common effect after Shapley (1953): the mean, over all orders in which the causes can be
 * brought in one after the other, of what each adds when its turn comes. Sets of causes are bit masks: cause k is bit k.
 */
export interface ShapleyPlan {
  readonly causes: number;
  /** Whether every history is taken through all orders. */
  readonly exact: boolean;
  /** What histories are taken through, in turn: one after the other, and from the first again. */
  readonly walks: readonly ShapleyWalk[];
  /** Every set whose value some walk needs, ascending; the empty one and the whole among them. */
  readonly sets: readonly number[];
}

/** What one history is taken through: some orders, all of them where causes are few, and the sets that these need. */
export interface ShapleyWalk {
  readonly causes: number;
  readonly orders: readonly (readonly number[])[];
  /** Ascending: the sets along the orders, and the whole without each of the causes. */
  readonly sets: readonly number[];
}

/** With no more causes than this all orders are taken: 2^n sets need a value in every history. */
export const mostExact = 4;
/**
 * Else a history is taken through one random order and its mirror image, which is exact for effects of single causes and of
 * pairs: 2n sets, and those without one cause. What more causes do together shows in the spread between histories, for they
 * take several such walks in turn: few enough that most sets serve many histories.
 */
const sampledWalks = 5;

/** @throws RangeError without causes, or with more than 30 */
export function shapleyPlan(causes: number, seed: string): ShapleyPlan {
  if (!(Number.isInteger(causes) && causes >= 1 && causes <= 30)) {
    throw new RangeError(`expected 1 to 30 causes, found ${causes}`);
  }
  const exact = causes <= mostExact;
  const walks = exact ? [walkAlong(causes, allOrders(causes))] : mirroredWalks(causes, seed);
  return { causes, exact, walks, sets: ascending(walks.flatMap(({ sets }) => sets)) };
}

/** The walk of the n-th history. Histories that are mirror images of one another are told as one. */
export const walkOf = ({ walks }: ShapleyPlan, n: number): ShapleyWalk => walks[n % walks.length]!;

function walkAlong(causes: number, orders: readonly (readonly number[])[]): ShapleyWalk {
  const withoutOne = Array.from({ length: causes }, (_, k) => wholeOf(causes) ^ (1 << k));
  return { causes, orders, sets: ascending([...orders.flatMap(setsAlong), ...withoutOne]) };
}

const ascending = (sets: readonly number[]): number[] => [...new Set(sets)].sort((a, b) => a - b);

/** The set of all causes. */
export const wholeOf = (causes: number): number => (1 << causes) - 1;

function allOrders(causes: number): number[][] {
  if (causes === 0) return [[]];
  return allOrders(causes - 1).flatMap((order) =>
    Array.from({ length: causes }, (_, at) => [...order.slice(0, at), causes - 1, ...order.slice(at)]),
  );
}

/** Random orders (Fisher and Yates), each walked together with its mirror image. */
function mirroredWalks(causes: number, seed: string): ShapleyWalk[] {
  const next = openStream(seed, 0, 'shapley', 'orders');
  return Array.from({ length: sampledWalks }, () => {
    const order = Array.from({ length: causes }, (_, k) => k);
    for (let k = causes - 1; k > 0; k--) {
      const other = Math.floor(next() * (k + 1));
      [order[k], order[other]] = [order[other]!, order[k]!];
    }
    return walkAlong(causes, [order, [...order].reverse()]);
  });
}

/** The sets that an order passes through, from the empty one to the whole. */
function setsAlong(order: readonly number[]): number[] {
  const sets = [0];
  for (const cause of order) sets.push(sets.at(-1)! | (1 << cause));
  return sets;
}

/** What each cause is worth on a walk; the shares add up to the value of the whole less that of the empty set. */
export function shapleyShares({ causes, orders }: ShapleyWalk, worthOf: (set: number) => number): number[] {
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
export const lastShares = ({ causes }: ShapleyWalk, worthOf: (set: number) => number): number[] =>
  Array.from({ length: causes }, (_, k) => worthOf(wholeOf(causes)) - worthOf(wholeOf(causes) ^ (1 << k)));
