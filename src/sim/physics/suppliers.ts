import { streamFor } from '../kernel/run-streams.ts';
import { Company } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level, NOTHING } from './levels.ts';
import type { ExpeditePlan } from './plant.ts';
import { Replenishment, ReplenishmentState } from './records.ts';
import { onPutAway } from './put-away.ts';
import { splitOrder } from './split-order.ts';
import { lotNumber, type World } from './world.ts';

const MINUTES_PER_WEEK = 10080;

/** A purchase order, or a part of one, leaves its supplier's list: it is due after the lead time drawn for it. */
export function sendPurchase(world: World, order: number): void {
  const { replenishments, plant } = world;
  const stock = replenishments.whole[order + Replenishment.stock]!;
  replenishments.whole[order + Replenishment.state] = ReplenishmentState.inTransit;
  change(world, stock, Level.inTransit, replenishments.real[order + Replenishment.quantity]!);
  const minutes = leadMinutes(world, stock);
  replenishments.real[order + Replenishment.dueAt] = world.now + minutes;
  const supplier = plant.stocks[stock]!.supplier;
  world.calendar.schedule(world.now + minutes, EventKind.receipt, order, supplier);
}

/** One draw an order, keyed by supplier, stock, week of the order and its number in the week (MODEL §9). */
function leadMinutes(world: World, stock: number): number {
  const plan = world.plant.stocks[stock]!;
  const supplier = world.plant.suppliers[plan.supplier]!;
  const scale = Math.max(0, world.leadTimeScale[plan.supplier]!);
  if (supplier.leadTime.constant && supplier.onTime >= 1) return supplier.leadTime.mean * scale;
  const week = Math.floor(world.now / MINUTES_PER_WEEK);
  let draw = world.leadStream[stock]!;
  if (draw === null || world.leadStreamWeek[stock] !== week) {
    draw = streamFor(world.run, 'supply.delay', `${supplier.id}:${plan.id}:${week}`);
    world.leadStream[stock] = draw;
    world.leadStreamWeek[stock] = week;
  }
  const lead = supplier.leadTime.sample(draw()) * scale;
  if (supplier.onTime >= 1) return lead;
  const late = draw() >= supplier.onTime;
  const delay = supplier.extraDelay.sample(draw());
  return late ? lead + delay : lead;
}

/** Goods arrive, unless the supplier is down: then they wait for the end of the outage. */
export function onReceipt(world: World, order: number, supplier: number): void {
  if (supplier >= 0) {
    if (world.plant.suppliers[supplier]!.expedite !== null && !isDue(world, order, supplier)) return;
    if (isOut(world, supplier)) {
      hold(world, order, supplier);
      return;
    }
  }
  onPutAway(world, order);
}

function hold(world: World, order: number, supplier: number): void {
  world.held[supplier]!.push(order);
  const { whole, real } = world.replenishments;
  world.trace?.emit(
    TraceCode.held,
    world.now,
    whole[order + Replenishment.stock]!,
    lotNumber(world, order),
    real[order + Replenishment.quantity]!,
    whole[order + Replenishment.trace]!,
  );
}

/** False for what was expedited and has come before: its record may be another order's by now. */
function isDue({ replenishments, plant, now }: World, order: number, supplier: number): boolean {
  const { whole, real } = replenishments;
  const isOnItsWay = whole[order + Replenishment.state] === ReplenishmentState.inTransit;
  const { supplier: own } = plant.stocks[whole[order + Replenishment.stock]!]!;
  return isOnItsWay && own === supplier && real[order + Replenishment.dueAt] === now;
}

/** True for an order on its way, still due, that its supplier could be asked to hurry and has not been. */
export function canExpedite(world: World, order: number): boolean {
  const { whole, real } = world.replenishments;
  if (whole[order + Replenishment.state] !== ReplenishmentState.inTransit) return false;
  const { supplier } = world.plant.stocks[whole[order + Replenishment.stock]!]!;
  if (supplier < 0 || world.plant.suppliers[supplier]!.expedite === null || isOut(world, supplier)) return false;
  return real[order + Replenishment.expedited] === 0 && real[order + Replenishment.dueAt]! > world.now;
}

/** When an order would come if its supplier hurried from now on. */
export function expeditedDate(world: World, order: number): number {
  const { leadShare } = expediteOf(world, order);
  return world.now + leadShare * (world.replenishments.real[order + Replenishment.dueAt]! - world.now);
}

/** What hurrying so many units of an order costs: a share of their value. */
export function surchargeOf(world: World, order: number, units: number): number {
  const { unitValue } = world.plant.stocks[world.replenishments.whole[order + Replenishment.stock]!]!;
  return expediteOf(world, order).surchargeShare * units * unitValue;
}

/** True for an order of which a part can be hurried on its own. */
export const hurriesInParts = (world: World, order: number): boolean => expediteOf(world, order).inParts;

const expediteOf = ({ plant, replenishments }: World, order: number): ExpeditePlan =>
  plant.suppliers[plant.stocks[replenishments.whole[order + Replenishment.stock]!]!.supplier]!.expedite!;

/**
 * Its supplier hurries with an order, or with so many units of it: they come earlier and cost more. The receipt of a whole
 * order that was booked before is stale by its date.
 */
export function expedite(world: World, purchase: number, most: number): void {
  const { replenishments } = world;
  const units = Math.min(most, replenishments.real[purchase + Replenishment.quantity]!);
  world.ledger.company.add(0, Company.expediteCost, surchargeOf(world, purchase, units));
  const dueAt = expeditedDate(world, purchase);
  const isWhole = replenishments.real[purchase + Replenishment.quantity]! - units <= NOTHING;
  const order = isWhole ? purchase : splitOrder(replenishments, purchase, units);
  const { whole, real } = replenishments;
  const stock = whole[order + Replenishment.stock]!;
  real[order + Replenishment.dueAt] = dueAt;
  real[order + Replenishment.expedited] = 1;
  world.calendar.schedule(dueAt, EventKind.receipt, order, world.plant.stocks[stock]!.supplier);
  if (world.trace === null) return;
  const cause = whole[order + Replenishment.trace]!;
  whole[order + Replenishment.trace] = world.trace.emit(
    TraceCode.expedite,
    world.now,
    stock,
    lotNumber(world, order),
    units,
    cause,
  );
}

/** True while a supplier delivers nothing, by its own up and down process or by a factor. */
function isOut(world: World, supplier: number): boolean {
  return world.supplierDown[supplier] === 1 || world.outage[supplier]! >= 0.5;
}

export function onSupplierDown(world: World, supplier: number): void {
  const plan = world.plant.suppliers[supplier]!;
  world.supplierDown[supplier] = 1;
  outageTurned(world, supplier);
  const minutes = plan.down.sample(world.supplierState.at(supplier)());
  world.calendar.schedule(world.now + minutes, EventKind.supplierUp, supplier, 0);
}

export function onSupplierUp(world: World, supplier: number): void {
  const plan = world.plant.suppliers[supplier]!;
  world.supplierDown[supplier] = 0;
  outageTurned(world, supplier);
  const minutes = plan.up.sample(world.supplierState.at(supplier)());
  world.calendar.schedule(world.now + minutes, EventKind.supplierDown, supplier, 0);
}

/** An outage of a supplier has begun or ended, of its own or by a factor; the other one may go on. */
export function outageTurned(world: World, supplier: number): void {
  const out = isOut(world, supplier) ? 1 : 0;
  if (world.tracedOut[supplier] !== out) {
    world.tracedOut[supplier] = out;
    world.trace?.emit(out === 1 ? TraceCode.outage : TraceCode.resumed, world.now, supplier, -1, 0, -1);
  }
  if (out === 0) deliverHeld(world, supplier);
}

/** Held receipts come after the delay, in the order they were due. */
function deliverHeld(world: World, supplier: number): void {
  const { outageDelayMinutes } = world.plant.suppliers[supplier]!;
  for (const order of world.held[supplier]!) {
    world.calendar.schedule(world.now + outageDelayMinutes, EventKind.receipt, order, -1);
  }
  world.held[supplier]!.length = 0;
}
