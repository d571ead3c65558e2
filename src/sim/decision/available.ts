import { NOTHING } from '../physics/levels.ts';
import type { SupplySight } from './supply-sight.ts';

/**
 * Available to promise: what is on record and scheduled to come, less what is committed. Orders reserve stock or wait for
 * it from when they are recorded to when they ship or are given up, so what is reserved and backlogged is committed.
 */

/**
 * When so many units of a stock are available to promise; ∞ when nothing that is scheduled makes it so many.
 * @param leadMinutes what an order takes that has no date of its own
 */
export function availableFrom(sight: SupplySight, stock: number, units: number, leadMinutes: number): number {
  let there = sight.uncommitted(stock);
  let at = sight.stockDate;
  while (units - there > NOTHING) {
    at = nextReceipt(sight, stock, at, leadMinutes);
    if (at === Number.POSITIVE_INFINITY) return at;
    there += receiptsAt(sight, stock, at, leadMinutes);
  }
  return Math.max(sight.now, at);
}

/** Units available to promise in the end: all that has a date is there. */
export function availableInAll(sight: SupplySight, stock: number, leadMinutes: number): number {
  let units = sight.uncommitted(stock);
  sight.eachReceipt(stock, leadMinutes, (quantity, at) => {
    if (at > sight.stockDate) units += quantity;
  });
  return units;
}

/** The next date after an instant at which something is scheduled to come; ∞ for none. */
function nextReceipt(sight: SupplySight, stock: number, after: number, leadMinutes: number): number {
  let next = Number.POSITIVE_INFINITY;
  sight.eachReceipt(stock, leadMinutes, (_, at) => {
    if (at > after && at < next) next = at;
  });
  return next;
}

/** Units scheduled to come at a date. */
function receiptsAt(sight: SupplySight, stock: number, date: number, leadMinutes: number): number {
  let units = 0;
  sight.eachReceipt(stock, leadMinutes, (quantity, at) => {
    if (at === date) units += quantity;
  });
  return units;
}
