import { free, Level, levelOf } from '../physics/levels.ts';
import type { Plant } from '../physics/plant.ts';
import { RECORD_SIZE, type Pool } from '../physics/pool.ts';
import { Replenishment, ReplenishmentState } from '../physics/records.ts';
import type { World } from '../physics/world.ts';
import { minutesAhead } from './line-load.ts';

/** What those see who promise: stock, what is to come, and how busy lines are (MODEL §5.1). */
export interface SupplySight {
  readonly plant: Plant;
  readonly now: number;
  /** When the record of stock was true: what was due until then is in it, or late. */
  readonly stockDate: number;
  /** Units on record that nobody has been promised: less than none where more is committed than there is. */
  uncommitted(stock: number): number;
  /** Units on order for a stock. */
  onOrder(stock: number): number;
  /** Shows every order of a stock that is to come: its units and when it is scheduled, for an order without a date `leadMinutes` after it was placed. */
  eachReceipt(stock: number, leadMinutes: number, look: (units: number, at: number) => void): void;
  /** When a line will have done what is on order for it. */
  freeAt(line: number): number;
  /** Mean lead time of what is bought now. */
  purchaseMinutes(supplier: number): number;
}

/** Units on record that nobody has been promised. */
export const uncommitted = (world: World, stock: number): number =>
  free(world, stock) - levelOf(world, stock, Level.backlog);

/** The truth, at once. */
export class PresentSupply implements SupplySight {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  get plant(): Plant {
    return this.#world.plant;
  }

  get now(): number {
    return this.#world.now;
  }

  get stockDate(): number {
    return this.#world.now;
  }

  uncommitted(stock: number): number {
    return uncommitted(this.#world, stock);
  }

  onOrder(stock: number): number {
    return levelOf(this.#world, stock, Level.onOrder);
  }

  eachReceipt(stock: number, leadMinutes: number, look: (units: number, at: number) => void): void {
    const { plant, replenishments } = this.#world;
    for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
      if (!isToCome(replenishments, stock, order)) continue;
      look(
        replenishments.real[order + Replenishment.quantity]!,
        scheduledDate(plant, replenishments, order, leadMinutes),
      );
    }
  }

  freeAt(line: number): number {
    return lineFreeAt(this.#world, line);
  }

  purchaseMinutes(supplier: number): number {
    return this.#world.plant.suppliers[supplier]!.leadTime.mean * this.#world.leadTimeScale[supplier]!;
  }
}

/** Records of replenishment orders: those of a run, or a copy. */
export type OrderBook = Pick<Pool, 'real' | 'whole' | 'used'>;

/** True for an order of a stock that has not come and will. */
export function isToCome({ whole }: OrderBook, stock: number, order: number): boolean {
  if (whole[order + Replenishment.stock] !== stock) return false;
  if (whole[order + Replenishment.state] === ReplenishmentState.free) return false;
  return whole[order + Replenishment.ended] === 0 && whole[order + Replenishment.discard] === 0;
}

/**
 * When an order is scheduled to come: a purchase on its way at the date that its supplier has confirmed, else after the
 * usual lead time. What is overdue has no date, and nothing is promised on it.
 */
export function scheduledDate(plant: Plant, { real, whole }: OrderBook, order: number, leadMinutes: number): number {
  const due = real[order + Replenishment.dueAt]!;
  const isConfirmed =
    whole[order + Replenishment.state] === ReplenishmentState.inTransit &&
    plant.stocks[whole[order + Replenishment.stock]!]!.supplier >= 0;
  return isConfirmed ? due : Math.max(due, real[order + Replenishment.placedAt]! + leadMinutes);
}

/** When a line has done what is on order for it. */
export const lineFreeAt = (world: World, line: number): number =>
  world.clocks[line]!.advance(world.now, minutesAhead(world, line));
