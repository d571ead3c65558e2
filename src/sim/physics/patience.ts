import { Layer } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { bookAllocation } from './allocation.ts';
import { leaveBacklog } from './backlog.ts';
import { closeOrder } from './customer-orders.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level, withoutRounding } from './levels.ts';
import { OrderState } from './records.ts';
import { closeOverdue } from './shipping.ts';
import { bookExpired } from './stock.ts';
import type { World } from './world.ts';

/**
 * One uniform decides how long a customer waits after the requested ship date: a share p₀ not at all, a share p∞ for
 * ever, the others by the patience law (MODEL §4.4). Nothing is booked for an order that is served whole.
 */
export function bookPatience(world: World, order: number, u: number): void {
  const { orders, plant } = world;
  const layer = plant.layers[orders.layer[order]!]!;
  const segment = plant.segments[layer.segment]!;
  const waitsForever = u >= 1 - segment.waitsForeverShare;
  if (waitsForever) return;
  const place = plant.places[plant.stocks[layer.stock]!.place]!;
  const shipAt = orders.shipAt[order]!;
  if (orders.impatient[order] === 1) {
    if (shipAt > world.now || !place.immediate) book(world, order, shipAt);
    return;
  }
  const spread = 1 - segment.lostAtOnceShare - segment.waitsForeverShare;
  const patience = segment.patience.sample((u - segment.lostAtOnceShare) / spread);
  book(world, order, place.shippingDays.advance(shipAt, patience));
}

function book(world: World, order: number, at: number): void {
  if (at <= world.plant.horizonMinutes) {
    world.calendar.schedule(at, EventKind.patienceExpired, order, world.orders.version[order]!);
  }
}

/** Ends an order that would not wait a moment and was not served whole. True when it was lost. */
export function loseAtOnce(world: World, order: number): boolean {
  const { orders } = world;
  if (orders.impatient[order] === 0 || orders.shipAt[order]! > world.now) return false;
  const layer = world.plant.layers[orders.layer[order]!]!;
  if (!world.plant.places[world.plant.stocks[layer.stock]!.place]!.immediate) return false;
  cancel(world, order);
  return true;
}

export function onPatienceExpired(world: World, order: number, version: number): void {
  const { orders } = world;
  if (orders.version[order] !== version || orders.unallocated[order]! <= 0) return;
  cancel(world, order);
}

/** Cancels what an order still lacks; one that must ship complete gives back what it had reserved. */
function cancel(world: World, order: number): void {
  const { orders, claims, plant, ledger } = world;
  const layer = orders.layer[order]!;
  const cohort = orders.cohort[order]!;
  const partial = plant.segments[plant.layers[layer]!.segment]!.partial;
  orders.state[order] = OrderState.cancelled;
  const lost = orders.impatient[order] === 1;
  ledger.layer.addTo(cohort, layer, lost ? Layer.lostOrders : Layer.renegedOrders, 1);
  for (let claim = orders.firstClaim[order]!; claim >= 0; claim = claims.nextOfOwner[claim]!) {
    const stock = claims.stock[claim]!;
    const line = claims.layer[claim]!;
    let units = claims.unallocated[claim]!;
    leaveBacklog(world, claim);
    claims.unallocated[claim] = 0;
    if (!partial && claims.reserved[claim]! > 0) {
      const reserved = claims.reserved[claim]!;
      change(world, stock, Level.reserved, -reserved);
      claims.reserved[claim] = 0;
      units += reserved;
      bookExpired(world, stock);
      bookAllocation(world, stock);
    }
    orders.unshipped[order] = withoutRounding(orders.unshipped[order]! - units);
    orders.undelivered[order]! -= units;
    ledger.layer.addTo(cohort, line, Layer.lostUnits, units);
    ledger.layer.addTo(cohort, line, Layer.lostValue, units * plant.layers[line]!.price);
    if (world.trace !== null) {
      world.trace.emit(lost ? TraceCode.lost : TraceCode.reneged, world.now, line, order, units, orders.trace[order]!);
    }
    if (units > 0) world.deciders!.claimCancelled(stock, claim, units);
  }
  orders.unallocated[order] = 0;
  closeOverdue(world, order);
  if (orders.unshipped[order]! <= 0 && orders.shipments[order]! === 0) closeOrder(world, order);
}
