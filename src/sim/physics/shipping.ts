import { Layer, Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { closeOrder, finishOrder } from './customer-orders.ts';
import { notLater } from './dates.ts';
import { EventKind } from './event-kinds.ts';
import { floorRecord, isShort, pickShort } from './inventory-record.ts';
import { change, Level, withoutRounding } from './levels.ts';
import { giveUpRest, waitAgain } from './patience.ts';
import { settleEntry, wantedShare, willLack } from './order-entry.ts';
import { Claim, Entry, Order, OrderState, Shipment } from './records.ts';
import { takeLots } from './stock.ts';
import type { World } from './world.ts';

const MINUTES_PER_WEEK = 10080;

/** Books the next departure of an order whose goods are there: at once, or at the first cut-off that may take it. */
export function bookShipment(world: World, order: number): void {
  const { orders, plant } = world;
  const layer = plant.layers[orders.whole[order + Order.layer]!]!;
  const segment = plant.segments[layer.segment]!;
  if (!segment.partial && orders.real[order + Order.unallocated]! > 0) return;
  const place = plant.places[plant.stocks[layer.stock]!.place]!;
  const earliest = segment.early ? world.now : Math.max(world.now, orders.real[order + Order.shipAt]!);
  if (place.immediate && earliest <= world.now) {
    ship(world, order);
    return;
  }
  const at = place.immediate ? earliest : nextCutoff(world, layer.stock, earliest);
  if (orders.real[order + Order.nextShipAt] === at) return;
  orders.real[order + Order.nextShipAt] = at;
  world.calendar.scheduleAmong(at, EventKind.ship, order, orders.whole[order + Order.version]!);
}

/** The first shipping cut-off of a stock's place at or after an instant. */
export function nextCutoff(world: World, stock: number, time: number): number {
  return world.plant.places[world.plant.stocks[stock]!.place]!.cutoffs.after(time, 0);
}

export function onShip(world: World, order: number, version: number): void {
  const { orders } = world;
  if (orders.whole[order + Order.version] !== version || orders.real[order + Order.nextShipAt] !== world.now) return;
  orders.real[order + Order.nextShipAt] = -1;
  ship(world, order);
}

/**
 * The picker of an order meets the shelf, not the record: lines found short fall back to the backlog, and with them an
 * order that must ship whole.
 * @returns true when something can leave
 */
function findsGoods(world: World, order: number): boolean {
  const { orders, claims, plant } = world;
  let back = 0;
  let reserved = 0;
  for (
    let claim = orders.whole[order + Order.firstClaim]!;
    claim >= 0;
    claim = claims.whole[claim + Claim.nextOfOwner]!
  ) {
    if (isShort(world, claims.whole[claim + Claim.stock]!, claims.real[claim + Claim.reserved]!)) {
      back += pickShort(world, claim);
    }
    reserved += claims.real[claim + Claim.reserved]!;
  }
  if (back === 0) return true;
  orders.real[order + Order.unallocated]! += back;
  if (orders.whole[order + Order.state] === OrderState.cancelled) return !giveUpRest(world, order) && reserved > 0;
  waitAgain(world, order);
  const { segment } = plant.layers[orders.whole[order + Order.layer]!]!;
  return plant.segments[segment]!.partial && reserved > 0;
}

/** Picks what is reserved for an order and sends it. */
function ship(world: World, order: number): void {
  const { orders, claims, ledger } = world;
  if (world.keepsRecords && !findsGoods(world, order)) return;
  const transit = orders.real[order + Order.transitMinutes]!;
  const onTime = world.now <= orders.real[order + Order.shipAt]!;
  const direct = transit <= 0 && orders.whole[order + Order.lines] === 1;
  const layer = orders.whole[order + Order.layer]!;
  let shipped = 0;
  for (
    let claim = orders.whole[order + Order.firstClaim]!;
    claim >= 0;
    claim = claims.whole[claim + Claim.nextOfOwner]!
  ) {
    const quantity = claims.real[claim + Claim.reserved]!;
    if (quantity <= 0) continue;
    shipped += quantity;
    pick(world, order, claim, quantity, onTime);
    if (!direct) bookDelivery(world, order, claim, quantity, transit);
  }
  orders.real[order + Order.unshipped] = withoutRounding(orders.real[order + Order.unshipped]! - shipped);
  ledger.layer.add(layer, Layer.shipments, 1);
  if (orders.real[order + Order.unshipped]! <= 0 && orders.whole[order + Order.state] === OrderState.open) {
    if (onTime && orders.whole[order + Order.entry] === Entry.right) {
      ledger.layer.addTo(orders.whole[order + Order.cohort]!, layer, Layer.ordersOnTime, 1);
    } else if (!willLack(world, order)) closeOverdue(world, order);
  }
  if (direct) {
    const claim = orders.whole[order + Order.firstClaim]!;
    deliver(world, order, claims.whole[claim + Claim.layer]!, shipped, claims.whole[claim + Claim.misentered]!);
  }
}

/** Takes one line's reserved units off the shelf. */
function pick(world: World, order: number, claim: number, quantity: number, onTime: boolean): void {
  const { orders, claims, ledger, now } = world;
  const stock = claims.whole[claim + Claim.stock]!;
  const layer = claims.whole[claim + Claim.layer]!;
  const cohort = orders.whole[order + Order.cohort]!;
  claims.real[claim + Claim.reserved] = 0;
  change(world, stock, Level.onHand, -quantity);
  change(world, stock, Level.reserved, -quantity);
  takeLots(world, stock, quantity);
  world.sales?.ship(stock, now, quantity);
  if (world.keepsRecord[stock] === 1) floorRecord(world, stock);
  ledger.stock.add(stock, Stock.unitsShipped, quantity);
  ledger.layer.add(layer, Layer.unitsShipped, quantity);
  ledger.layer.addTo(cohort, layer, Layer.unitsShippedOfCohort, quantity);
  const wait = onTime ? 0 : now - orders.real[order + Order.shipAt]!;
  if (onTime) {
    const misentered = claims.whole[claim + Claim.misentered] === 1;
    const wanted = misentered ? quantity * wantedShare(world, order) : quantity;
    ledger.layer.addTo(cohort, layer, Layer.unitsOnTime, wanted);
    if (claims.real[claim + Claim.unallocated] === 0 && !misentered)
      ledger.layer.addTo(cohort, layer, Layer.linesOnTime, 1);
  } else {
    ledger.layer.addTo(cohort, layer, Layer.waitUnitMinutes, quantity * wait);
  }
  if (world.isMeasured(cohort)) world.observations.distributions.customerWait[layer]!.add(wait);
  if (world.trace !== null) {
    orders.whole[order + Order.trace] = world.trace.emit(
      TraceCode.shipment,
      now,
      layer,
      orders.whole[order + Order.number]!,
      quantity,
      orders.whole[order + Order.trace]!,
    );
  }
}

/** Time an order was open beyond its requested ship date, and the area of its age. */
export function closeOverdue(world: World, order: number): void {
  const { orders } = world;
  const overdue = world.now - orders.real[order + Order.shipAt]!;
  if (overdue <= 0) return;
  const layer = orders.whole[order + Order.layer]!;
  const cohort = orders.whole[order + Order.cohort]!;
  world.ledger.layer.addTo(cohort, layer, Layer.overdueMinutes, overdue);
  world.ledger.layer.addTo(cohort, layer, Layer.overdueAgeArea, (overdue * overdue) / 2);
}

function bookDelivery(world: World, order: number, claim: number, quantity: number, transit: number): void {
  const { shipments, claims } = world;
  const shipment = shipments.take();
  shipments.whole[shipment + Shipment.order] = order;
  shipments.whole[shipment + Shipment.layer] = claims.whole[claim + Claim.layer]!;
  shipments.whole[shipment + Shipment.misentered] = claims.whole[claim + Claim.misentered]!;
  shipments.real[shipment + Shipment.quantity] = quantity;
  world.orders.whole[order + Order.shipments]! += 1;
  world.calendar.scheduleAmong(world.now + transit, EventKind.delivered, shipment, 0);
}

export function onDelivered(world: World, shipment: number): void {
  const { shipments, orders } = world;
  const order = shipments.whole[shipment + Shipment.order]!;
  const quantity = shipments.real[shipment + Shipment.quantity]!;
  const layer = shipments.whole[shipment + Shipment.layer]!;
  const misentered = shipments.whole[shipment + Shipment.misentered]!;
  shipments.give(shipment);
  orders.whole[order + Order.shipments]! -= 1;
  deliver(world, order, layer, quantity, misentered);
}

/** What a customer keeps is paid, with a penalty for what came late. */
export function invoice(world: World, order: number, layer: number, quantity: number): void {
  const { orders, plant, ledger } = world;
  const plan = plant.layers[layer]!;
  const value = quantity * plan.price;
  ledger.layer.add(layer, Layer.unitsDelivered, quantity);
  ledger.layer.add(layer, Layer.revenue, value);
  ledger.layer.add(layer, Layer.costOfGoodsSold, quantity * plan.unitCost);
  const segment = plant.segments[plan.segment]!;
  const { immediate } = plant.places[plant.stocks[plan.stock]!.place]!;
  if (segment.penaltyPerWeek > 0 && !notLater(world.now, orders.real[order + Order.requestAt]!, immediate)) {
    const weeks = (world.now - orders.real[order + Order.requestAt]!) / MINUTES_PER_WEEK;
    ledger.layer.add(layer, Layer.latePenalty, value * Math.min(segment.penaltyCap, segment.penaltyPerWeek * weeks));
  }
}

/** Goods reach the customer: they are paid, unless they were ordered wrongly, and the order ends when all is there. */
function deliver(world: World, order: number, layer: number, quantity: number, misentered: number): void {
  const { orders } = world;
  if (misentered === 0) invoice(world, order, layer, quantity);
  if (world.trace !== null) {
    orders.whole[order + Order.trace] = world.trace.emit(
      TraceCode.delivery,
      world.now,
      layer,
      orders.whole[order + Order.number]!,
      quantity,
      orders.whole[order + Order.trace]!,
    );
  }
  orders.real[order + Order.undelivered]! -= quantity;
  if (orders.real[order + Order.unshipped]! > 0 || orders.whole[order + Order.shipments]! > 0) return;
  if (settleEntry(world, order)) return;
  finishOrder(world, order);
  closeOrder(world, order);
}
