import { Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level } from './levels.ts';
import { append, remove } from './lists.ts';
import { bookRelease, letGo, releasePass } from './release.ts';
import { ReplenishmentState } from './records.ts';
import type { World } from './world.ts';

/**
 * Places a replenishment order: it counts as on order from now on. Make-to-order links it to the claim it is for.
 * @returns the index of the order
 */
export function placeReplenishment(world: World, stock: number, quantity: number, linkedClaim: number): number {
  const { replenishments, claims, plant } = world;
  const rule = plant.stocks[stock]!.rule;
  const order = replenishments.take();
  replenishments.stock[order] = stock;
  replenishments.state[order] = ReplenishmentState.planned;
  replenishments.quantity[order] = quantity;
  replenishments.placedAt[order] = world.now;
  replenishments.dueAt[order] = linkedClaim >= 0 ? claims.requestAt[linkedClaim]! : world.now + rule.plannedLeadMinutes;
  replenishments.rank[order] = linkedClaim >= 0 ? claims.rank[linkedClaim]! : 0;
  replenishments.serial[order] = world.serial++;
  replenishments.missing[order] = 0;
  replenishments.firstClaim[order] = -1;
  replenishments.parent[order] = -1;
  replenishments.parts[order] = 0;
  replenishments.machine[order] = -1;
  replenishments.station[order] = -1;
  replenishments.arrivedAt[order] = world.now;
  replenishments.reworked[order] = 0;
  replenishments.ended[order] = 0;
  replenishments.touchMinutes[order] = 0;
  replenishments.accruedValue[order] = 0;
  replenishments.linkedClaim[order] = linkedClaim;
  replenishments.linkedSerial[order] = linkedClaim >= 0 ? claims.serial[linkedClaim]! : -1;
  replenishments.discard[order] = 0;
  replenishments.trace[order] = -1;
  change(world, stock, Level.onOrder, quantity);
  const table = world.ledger.stock;
  const row = table.row(stock);
  table.data[row + Stock.ordersPlaced]! += 1;
  table.data[row + Stock.unitsOrdered]! += quantity;
  if (world.trace !== null) {
    const cause = linkedClaim >= 0 ? world.orders.trace[claims.owner[linkedClaim]!]! : world.cause;
    replenishments.trace[order] = world.trace.emit(TraceCode.order, world.now, stock, order, quantity, cause);
  }
  if (rule.transmissionMinutes > 0) {
    world.calendar.schedule(world.now + rule.transmissionMinutes, EventKind.orderTransmitted, order, 0);
  } else {
    reachSource(world, order);
  }
  return order;
}

/** The order is known to its source: it is let go at its pace, when tokens allow. */
export function reachSource(world: World, order: number): void {
  const { replenishments, plant } = world;
  const stock = replenishments.stock[order]!;
  const rule = plant.stocks[stock]!.rule;
  const releaseAt = rule.plannedLeadMinutes > 0 ? replenishments.dueAt[order]! - rule.plannedLeadMinutes : 0;
  if (releaseAt > world.now) {
    world.calendar.schedule(releaseAt, EventKind.release, stock, order + 1);
    return;
  }
  makePending(world, order);
}

/** Lets an order wait for its token, and looks whether there is one. */
export function makePending(world: World, order: number): void {
  const { replenishments } = world;
  const stock = replenishments.stock[order]!;
  replenishments.state[order] = ReplenishmentState.pending;
  if (isUnlimited(world, stock) && world.alone()) {
    world.openOrders[stock]! += 1;
    letGo(world, order);
    return;
  }
  append(world.pendingHead, world.pendingTail, stock, order, replenishments);
  if (world.alone()) releasePass(world, stock);
  else bookRelease(world, stock);
}

/** True when nothing holds back a stock's orders: they need not stand in a list. */
function isUnlimited(world: World, stock: number): boolean {
  const { line } = world.plant.stocks[stock]!;
  if (world.cards[stock]! < Number.POSITIVE_INFINITY || world.pendingHead[stock]! >= 0) return false;
  return line < 0 || world.wipLimit[line] === Number.POSITIVE_INFINITY;
}

/** Takes back an order that no longer has a purpose: at once when not released, else its output is discarded. */
export function orphan(world: World, order: number): void {
  const { replenishments } = world;
  const stock = replenishments.stock[order]!;
  change(world, stock, Level.onOrder, -replenishments.quantity[order]!);
  if (replenishments.state[order] === ReplenishmentState.pending) {
    remove(world.pendingHead, world.pendingTail, stock, order, replenishments);
    replenishments.state[order] = ReplenishmentState.free;
    replenishments.give(order);
    return;
  }
  replenishments.discard[order] = 1;
}
