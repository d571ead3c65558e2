import { Layer, Stock } from '../record/columns.ts';
import { periodOf } from '../record/ledger.ts';
import { TraceCode } from '../record/trace.ts';
import { postClaim, postToMaker, UNPOSTED } from './allocation.ts';
import type { DemandSource } from './demand-state.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level } from './levels.ts';
import { bookPatience, loseAtOnce } from './patience.ts';
import { ClaimOwner, OrderState } from './records.ts';
import { servedAtOnce } from './served-at-once.ts';
import { addLot } from './stock.ts';
import { bookAllocation } from './allocation.ts';
import type { World } from './world.ts';

const MINUTES_PER_DAY = 1440;

/** The next order of a demand source is placed; the one after it is scheduled. */
export function onArrival(world: World, sourceIndex: number): void {
  const source = world.demand.sources[sourceIndex]!;
  if (source.quantity < 0) takeBack(world, source);
  else if (!servedAtOnce(world, source)) placeOrder(world, source);
  if (source.advance()) world.calendar.schedule(source.time, EventKind.arrival, sourceIndex, 0);
}

/** Negative demand: units come back and are as good as new. */
function takeBack(world: World, source: DemandSource): void {
  const stock = world.plant.layers[source.layer]!.stock;
  const units = -source.quantity;
  change(world, stock, Level.onHand, units);
  addLot(world, stock, units);
  world.ledger.stock.add(stock, Stock.unitsReturned, units);
  world.ledger.layer.add(source.layer, Layer.unitsPlaced, -units);
  world.trace?.emit(TraceCode.return, world.now, stock, -1, units, -1);
  bookAllocation(world, stock);
}

function placeOrder(world: World, source: DemandSource): void {
  const { orders, plant, now } = world;
  const layer = plant.layers[source.layer]!;
  const segment = plant.segments[layer.segment]!;
  const place = plant.places[plant.stocks[layer.stock]!.place]!;
  const order = orders.take();
  orders.layer[order] = source.layer;
  orders.state[order] = OrderState.open;
  orders.placedAt[order] = now;
  const shipAt = place.immediate
    ? now + segment.requestLeadMinutes
    : place.cutoffs.fromWorkStart(Math.ceil(place.cutoffs.toWork(now)) + segment.requestLeadDays);
  orders.shipAt[order] = shipAt;
  orders.requestAt[order] = shipAt + place.transit.mean;
  orders.promiseAt[order] = orders.requestAt[order]!;
  orders.cohort[order] = periodOf(plant.grid, orders.requestAt[order]!);
  orders.firstClaim[order] = -1;
  orders.lines[order] = 0;
  orders.unitsTrue[order] = 0;
  orders.unallocated[order] = 0;
  orders.unshipped[order] = 0;
  orders.undelivered[order] = 0;
  orders.shipments[order] = 0;
  orders.nextShipAt[order] = -1;
  orders.transitMinutes[order] = place.transit.constant
    ? place.transit.mean
    : place.transit.sample(source.attributes.transit);
  orders.damaged[order] = place.damage > 0 && source.attributes.damage < place.damage ? 1 : 0;
  orders.trace[order] = -1;
  if (world.trace !== null) {
    orders.trace[order] = world.trace.emit(TraceCode.demand, now, source.layer, order, source.quantity, -1);
  }
  world.ledger.layer.add(source.layer, Layer.ordersPlaced, 1);
  world.ledger.layer.addTo(orders.cohort[order]!, source.layer, Layer.orders, 1);

  addLine(world, order, source.layer, source.quantity);
  if (layer.companions.length > 0) addCompanions(world, order, source);
  const version = orders.version[order]!;
  orders.impatient[order] = source.attributes.patience < segment.lostAtOnceShare ? 1 : 0;
  postLines(world, order, version);
  if (orders.version[order] === version && orders.unallocated[order]! > 0) {
    bookPatience(world, order, source.attributes.patience);
  }
}

/** A line of an order: a claim on the stock where its segment buys. */
function addLine(world: World, order: number, layerIndex: number, quantity: number): void {
  const { orders, claims, plant, ledger } = world;
  const layer = plant.layers[layerIndex]!;
  const segment = plant.segments[layer.segment]!;
  const claim = claims.take();
  claims.stock[claim] = layer.stock;
  claims.layer[claim] = layerIndex;
  claims.ownerKind[claim] = ClaimOwner.customer;
  claims.owner[claim] = order;
  claims.quantity[claim] = quantity;
  claims.unallocated[claim] = quantity;
  claims.reserved[claim] = 0;
  claims.rank[claim] = segment.priorityRank;
  claims.requestAt[claim] = orders.shipAt[order]!;
  claims.placedAt[claim] = world.now;
  claims.serial[claim] = world.serial++;
  claims.wholeOnly[claim] = segment.partial ? 0 : 1;
  claims.waiting[claim] = 0;
  claims.linked[claim] = UNPOSTED;
  claims.nextOfOwner[claim] = orders.firstClaim[order]!;
  orders.firstClaim[order] = claim;
  orders.lines[order]! += 1;
  orders.unitsTrue[order]! += quantity;
  orders.unallocated[order]! += quantity;
  orders.unshipped[order]! += quantity;
  orders.undelivered[order]! += quantity;
  world.demandToday[layer.stock] = 1;
  ledger.layer.add(layerIndex, Layer.unitsPlaced, quantity);
  ledger.layer.addTo(orders.cohort[order]!, layerIndex, Layer.lines, 1);
  ledger.layer.addTo(orders.cohort[order]!, layerIndex, Layer.unitsTrue, quantity);
}

/** Baskets: other items bought along, each with its probability; one uniform decides for all, digit by digit. */
function addCompanions(world: World, order: number, source: DemandSource): void {
  let u = source.attributes.companions;
  for (const companion of world.plant.layers[source.layer]!.companions) {
    const bought = u < companion.probability;
    u = bought ? u / companion.probability : (u - companion.probability) / (1 - companion.probability);
    if (bought)
      addLine(world, order, companion.layer, Math.max(1, Math.round(source.quantity * companion.quantityRatio)));
  }
}

function postLines(world: World, order: number, version: number): void {
  const { orders, claims } = world;
  const cause = orders.trace[order]!;
  let claim = orders.firstClaim[order]!;
  while (claim >= 0 && orders.version[order] === version) {
    const next = claims.nextOfOwner[claim]!;
    const stock = claims.stock[claim]!;
    if (postClaim(world, claim)) {
      const ended = orders.version[order] !== version;
      if (!ended && claims.waiting[claim] === 1 && !loseAtOnce(world, order)) postToMaker(world, claim);
      world.cause = cause;
      world.deciders!.positionChanged(stock);
      world.cause = -1;
    }
    claim = next;
  }
}

/** Counts an order that reached its customer whole. */
export function finishOrder(world: World, order: number): void {
  const { orders, plant, ledger, now } = world;
  if (orders.state[order] === OrderState.cancelled) return;
  const layer = orders.layer[order]!;
  const cohort = orders.cohort[order]!;
  const table = ledger.layer;
  const immediate = plant.places[plant.stocks[plant.layers[layer]!.stock]!.place]!.immediate;
  const onRequest = notLater(now, orders.requestAt[order]!, immediate);
  const onPromise = notLater(now, orders.promiseAt[order]!, immediate);
  const undamaged = orders.damaged[order] === 0;
  const cycle = now - orders.placedAt[order]!;
  table.addTo(cohort, layer, Layer.ordersDelivered, 1);
  table.addTo(cohort, layer, Layer.ordersInFull, 1);
  table.addTo(cohort, layer, Layer.cycleMinutes, cycle);
  if (onPromise) table.addTo(cohort, layer, Layer.ordersOnTimePromise, 1);
  else {
    table.addTo(cohort, layer, Layer.lateOrders, 1);
    table.addTo(cohort, layer, Layer.lateMinutes, now - orders.promiseAt[order]!);
  }
  if (onRequest) {
    table.addTo(cohort, layer, Layer.ordersOnTimeRequest, 1);
    table.addTo(cohort, layer, Layer.ordersOtif, 1);
  }
  if (undamaged) table.addTo(cohort, layer, Layer.ordersAccurate, 1);
  if (undamaged && onPromise) table.addTo(cohort, layer, Layer.ordersPerfect, 1);
  if (world.isMeasured(cohort)) world.observations.distributions.orderCycleTime[layer]!.add(cycle);
}

/** Lateness is day-granular where shipping has a cut-off, exact where it is immediate (MODEL §4.3). */
function notLater(time: number, date: number, exact: boolean): boolean {
  return exact ? time <= date : Math.floor(time / MINUTES_PER_DAY) <= Math.floor(date / MINUTES_PER_DAY);
}

/** Frees the records of an order that has ended; events still booked for it are stale by its version. */
export function closeOrder(world: World, order: number): void {
  const { orders, claims } = world;
  let claim = orders.firstClaim[order]!;
  while (claim >= 0) {
    const next = claims.nextOfOwner[claim]!;
    claims.give(claim);
    claim = next;
  }
  orders.version[order]! += 1;
  orders.state[order] = OrderState.free;
  orders.give(order);
}
