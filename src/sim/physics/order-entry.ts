import { Layer } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { addClaim, comeBack } from './customer-orders.ts';
import type { DemandSource } from './demand-state.ts';
import { EventKind } from './event-kinds.ts';
import { NOTHING, withoutRounding } from './levels.ts';
import { bookLost } from './patience.ts';
import { invoice, nextCutoff } from './shipping.ts';
import type { EntryPlan, LayerPlan } from './plant.ts';
import { Claim, Entry, Order, OrderState, Shipment } from './records.ts';
import type { World } from './world.ts';

/**
 * Order entry (MODEL §6.4): an order is acted on when it has been recorded, and sometimes it is recorded wrongly. The
 * wrong order runs its course; when all of it has arrived the customer keeps what was wanted, sends the rest back and
 * asks for what is missing. That correction is recorded rightly, and the customer's patience begins anew.
 */

/** What was put down in place of the customer's line: its layer and quantity. */
interface Slip {
  layer: number;
  quantity: number;
}
const slip: Slip = { layer: 0, quantity: 0 };

/**
 * Puts down the line of an order that its customer came for, as it was heard.
 * @returns minutes until the order is on record
 */
export function enterLine(world: World, order: number, source: DemandSource, entry: EntryPlan): number {
  const { orders, plant } = world;
  const { segment } = plant.layers[source.layer]!;
  const { attributes } = source;
  const delay = entry.delayMinutes * world.entryDelayScale[segment]!;
  const isWrong = attributes.entryError < world.entryError[segment]!;
  const isCaught = attributes.entryCheck < world.entryCaught[segment]!;
  if (!isWrong || isCaught) {
    addClaim(world, order, source.layer, source.quantity, 0);
    return isWrong ? delay + entry.validationMinutes : delay;
  }
  mishear(plant.layers[source.layer]!, source, entry);
  orders.whole[order + Order.entry] = Entry.wrong;
  orders.whole[order + Order.enteredLayer] = slip.layer;
  orders.real[order + Order.trueUnits] = source.quantity;
  orders.real[order + Order.enteredUnits] = slip.quantity;
  addClaim(world, order, slip.layer, slip.quantity, 1);
  world.trace?.emit(
    TraceCode.entryError,
    world.now,
    slip.layer,
    orders.whole[order + Order.number]!,
    slip.quantity,
    orders.whole[order + Order.trace]!,
  );
  return delay;
}

/** Another item of the same segment at the same place, or the right one in a wrong quantity. */
function mishear(layer: LayerPlan, { layer: own, quantity, attributes }: DemandSource, entry: EntryPlan): void {
  slip.layer = own;
  slip.quantity = quantity;
  if (attributes.entryKind < entry.wrongItemShare && layer.neighbour >= 0) {
    slip.layer = layer.neighbour;
    return;
  }
  const u = 2 * attributes.entrySize - 1;
  const units = Math.max(1, Math.ceil(Math.abs(u) * entry.largestError * quantity));
  slip.quantity = u < 0 && units < quantity ? quantity - units : quantity + units;
}

/** Share of the units of a wrong line that its customer wanted. */
export function wantedShare(world: World, order: number): number {
  const { orders } = world;
  if (orders.whole[order + Order.enteredLayer] !== orders.whole[order + Order.layer]) return 0;
  return Math.min(1, orders.real[order + Order.trueUnits]! / orders.real[order + Order.enteredUnits]!);
}

/** True when the customer will have to ask again. */
export const willLack = (world: World, order: number): boolean =>
  world.orders.whole[order + Order.entry] === Entry.wrong &&
  wantedShare(world, order) * world.orders.real[order + Order.enteredUnits]! <
    world.orders.real[order + Order.trueUnits]!;

/** Units of a wrong line are cancelled before they were shipped: they were never wanted as such. */
export function strikeOut(world: World, order: number, claim: number, units: number): void {
  const { orders, claims, ledger } = world;
  ledger.layer.add(claims.whole[claim + Claim.layer]!, Layer.unitsPlaced, -units);
  orders.real[order + Order.enteredUnits] = withoutRounding(orders.real[order + Order.enteredUnits]! - units);
}

/**
 * All that was recorded wrongly has arrived or been cancelled: the customer looks at it.
 * @returns true when a correction is on its way
 */
export function settleEntry(world: World, order: number): boolean {
  const { orders } = world;
  if (orders.whole[order + Order.entry] !== Entry.wrong) return false;
  orders.whole[order + Order.entry] = Entry.settled;
  const layer = orders.whole[order + Order.layer]!;
  const entered = orders.whole[order + Order.enteredLayer]!;
  const wanted = orders.real[order + Order.trueUnits]!;
  const delivered = orders.real[order + Order.enteredUnits]!;
  const kept = entered === layer ? Math.min(delivered, wanted) : 0;
  if (kept > 0) invoice(world, order, layer, kept);
  if (delivered - kept > NOTHING) sendBack(world, order, entered, delivered - kept);
  if (wanted - kept <= NOTHING) return false;
  if (orders.whole[order + Order.state] === OrderState.cancelled) {
    // Who has given up does not ask again.
    world.ledger.layer.add(layer, Layer.unitsPlaced, wanted - kept);
    bookLost(world, order, layer, wanted - kept);
    return false;
  }
  askAgain(world, order, wanted - kept);
  return true;
}

/** Goods go back to where they came from, as long on their way as they were. */
function sendBack(world: World, order: number, layer: number, units: number): void {
  const { shipments, orders } = world;
  const shipment = shipments.take();
  shipments.whole[shipment + Shipment.order] = -1;
  shipments.whole[shipment + Shipment.layer] = layer;
  shipments.real[shipment + Shipment.quantity] = units;
  world.calendar.schedule(world.now + orders.real[order + Order.transitMinutes]!, EventKind.returned, shipment, 0);
}

/** Goods that nobody wanted are back: they count neither as asked for nor as sold. */
export function onReturned(world: World, shipment: number): void {
  const { shipments } = world;
  const layer = shipments.whole[shipment + Shipment.layer]!;
  const units = shipments.real[shipment + Shipment.quantity]!;
  shipments.give(shipment);
  world.sales?.ship(world.plant.layers[layer]!.stock, world.now, -units);
  comeBack(world, layer, units, TraceCode.sentBack);
}

/** The customer asks for what is missing, and will wait for it as long as they would have for the first. */
function askAgain(world: World, order: number, units: number): void {
  const { orders, plant } = world;
  const layer = orders.whole[order + Order.layer]!;
  const { segment } = plant.layers[layer]!;
  const { entry } = plant.segments[segment]!;
  const { immediate } = plant.places[plant.stocks[plant.layers[layer]!.stock]!.place]!;
  orders.real[order + Order.waitsFrom] = immediate
    ? world.now
    : nextCutoff(world, plant.layers[layer]!.stock, world.now);
  addClaim(world, order, layer, units, 0);
  const at = world.now + entry!.delayMinutes * world.entryDelayScale[segment]!;
  world.calendar.schedule(at, EventKind.recorded, order, orders.whole[order + Order.version]!);
}
