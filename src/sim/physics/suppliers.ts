import { streamFor } from '../kernel/run-streams.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level } from './levels.ts';
import { Replenishment, ReplenishmentState } from './records.ts';
import { onPutAway } from './put-away.ts';
import type { World } from './world.ts';

const MINUTES_PER_WEEK = 10080;

/** A purchase order is with its supplier: it is due after the lead time drawn for it. */
export function sendPurchase(world: World, order: number): void {
  const { replenishments, plant } = world;
  const stock = replenishments.whole[order + Replenishment.stock]!;
  replenishments.whole[order + Replenishment.state] = ReplenishmentState.inTransit;
  replenishments.whole[order + Replenishment.parts] = 1;
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
  if (supplier >= 0 && isOut(world, supplier)) {
    world.held[supplier]!.push(order);
    return;
  }
  onPutAway(world, order);
}

/** True while a supplier delivers nothing, by its own up and down process or by a factor. */
function isOut(world: World, supplier: number): boolean {
  return world.supplierDown[supplier] === 1 || world.outage[supplier]! >= 0.5;
}

export function onSupplierDown(world: World, supplier: number): void {
  const plan = world.plant.suppliers[supplier]!;
  world.supplierDown[supplier] = 1;
  const minutes = plan.down.sample(world.supplierState.at(supplier)());
  world.calendar.schedule(world.now + minutes, EventKind.supplierUp, supplier, 0);
}

export function onSupplierUp(world: World, supplier: number): void {
  const plan = world.plant.suppliers[supplier]!;
  world.supplierDown[supplier] = 0;
  deliverHeld(world, supplier);
  const minutes = plan.up.sample(world.supplierState.at(supplier)());
  world.calendar.schedule(world.now + minutes, EventKind.supplierDown, supplier, 0);
}

/** When no outage holds them any longer, held receipts come after the delay, in the order they were due. */
export function deliverHeld(world: World, supplier: number): void {
  if (isOut(world, supplier)) return;
  const { outageDelayMinutes } = world.plant.suppliers[supplier]!;
  for (const order of world.held[supplier]!) {
    world.calendar.schedule(world.now + outageDelayMinutes, EventKind.receipt, order, -1);
  }
  world.held[supplier]!.length = 0;
}
