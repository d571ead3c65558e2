import { Layer, Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { closeOrder, finishOrder } from './customer-orders.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level, withoutRounding } from './levels.ts';
import { OrderState } from './records.ts';
import { takeLots } from './stock.ts';
import type { World } from './world.ts';

const MINUTES_PER_WEEK = 10080;

/** Books the next departure of an order whose goods are there: at once, or at the first cut-off that may take it. */
export function bookShipment(world: World, order: number): void {
  const { orders, plant } = world;
  const layer = plant.layers[orders.layer[order]!]!;
  const segment = plant.segments[layer.segment]!;
  if (!segment.partial && orders.unallocated[order]! > 0) return;
  const place = plant.places[plant.stocks[layer.stock]!.place]!;
  const earliest = segment.early ? world.now : Math.max(world.now, orders.shipAt[order]!);
  if (place.immediate && earliest <= world.now) {
    ship(world, order);
    return;
  }
  const at = place.immediate ? earliest : nextCutoff(world, layer.stock, earliest);
  if (orders.nextShipAt[order] === at) return;
  orders.nextShipAt[order] = at;
  world.calendar.schedule(at, EventKind.ship, order, orders.version[order]!);
}

/** The first shipping cut-off of a stock's place at or after an instant. */
export function nextCutoff(world: World, stock: number, time: number): number {
  const { cutoffs } = world.plant.places[world.plant.stocks[stock]!.place]!;
  return cutoffs.fromWorkStart(Math.ceil(cutoffs.toWork(time)));
}

export function onShip(world: World, order: number, version: number): void {
  const { orders } = world;
  if (orders.version[order] !== version || orders.nextShipAt[order] !== world.now) return;
  orders.nextShipAt[order] = -1;
  ship(world, order);
}

/** Picks what is reserved for an order and sends it. */
function ship(world: World, order: number): void {
  const { orders, claims, ledger } = world;
  const transit = orders.transitMinutes[order]!;
  const onTime = world.now <= orders.shipAt[order]!;
  const direct = transit <= 0 && orders.lines[order] === 1;
  const layer = orders.layer[order]!;
  let shipped = 0;
  for (let claim = orders.firstClaim[order]!; claim >= 0; claim = claims.nextOfOwner[claim]!) {
    const quantity = claims.reserved[claim]!;
    if (quantity <= 0) continue;
    shipped += quantity;
    pick(world, order, claim, quantity, onTime);
    if (!direct) bookDelivery(world, order, claims.layer[claim]!, quantity, transit);
  }
  orders.unshipped[order] = withoutRounding(orders.unshipped[order]! - shipped);
  ledger.layer.add(layer, Layer.shipments, 1);
  if (orders.unshipped[order]! <= 0 && orders.state[order] === OrderState.open) {
    if (onTime) ledger.layer.addTo(orders.cohort[order]!, layer, Layer.ordersOnTime, 1);
    else closeOverdue(world, order);
  }
  if (direct) deliver(world, order, layer, shipped);
}

/** Takes one line's reserved units off the shelf. */
function pick(world: World, order: number, claim: number, quantity: number, onTime: boolean): void {
  const { orders, claims, ledger, now } = world;
  const stock = claims.stock[claim]!;
  const layer = claims.layer[claim]!;
  const cohort = orders.cohort[order]!;
  claims.reserved[claim] = 0;
  change(world, stock, Level.onHand, -quantity);
  change(world, stock, Level.reserved, -quantity);
  takeLots(world, stock, quantity);
  ledger.stock.add(stock, Stock.unitsShipped, quantity);
  ledger.layer.add(layer, Layer.unitsShipped, quantity);
  ledger.layer.addTo(cohort, layer, Layer.unitsShippedOfCohort, quantity);
  const wait = onTime ? 0 : now - orders.shipAt[order]!;
  if (onTime) {
    ledger.layer.addTo(cohort, layer, Layer.unitsOnTime, quantity);
    if (claims.unallocated[claim] === 0) ledger.layer.addTo(cohort, layer, Layer.linesOnTime, 1);
  } else {
    ledger.layer.addTo(cohort, layer, Layer.waitUnitMinutes, quantity * wait);
  }
  if (world.isMeasured(cohort)) world.observations.distributions.customerWait[layer]!.add(wait);
  if (world.trace !== null) {
    orders.trace[order] = world.trace.emit(TraceCode.shipment, now, layer, order, quantity, orders.trace[order]!);
  }
}

/** Time an order was open beyond its requested ship date, and the area of its age. */
export function closeOverdue(world: World, order: number): void {
  const { orders } = world;
  const overdue = world.now - orders.shipAt[order]!;
  if (overdue <= 0) return;
  const layer = orders.layer[order]!;
  const cohort = orders.cohort[order]!;
  world.ledger.layer.addTo(cohort, layer, Layer.overdueMinutes, overdue);
  world.ledger.layer.addTo(cohort, layer, Layer.overdueAgeArea, (overdue * overdue) / 2);
}

function bookDelivery(world: World, order: number, layer: number, quantity: number, transit: number): void {
  const { shipments } = world;
  const shipment = shipments.take();
  shipments.order[shipment] = order;
  shipments.layer[shipment] = layer;
  shipments.quantity[shipment] = quantity;
  world.orders.shipments[order]! += 1;
  world.calendar.schedule(world.now + transit, EventKind.delivered, shipment, 0);
}

export function onDelivered(world: World, shipment: number): void {
  const { shipments, orders } = world;
  const order = shipments.order[shipment]!;
  const quantity = shipments.quantity[shipment]!;
  const layer = shipments.layer[shipment]!;
  shipments.give(shipment);
  orders.shipments[order]! -= 1;
  deliver(world, order, layer, quantity);
}

/** Goods reach the customer: revenue, late penalty, and the order's end when all is there. */
function deliver(world: World, order: number, layer: number, quantity: number): void {
  const { orders, plant, ledger } = world;
  const plan = plant.layers[layer]!;
  const value = quantity * plan.price;
  ledger.layer.add(layer, Layer.unitsDelivered, quantity);
  ledger.layer.add(layer, Layer.revenue, value);
  ledger.layer.add(layer, Layer.costOfGoodsSold, quantity * plan.unitCost);
  const segment = plant.segments[plan.segment]!;
  if (segment.penaltyPerWeek > 0 && world.now > orders.requestAt[order]!) {
    const weeks = (world.now - orders.requestAt[order]!) / MINUTES_PER_WEEK;
    ledger.layer.add(layer, Layer.latePenalty, value * Math.min(segment.penaltyCap, segment.penaltyPerWeek * weeks));
  }
  if (world.trace !== null) {
    orders.trace[order] = world.trace.emit(TraceCode.delivery, world.now, layer, order, quantity, orders.trace[order]!);
  }
  orders.undelivered[order]! -= quantity;
  if (orders.unshipped[order]! > 0 || orders.shipments[order]! > 0) return;
  finishOrder(world, order);
  closeOrder(world, order);
}
