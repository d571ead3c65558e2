import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import { advanceClaim } from '../physics/backlog.ts';
import type { Law, SegmentPlan } from '../physics/plant.ts';
import { Claim, ClaimOwner, Order } from '../physics/records.ts';
import type { World } from '../physics/world.ts';

/** What customers of a stock wait for beyond the date they asked for. */
export interface LateOrders {
  readonly stock: number;
  readonly units: number;
  /** Σ value × days late. */
  readonly urgency: number;
}

/** Looks through the backlog of a stock. */
export function lateOrders(world: World, stock: number): LateOrders {
  const { claims, plant, now } = world;
  let units = 0;
  let urgency = 0;
  forEachLate(world, stock, (claim) => {
    const missing = claims.real[claim + Claim.unallocated]!;
    const days = (now - claims.real[claim + Claim.requestAt]!) / MINUTES_PER_DAY;
    units += missing;
    urgency += missing * plant.layers[claims.whole[claim + Claim.layer]!]!.price * days;
  });
  return { stock, units, urgency };
}

/** What is late is as urgent as anything: no customer comes before it who asked for a later date. */
export function putLateFirst(world: World, stock: number): void {
  forEachLate(world, stock, (claim) => {
    advanceClaim(world, claim);
  });
}

/** Margin and penalties that late orders cost if their goods come at `to` rather than at `from`. */
export function lossOfLate(world: World, stock: number, from: number, to: number): number {
  const { claims, plant } = world;
  let loss = 0;
  forEachLate(world, stock, (claim) => {
    const { price, unitCost, segment } = plant.layers[claims.whole[claim + Claim.layer]!]!;
    const missing = claims.real[claim + Claim.unallocated]!;
    const leaving = leavingBetween(world, claim, from, to) * (price - unitCost);
    const order = claims.whole[claim + Claim.owner]!;
    const requestAt = world.orders.real[order + Order.requestAt]!;
    const plan = plant.segments[segment]!;
    const penalty = price * (penaltyShare(plan, to - requestAt) - penaltyShare(plan, from - requestAt));
    loss += missing * (leaving + penalty);
  });
  return loss;
}

/** Share of the customers of a segment who have left so long after the date they asked for (MODEL §4.4). */
export function shareGoneBy({ lostAtOnceShare, waitsForeverShare, patience }: SegmentPlan, minutes: number): number {
  return lostAtOnceShare + (1 - lostAtOnceShare - waitsForeverShare) * probabilityUpTo(patience, minutes);
}

/** Chance that a customer who is still there leaves between two instants to come. */
function leavingBetween(world: World, claim: number, from: number, to: number): number {
  const { claims, orders, plant, now } = world;
  const segment = plant.segments[plant.layers[claims.whole[claim + Claim.layer]!]!.segment]!;
  const { shippingDays } = plant.places[plant.stocks[claims.whole[claim + Claim.stock]!]!.place]!;
  const since = orders.real[claims.whole[claim + Claim.owner]! + Order.waitsFrom]!;
  const leftBy = (time: number) => shareGoneBy(segment, shippingDays.workBetween(since, time));
  const stillThere = 1 - leftBy(now);
  return stillThere <= 0 ? 0 : (leftBy(to) - leftBy(from)) / stillThere;
}

const penaltyShare = ({ penaltyCap, penaltyPerWeek }: SegmentPlan, minutesLate: number): number =>
  Math.min(penaltyCap, (penaltyPerWeek * Math.max(0, minutesLate)) / MINUTES_PER_WEEK);

/** Halvings of the interval from 0 to 1: a billionth is left. */
const HALVINGS = 30;

/** The distribution function of a law that is known by its inverse. */
function probabilityUpTo(law: Law, value: number): number {
  if (law.constant) return value >= law.mean ? 1 : 0;
  let low = 0;
  let high = 1;
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (low + high) / 2;
    if (law.sample(middle) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Claims of customers of a stock that are past their date. */
function forEachLate(world: World, stock: number, look: (claim: number) => void): void {
  const { claims, backlogHead, priorityRanks, now } = world;
  for (let rank = 0; rank < priorityRanks; rank++) {
    let claim = backlogHead[stock * priorityRanks + rank]!;
    while (claim >= 0) {
      const next = claims.whole[claim + Claim.next]!;
      const isCustomer = claims.whole[claim + Claim.ownerKind] === ClaimOwner.customer;
      if (isCustomer && claims.real[claim + Claim.requestAt]! < now) look(claim);
      claim = next;
    }
  }
}
