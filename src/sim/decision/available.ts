import { free, Level, levelOf, NOTHING } from '../physics/levels.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import { Replenishment, ReplenishmentState } from '../physics/records.ts';
import type { World } from '../physics/world.ts';

/**
 * Available to promise: what is on record and scheduled to come, less what is committed. Orders reserve stock or wait for
 * it from when they are recorded to when they ship or are given up, so what is reserved and backlogged is committed.
 */

/** Units on record that nobody has been promised: less than none where more is committed than there is. */
export const uncommitted = (world: World, stock: number): number =>
  free(world, stock) - levelOf(world, stock, Level.backlog);

/**
 * When so many units of a stock are available to promise; ∞ when nothing that is scheduled makes it so many.
 * @param leadMinutes what an order takes that has no date of its own
 */
export function availableFrom(world: World, stock: number, units: number, leadMinutes: number): number {
  let there = uncommitted(world, stock);
  let at = world.now;
  while (units - there > NOTHING) {
    at = nextReceipt(world, stock, at, leadMinutes);
    if (at === Number.POSITIVE_INFINITY) return at;
    there += receiptsAt(world, stock, at, leadMinutes);
  }
  return at;
}

/** Units available to promise in the end: all that has a date is there. */
export function availableInAll(world: World, stock: number, leadMinutes: number): number {
  const { replenishments, now } = world;
  let units = uncommitted(world, stock);
  for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
    if (scheduledAt(world, stock, order, leadMinutes) > now) {
      units += replenishments.real[order + Replenishment.quantity]!;
    }
  }
  return units;
}

/** The next date after an instant at which something is scheduled to come; ∞ for none. */
function nextReceipt(world: World, stock: number, after: number, leadMinutes: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (let order = 0; order < world.replenishments.used; order += RECORD_SIZE) {
    const at = scheduledAt(world, stock, order, leadMinutes);
    if (at > after && at < next) next = at;
  }
  return next;
}

/** Units scheduled to come at a date. */
function receiptsAt(world: World, stock: number, date: number, leadMinutes: number): number {
  const { replenishments } = world;
  let units = 0;
  for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
    if (scheduledAt(world, stock, order, leadMinutes) === date) {
      units += replenishments.real[order + Replenishment.quantity]!;
    }
  }
  return units;
}

/**
 * When an order is scheduled to come, −1 for one that is of another stock, has come or will not: a purchase on its way at the
 * date that its supplier has confirmed, else after the usual lead time. What is overdue has no date, and nothing is
 * promised on it.
 */
function scheduledAt(world: World, stock: number, order: number, leadMinutes: number): number {
  const { whole, real } = world.replenishments;
  const state = whole[order + Replenishment.state]!;
  if (whole[order + Replenishment.stock] !== stock || state === ReplenishmentState.free) return -1;
  if (whole[order + Replenishment.ended] === 1 || whole[order + Replenishment.discard] === 1) return -1;
  const due = real[order + Replenishment.dueAt]!;
  if (state === ReplenishmentState.inTransit && world.plant.stocks[stock]!.supplier >= 0) return due;
  return Math.max(due, real[order + Replenishment.placedAt]! + leadMinutes);
}
