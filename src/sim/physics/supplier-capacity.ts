import { EventKind } from './event-kinds.ts';
import { NOTHING } from './levels.ts';
import { Replenishment } from './records.ts';
import { splitOrder } from './split-order.ts';
import { sendPurchase } from './suppliers.ts';
import type { World } from './world.ts';

const MINUTES_PER_WEEK = 10080;

/** A supplier whose weeks are limited gets an order: it goes behind those due before it, and what can be sent is. */
export function joinList(world: World, order: number, supplier: number): void {
  const list = world.suppliersList[supplier]!;
  let place = list.length;
  while (place > 0 && isDueBefore(world, order, list[place - 1]!)) place -= 1;
  list.splice(place, 0, order);
  sendWhatCan(world, supplier);
}

/** A new week: what waited for it is sent, as far as it goes. */
export function onSupplierWeek(world: World, supplier: number): void {
  world.supplierWeekBooked[supplier] = 0;
  sendWhatCan(world, supplier);
}

/** Sends orders from the head of the list; one that exceeds what is left of the week is sent in parts (MODEL §3.3). */
export function sendWhatCan(world: World, supplier: number): void {
  const { replenishments } = world;
  const list = world.suppliersList[supplier]!;
  const weeklyCapacity = world.weeklyCapacity[supplier]!;
  const week = Math.floor(world.now / MINUTES_PER_WEEK);
  if (world.weekOfSent[supplier] !== week) {
    world.weekOfSent[supplier] = week;
    world.unitsSent[supplier] = 0;
  }
  while (list.length > 0) {
    const order = list[0]!;
    const units = replenishments.real[order + Replenishment.quantity]!;
    const left = weeklyCapacity - world.unitsSent[supplier]!;
    if (units - left <= NOTHING) {
      list.shift();
      world.unitsSent[supplier]! += Math.max(0, units);
      sendPurchase(world, order);
    } else {
      if (left > NOTHING) {
        world.unitsSent[supplier] = weeklyCapacity;
        sendPurchase(world, splitOrder(replenishments, order, left));
      }
      bookNextWeek(world, supplier);
      return;
    }
  }
}

function bookNextWeek(world: World, supplier: number): void {
  if (world.supplierWeekBooked[supplier] === 1) return;
  world.supplierWeekBooked[supplier] = 1;
  const start = (world.weekOfSent[supplier]! + 1) * MINUTES_PER_WEEK;
  world.calendar.schedule(start, EventKind.supplierWeek, supplier, 0);
}

/** By the date that the order was placed for, then by its number. */
function isDueBefore({ replenishments: { real } }: World, a: number, b: number): boolean {
  const difference = real[a + Replenishment.dueAt]! - real[b + Replenishment.dueAt]!;
  return difference < 0 || (difference === 0 && real[a + Replenishment.serial]! < real[b + Replenishment.serial]!);
}
