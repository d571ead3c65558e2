import { MINUTES_PER_DAY } from '../kernel/working-time.ts';
import { Daily, Layer, Stock } from '../record/columns.ts';
import { periodOf } from '../record/ledger.ts';
import { TraceCode } from '../record/trace.ts';
import { postClaim, postToMaker } from './allocation.ts';
import { companionQuantity } from './companions.ts';
import type { DemandSource } from './demand-state.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level, NOTHING } from './levels.ts';
import { enterLine } from './order-entry.ts';
import { bookPatience, loseAtOnce } from './patience.ts';
import type { PlacePlan, SegmentPlan } from './plant.ts';
import { givePromise } from './promise.ts';
import { Claim, ClaimOwner, Entry, Order, OrderState } from './records.ts';
import { servedAtOnce } from './served-at-once.ts';
import { addLot } from './stock.ts';
import { bookAllocation } from './allocation.ts';
import { notLater, shipDateAfter } from './dates.ts';
import { surveyOrder } from './sentiment.ts';
import type { World } from './world.ts';

/** The next order of a demand source is placed, unless it is for nothing or a hair of it; the one after it is scheduled. */
export function onArrival(world: World, sourceIndex: number): void {
  const source = world.demand.sources[sourceIndex]!;
  if (source.rank === 0 || isPresent(world, source)) {
    if (source.quantity < 0) takeBack(world, source);
    else if (source.quantity > NOTHING && !servedAtOnce(world, source)) placeOrder(world, source);
  }
  if (source.advance()) world.calendar.schedule(source.time, EventKind.arrival, sourceIndex, 0);
}

/** Whether the segment is active enough for this customer of the scatter to come. */
function isPresent({ sentiment, plant, now }: World, { layer, rank }: DemandSource): boolean {
  const activity = sentiment?.activity[plant.layers[layer]!.segment];
  return rank < (activity?.at(now) ?? 1);
}

/** Negative demand: units come back and are as good as new. */
function takeBack(world: World, source: DemandSource): void {
  comeBack(world, source.layer, -source.quantity, TraceCode.return);
}

/** Units of a layer are on the shelf again. */
export function comeBack(world: World, layer: number, units: number, code: number): void {
  const { stock } = world.plant.layers[layer]!;
  change(world, stock, Level.onHand, units);
  addLot(world, stock, units);
  world.sales?.order(stock, world.now, -units);
  world.ledger.stock.add(stock, Stock.unitsReturned, units);
  world.ledger.layer.add(layer, Layer.unitsPlaced, -units);
  world.trace?.emit(code, world.now, stock, -1, units, -1);
  bookAllocation(world, stock);
}

/** When the customers of a segment want an order shipped that they place now: at a cut-off where shipping has one. */
export const requestedShipDate = (place: PlacePlan, segment: SegmentPlan, now: number): number =>
  shipDateAfter(place, now, segment.requestLeadMinutes, segment.requestLeadDays);

function placeOrder(world: World, source: DemandSource): void {
  const { orders, plant, now } = world;
  const layer = plant.layers[source.layer]!;
  const segment = plant.segments[layer.segment]!;
  const place = plant.places[plant.stocks[layer.stock]!.place]!;
  const order = orders.take();
  orders.whole[order + Order.number] = world.orderCount++;
  orders.whole[order + Order.layer] = source.layer;
  orders.whole[order + Order.state] = OrderState.open;
  orders.real[order + Order.placedAt] = now;
  const shipAt = requestedShipDate(place, segment, now);
  orders.real[order + Order.shipAt] = shipAt;
  orders.real[order + Order.waitsFrom] = shipAt;
  orders.real[order + Order.requestAt] = shipAt + place.transit.mean;
  orders.real[order + Order.promiseAt] = orders.real[order + Order.requestAt]!;
  orders.whole[order + Order.cohort] = periodOf(plant.grid, orders.real[order + Order.requestAt]!);
  orders.whole[order + Order.firstClaim] = -1;
  orders.whole[order + Order.lines] = 0;
  orders.real[order + Order.unallocated] = 0;
  orders.real[order + Order.unshipped] = 0;
  orders.real[order + Order.undelivered] = 0;
  orders.whole[order + Order.shipments] = 0;
  orders.real[order + Order.nextShipAt] = -1;
  orders.real[order + Order.transitMinutes] = place.transit.constant
    ? place.transit.mean
    : place.transit.sample(source.attributes.transit);
  orders.whole[order + Order.damaged] = place.damage > 0 && source.attributes.damage < place.damage ? 1 : 0;
  orders.real[order + Order.needed] = 0;
  orders.real[order + Order.givenUp] = 0;
  orders.real[order + Order.survey] = source.attributes.survey;
  orders.whole[order + Order.trace] = -1;
  orders.whole[order + Order.entry] = Entry.right;
  orders.real[order + Order.patience] = source.attributes.patience;
  orders.whole[order + Order.impatient] = source.attributes.patience < segment.lostAtOnceShare ? 1 : 0;
  if (world.trace !== null) {
    orders.whole[order + Order.trace] = world.trace.emit(
      TraceCode.demand,
      now,
      source.layer,
      orders.whole[order + Order.number]!,
      source.quantity,
      -1,
    );
  }
  world.ledger.layer.add(source.layer, Layer.ordersPlaced, 1);
  world.ledger.layer.addTo(orders.whole[order + Order.cohort]!, source.layer, Layer.orders, 1);
  bookDay(world, order, Daily.orders);

  bookLine(world, order, source.layer, source.quantity);
  let delay = 0;
  if (segment.entry === null) addClaim(world, order, source.layer, source.quantity, 0);
  else delay = enterLine(world, order, source, segment.entry);
  if (layer.companions.length > 0) addCompanions(world, order, source);
  const version = orders.whole[order + Order.version]!;
  if (delay > 0) world.calendar.schedule(now + delay, EventKind.recorded, order, version);
  else onRecorded(world, order, version);
}

/** An order is on record: stock is given to it, or it waits; so is the correction of one that was entered wrongly. */
export function onRecorded(world: World, order: number, version: number): void {
  const { orders } = world;
  if (world.givesPromises) givePromise(world, order, version);
  postLines(world, order, version);
  if (orders.whole[order + Order.version] === version && orders.real[order + Order.unallocated]! > 0) {
    bookPatience(world, order);
  }
}

/** What a customer asks for: service is measured against it. */
function bookLine(world: World, order: number, layer: number, quantity: number): void {
  const { orders, ledger } = world;
  orders.real[order + Order.needed]! += quantity;
  ledger.layer.addTo(orders.whole[order + Order.cohort]!, layer, Layer.lines, 1);
  ledger.layer.addTo(orders.whole[order + Order.cohort]!, layer, Layer.unitsTrue, quantity);
}

/** A line of an order as it is put down: a claim on the stock where its segment buys. */
export function addClaim(world: World, order: number, layerIndex: number, needed: number, misentered: number): void {
  const { orders, claims, plant, ledger } = world;
  const layer = plant.layers[layerIndex]!;
  const segment = plant.segments[layer.segment]!;
  const claim = claims.take();
  claims.whole[claim + Claim.stock] = layer.stock;
  claims.whole[claim + Claim.layer] = layerIndex;
  claims.whole[claim + Claim.ownerKind] = ClaimOwner.customer;
  claims.whole[claim + Claim.owner] = order;
  const phantom = misentered === 1 ? 0 : (world.gaming?.phantomUnits(layer.segment, needed) ?? 0);
  const quantity = needed + phantom;
  claims.real[claim + Claim.quantity] = quantity;
  claims.real[claim + Claim.unallocated] = quantity;
  claims.real[claim + Claim.phantom] = phantom;
  claims.real[claim + Claim.reserved] = 0;
  claims.whole[claim + Claim.rank] = segment.priorityRank;
  claims.real[claim + Claim.requestAt] = orders.real[order + Order.shipAt]!;
  claims.real[claim + Claim.placedAt] = world.now;
  claims.real[claim + Claim.serial] = world.serial++;
  claims.whole[claim + Claim.wholeOnly] = segment.partial ? 0 : 1;
  claims.whole[claim + Claim.waiting] = 0;
  claims.whole[claim + Claim.misentered] = misentered;
  claims.whole[claim + Claim.posted] = 0;
  claims.whole[claim + Claim.nextOfOwner] = orders.whole[order + Order.firstClaim]!;
  orders.whole[order + Order.firstClaim] = claim;
  orders.whole[order + Order.lines]! += 1;
  orders.real[order + Order.unallocated]! += quantity;
  orders.real[order + Order.unshipped]! += quantity;
  orders.real[order + Order.undelivered]! += quantity;
  world.demandToday[layer.stock] = 1;
  ledger.layer.add(layerIndex, Layer.unitsPlaced, quantity);
}

/** Baskets: other items bought along. */
function addCompanions(world: World, order: number, source: DemandSource): void {
  const layer = world.plant.layers[source.layer]!;
  for (let n = 0; n < layer.companions.length; n++) {
    const units = companionQuantity(layer, n, source.attributes.companions, source.quantity);
    if (units <= 0) continue;
    bookLine(world, order, layer.companions[n]!.layer, units);
    addClaim(world, order, layer.companions[n]!.layer, units, 0);
  }
}

function postLines(world: World, order: number, version: number): void {
  const { orders, claims } = world;
  const cause = orders.whole[order + Order.trace]!;
  let claim = orders.whole[order + Order.firstClaim]!;
  const { segment } = world.plant.layers[orders.whole[order + Order.layer]!]!;
  // An order given up for its first line may still have goods on the way: its other lines are not asked for.
  while (
    claim >= 0 &&
    orders.whole[order + Order.version] === version &&
    orders.whole[order + Order.state] === OrderState.open
  ) {
    const next = claims.whole[claim + Claim.nextOfOwner]!;
    const stock = claims.whole[claim + Claim.stock]!;
    if (isUnposted(world, claim) && postClaim(world, claim)) {
      world.gaming?.see(segment, filledShare(world, claim));
      const ended = orders.whole[order + Order.version] !== version;
      if (!ended && claims.whole[claim + Claim.waiting] === 1 && !loseAtOnce(world, order)) postToMaker(world, claim);
      world.cause = cause;
      world.deciders!.positionChanged(stock);
      world.cause = -1;
    }
    claim = next;
  }
}

/** In the correction of an order the first lines have been served. */
const isUnposted = ({ claims }: World, claim: number): boolean =>
  claims.real[claim + Claim.unallocated]! > 0 && claims.whole[claim + Claim.waiting] === 0;

/** Share of the need of a claim that is allocated. */
function filledShare({ claims: { real } }: World, claim: number): number {
  const phantom = real[claim + Claim.phantom]!;
  const needed = real[claim + Claim.quantity]! - phantom;
  return 1 - (real[claim + Claim.unallocated]! - phantom) / needed;
}

/** Counts an order that reached its customer whole; one that was entered wrongly is none of what it should have been. */
export function finishOrder(world: World, order: number): void {
  const { orders, plant, ledger, now } = world;
  if (orders.whole[order + Order.state] === OrderState.cancelled) return;
  const layer = orders.whole[order + Order.layer]!;
  const cohort = orders.whole[order + Order.cohort]!;
  const table = ledger.layer;
  const immediate = plant.places[plant.stocks[plant.layers[layer]!.stock]!.place]!.immediate;
  const onRequest = notLater(now, orders.real[order + Order.requestAt]!, immediate);
  const onPromise = notLater(now, orders.real[order + Order.promiseAt]!, immediate);
  const undamaged = orders.whole[order + Order.damaged] === 0;
  const cycle = now - orders.real[order + Order.placedAt]!;
  table.addTo(cohort, layer, Layer.ordersDelivered, 1);
  const asOrdered = orders.whole[order + Order.entry] === Entry.right;
  if (asOrdered) table.addTo(cohort, layer, Layer.ordersInFull, 1);
  table.addTo(cohort, layer, Layer.cycleMinutes, cycle);
  if (onPromise) table.addTo(cohort, layer, Layer.ordersOnTimePromise, 1);
  else {
    table.addTo(cohort, layer, Layer.lateOrders, 1);
    table.addTo(cohort, layer, Layer.lateMinutes, now - orders.real[order + Order.promiseAt]!);
  }
  if (onRequest) {
    table.addTo(cohort, layer, Layer.ordersOnTimeRequest, 1);
    if (asOrdered) {
      table.addTo(cohort, layer, Layer.ordersOtif, 1);
      bookDay(world, order, Daily.otif);
    }
  }
  if (undamaged && asOrdered) table.addTo(cohort, layer, Layer.ordersAccurate, 1);
  if (undamaged && asOrdered && onPromise) table.addTo(cohort, layer, Layer.ordersPerfect, 1);
  if (world.isMeasured(cohort)) world.observations.distributions.orderCycleTime[layer]!.add(cycle);
}

/** Counts an order on the day of its request date, where days are kept. */
function bookDay({ orders, ledger }: World, order: number, column: number): void {
  const { daily } = ledger;
  if (daily === null) return;
  const day = Math.floor(orders.real[order + Order.requestAt]! / MINUTES_PER_DAY);
  if (day < daily.periods) daily.addTo(day, orders.whole[order + Order.layer]!, column, 1);
}

/** Frees the records of an order that has ended; events still booked for it are stale by its version. */
export function closeOrder(world: World, order: number): void {
  const { orders, claims } = world;
  if (world.sentiment !== null) surveyOrder(world, world.sentiment, order);
  let claim = orders.whole[order + Order.firstClaim]!;
  while (claim >= 0) {
    const next = claims.whole[claim + Claim.nextOfOwner]!;
    claims.give(claim);
    claim = next;
  }
  orders.whole[order + Order.version]! += 1;
  orders.whole[order + Order.state] = OrderState.free;
  orders.give(order);
}
