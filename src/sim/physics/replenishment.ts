import { Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level } from './levels.ts';
import { append, remove } from './lists.ts';
import { bookRelease, letGo, releasePass } from './release.ts';
import { RECORD_SIZE } from './pool.ts';
import { Claim, ClaimOwner, Replenishment, Order, ReplenishmentState } from './records.ts';
import { lotNumber, type World } from './world.ts';

/**
 * Places a replenishment order: it counts as on order from now on. Make-to-order links it to the claim it is for.
 * @returns the index of the order
 */
export function placeReplenishment(world: World, stock: number, quantity: number, linkedClaim: number): number {
  const { replenishments, plant } = world;
  const rule = plant.stocks[stock]!.rule;
  const order = writeReplenishment(world, stock, quantity, linkedClaim);
  const table = world.ledger.stock;
  const row = table.row(stock);
  table.data[row + Stock.ordersPlaced]! += 1;
  table.data[row + Stock.unitsOrdered]! += quantity;
  if (world.trace !== null) {
    const cause = linkedClaim >= 0 ? traceOfOwner(world, linkedClaim) : world.cause;
    replenishments.whole[order + Replenishment.trace] = world.trace.emit(
      TraceCode.order,
      world.now,
      stock,
      lotNumber(world, order),
      quantity,
      cause,
    );
  }
  if (rule.transmissionMinutes > 0) {
    world.calendar.schedule(world.now + rule.transmissionMinutes, EventKind.orderTransmitted, order, 0);
  } else {
    reachSource(world, order);
  }
  return order;
}

/** The last event of the customer's, the work or the transfer order that a claim belongs to. */
function traceOfOwner({ claims, orders, replenishments }: World, claim: number): number {
  const owner = claims.whole[claim + Claim.owner]!;
  return claims.whole[claim + Claim.ownerKind] === ClaimOwner.customer
    ? orders.whole[owner + Order.trace]!
    : replenishments.whole[owner + Replenishment.trace]!;
}

/** An order placed before the run begins, which its source does not know yet: it reaches it at some time. */
export function bookInitialOrder(world: World, stock: number, reachesAt: number, quantity: number): void {
  const order = writeReplenishment(world, stock, quantity, -1);
  world.calendar.schedule(reachesAt, EventKind.orderTransmitted, order, 0);
}

/** The record of a replenishment order that is placed now; its units count as on order. */
function writeReplenishment(world: World, stock: number, quantity: number, linkedClaim: number): number {
  const { replenishments, claims, plant } = world;
  const rule = plant.stocks[stock]!.rule;
  const order = replenishments.take();
  replenishments.whole[order + Replenishment.stock] = stock;
  replenishments.whole[order + Replenishment.state] = ReplenishmentState.planned;
  replenishments.real[order + Replenishment.quantity] = quantity;
  replenishments.real[order + Replenishment.placedAt] = world.now;
  replenishments.real[order + Replenishment.dueAt] =
    linkedClaim >= 0 ? claims.real[linkedClaim + Claim.requestAt]! : world.now + rule.plannedLeadMinutes;
  replenishments.whole[order + Replenishment.rank] = linkedClaim >= 0 ? claims.whole[linkedClaim + Claim.rank]! : 0;
  replenishments.real[order + Replenishment.serial] = world.serial++;
  replenishments.whole[order + Replenishment.missing] = 0;
  replenishments.whole[order + Replenishment.firstClaim] = -1;
  replenishments.whole[order + Replenishment.parent] = -1;
  replenishments.whole[order + Replenishment.parts] = 0;
  replenishments.whole[order + Replenishment.station] = -1;
  replenishments.real[order + Replenishment.arrivedAt] = world.now;
  replenishments.whole[order + Replenishment.reworked] = 0;
  replenishments.whole[order + Replenishment.ended] = 0;
  replenishments.real[order + Replenishment.touchMinutes] = 0;
  replenishments.real[order + Replenishment.accruedValue] = 0;
  replenishments.whole[order + Replenishment.linkedClaim] = linkedClaim;
  replenishments.real[order + Replenishment.linkedSerial] =
    linkedClaim >= 0 ? claims.real[linkedClaim + Claim.serial]! : -1;
  replenishments.real[order + Replenishment.expedited] = 0;
  replenishments.whole[order + Replenishment.discard] = 0;
  replenishments.whole[order + Replenishment.trace] = -1;
  change(world, stock, Level.onOrder, quantity);
  return order;
}

/** The order is known to its source: it is let go at its pace, when tokens allow. */
export function reachSource(world: World, order: number): void {
  const { replenishments, plant } = world;
  const stock = replenishments.whole[order + Replenishment.stock]!;
  const rule = plant.stocks[stock]!.rule;
  const releaseAt =
    rule.plannedLeadMinutes > 0 ? replenishments.real[order + Replenishment.dueAt]! - rule.plannedLeadMinutes : 0;
  if (releaseAt > world.now) {
    world.calendar.schedule(releaseAt, EventKind.release, stock, order + 1);
    return;
  }
  makePending(world, order);
}

/** Lets an order wait for its token, and looks whether there is one. */
export function makePending(world: World, order: number): void {
  const { replenishments } = world;
  const stock = replenishments.whole[order + Replenishment.stock]!;
  replenishments.whole[order + Replenishment.state] = ReplenishmentState.pending;
  if (hasToken(world, stock)) {
    world.openOrders[stock]! += 1;
    letGo(world, order);
    return;
  }
  append(world.pendingHead, world.pendingTail, stock, order, replenishments);
  if (world.alone()) releasePass(world, stock);
  else bookRelease(world, stock);
}

/**
 * True when an order need not stand in a list: a card is free, nobody waits for it, and the line lets all go. It is let
 * go at once, so that in a chain whose stocks are reviewed at one instant those upstream see it.
 */
function hasToken(world: World, stock: number): boolean {
  const { line } = world.plant.stocks[stock]!;
  if (world.openOrders[stock]! >= world.cards[stock]! || world.pendingHead[stock]! >= 0) return false;
  return line < 0 || world.layout.isGated[line] === 0;
}

/** Takes back what was ordered for a claim that is given up, rework and every lot of it, once. */
export function discardOrdersOf(world: World, claim: number): void {
  const { replenishments } = world;
  const { whole, real } = replenishments;
  const serial = world.claims.real[claim + Claim.serial]!;
  for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
    if (real[order + Replenishment.linkedSerial] !== serial) continue;
    const isOpen =
      whole[order + Replenishment.state] !== ReplenishmentState.free &&
      whole[order + Replenishment.ended] === 0 &&
      whole[order + Replenishment.discard] === 0;
    if (isOpen) orphan(world, order);
  }
}

/** An order that no longer has a purpose: gone at once when not released, else its output is discarded. */
function orphan(world: World, order: number): void {
  const { replenishments } = world;
  const stock = replenishments.whole[order + Replenishment.stock]!;
  change(world, stock, Level.onOrder, -replenishments.real[order + Replenishment.quantity]!);
  if (replenishments.whole[order + Replenishment.state] === ReplenishmentState.pending) {
    remove(world.pendingHead, world.pendingTail, stock, order, replenishments);
    replenishments.whole[order + Replenishment.state] = ReplenishmentState.free;
    replenishments.give(order);
    return;
  }
  replenishments.whole[order + Replenishment.discard] = 1;
}
