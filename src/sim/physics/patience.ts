import { Layer } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { bookAllocation } from './allocation.ts';
import { leaveBacklog } from './backlog.ts';
import { closeOrder } from './customer-orders.ts';
import { EventKind } from './event-kinds.ts';
import { cancelPhantom } from './gaming.ts';
import { change, Level, withoutRounding } from './levels.ts';
import { settleEntry, strikeOut } from './order-entry.ts';
import { Claim, Entry, Order, OrderState } from './records.ts';
import { closeOverdue } from './shipping.ts';
import { bookExpired } from './stock.ts';
import type { World } from './world.ts';

/**
 * One uniform decides how long a customer waits after the requested ship date: a share p₀ not at all, a share p∞ for
 * ever, the others by the patience law (MODEL §4.4). Nothing is booked for an order that is served whole.
 */
export function bookPatience(world: World, order: number): void {
  const { orders, plant } = world;
  const place = plant.places[plant.stocks[plant.layers[orders.whole[order + Order.layer]!]!.stock]!.place]!;
  const isOver = orders.real[order + Order.shipAt]! <= world.now && place.immediate;
  // Who would not wait a moment and buys at once is lost when stock has been looked at.
  if (orders.whole[order + Order.impatient] === 1 && isOver) return;
  book(world, order, Math.max(world.now, patienceEnd(world, order)));
}

/** A pick has failed: the customer waits on as long as they would have from the start. */
export function waitAgain(world: World, order: number): void {
  book(world, order, Math.max(world.now, patienceEnd(world, order)));
}

/** Until when a customer waits; ∞ for one who waits for ever. */
function patienceEnd(world: World, order: number): number {
  const { orders, plant } = world;
  const u = orders.real[order + Order.patience]!;
  const layer = plant.layers[orders.whole[order + Order.layer]!]!;
  const segment = plant.segments[layer.segment]!;
  if (u >= 1 - segment.waitsForeverShare) return Number.POSITIVE_INFINITY;
  const waitsFrom = orders.real[order + Order.waitsFrom]!;
  if (orders.whole[order + Order.impatient] === 1) return waitsFrom;
  const spread = 1 - segment.lostAtOnceShare - segment.waitsForeverShare;
  const patience = segment.patience.sample((u - segment.lostAtOnceShare) / spread);
  return plant.places[plant.stocks[layer.stock]!.place]!.shippingDays.advance(waitsFrom, patience);
}

function book(world: World, order: number, at: number): void {
  if (at <= world.plant.horizonMinutes) {
    world.calendar.schedule(at, EventKind.patienceExpired, order, world.orders.whole[order + Order.version]!);
  }
}

/** Ends an order that would not wait a moment and was not served whole. True when it was lost. */
export function loseAtOnce(world: World, order: number): boolean {
  const { orders } = world;
  if (orders.whole[order + Order.impatient] === 0 || orders.real[order + Order.shipAt]! > world.now) return false;
  const layer = world.plant.layers[orders.whole[order + Order.layer]!]!;
  if (!world.plant.places[world.plant.stocks[layer.stock]!.place]!.immediate) return false;
  cancel(world, order);
  return true;
}

export function onPatienceExpired(world: World, order: number, version: number): void {
  const { orders } = world;
  if (orders.whole[order + Order.version] !== version || orders.real[order + Order.unallocated]! <= 0) return;
  // Who has asked again since it was booked has taken new patience.
  if (orders.whole[order + Order.entry] === Entry.settled && world.now < patienceEnd(world, order)) return;
  cancel(world, order);
}

/** The customer has had enough. */
function cancel(world: World, order: number): void {
  const { orders } = world;
  const layer = orders.whole[order + Order.layer]!;
  const lost = orders.whole[order + Order.impatient] === 1;
  orders.whole[order + Order.state] = OrderState.cancelled;
  world.ledger.layer.addTo(
    orders.whole[order + Order.cohort]!,
    layer,
    lost ? Layer.lostOrders : Layer.renegedOrders,
    1,
  );
  closeOverdue(world, order);
  giveUpRest(world, order);
}

/**
 * Takes from a cancelled order what it still lacks; one that must ship complete gives back what it had reserved.
 * @returns true when nothing of it is left
 */
export function giveUpRest(world: World, order: number): boolean {
  const { orders, claims, plant } = world;
  const { partial } = plant.segments[plant.layers[orders.whole[order + Order.layer]!]!.segment]!;
  for (
    let claim = orders.whole[order + Order.firstClaim]!;
    claim >= 0;
    claim = claims.whole[claim + Claim.nextOfOwner]!
  ) {
    const stock = claims.whole[claim + Claim.stock]!;
    const line = claims.whole[claim + Claim.layer]!;
    if (world.gaming !== null && claims.real[claim + Claim.phantom]! > 0) cancelPhantom(world, claim);
    let units = claims.real[claim + Claim.unallocated]!;
    leaveBacklog(world, claim);
    claims.real[claim + Claim.unallocated] = 0;
    if (!partial && claims.real[claim + Claim.reserved]! > 0) {
      const reserved = claims.real[claim + Claim.reserved]!;
      change(world, stock, Level.reserved, -reserved);
      claims.real[claim + Claim.reserved] = 0;
      units += reserved;
      bookExpired(world, stock);
      bookAllocation(world, stock);
    }
    orders.real[order + Order.unshipped] = withoutRounding(orders.real[order + Order.unshipped]! - units);
    orders.real[order + Order.undelivered]! -= units;
    if (claims.whole[claim + Claim.misentered] === 1) strikeOut(world, order, claim, units);
    else bookLost(world, order, line, units);
    if (units > 0) world.deciders!.claimCancelled(stock, claim, units);
  }
  orders.real[order + Order.unallocated] = 0;
  if (orders.real[order + Order.unshipped]! > 0 || orders.whole[order + Order.shipments]! > 0) return false;
  settleEntry(world, order);
  closeOrder(world, order);
  return true;
}

/** Units that a customer no longer wants. */
export function bookLost(world: World, order: number, layer: number, units: number): void {
  const { orders, plant, ledger } = world;
  const cohort = orders.whole[order + Order.cohort]!;
  orders.real[order + Order.givenUp]! += units;
  ledger.layer.addTo(cohort, layer, Layer.lostUnits, units);
  ledger.layer.addTo(cohort, layer, Layer.lostValue, units * plant.layers[layer]!.price);
  world.trace?.emit(
    orders.whole[order + Order.impatient] === 1 ? TraceCode.lost : TraceCode.reneged,
    world.now,
    layer,
    orders.whole[order + Order.number]!,
    units,
    orders.whole[order + Order.trace]!,
  );
}
