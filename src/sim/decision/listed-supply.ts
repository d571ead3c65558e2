import type { ListPlan, SalesChannels } from '../belief/organisation.ts';
import { EventKind } from '../physics/event-kinds.ts';
import { Level, LEVELS, levelOf } from '../physics/levels.ts';
import type { Plant } from '../physics/plant.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import { Replenishment, ReplenishmentState } from '../physics/records.ts';
import type { World } from '../physics/world.ts';
import { isToCome, lineFreeAt, type OrderBook, scheduledDate, type SupplySight } from './supply-sight.ts';

/** What a list is about. */
export const ListTopic = { inventory: 0, supply: 1 } as const;

/** What was true when a list was taken. */
interface Snapshot {
  readonly takenAt: number;
  readonly level: Float64Array;
  readonly recordError: Float64Array;
  readonly shippedInAll: Float64Array;
  readonly orders: OrderBook;
  readonly freeAt: Float64Array;
  readonly leadTimeScale: Float64Array;
}

/**
 * Stock and supply as sales has them on its lists (MODEL §5.1): each tells what was true when it was taken, and sales goes
 * by the newest that has come. What it has sold since it knows itself; what was bought, made or found since, it does not.
 */
export class ListedSupply implements SupplySight {
  readonly #world: World;
  readonly #channels: readonly Channel[];
  readonly #isToldOfSupply: boolean;

  constructor(world: World, { inventory, supply }: SalesChannels) {
    this.#world = world;
    this.#isToldOfSupply = supply !== 'none';
    this.#channels = [new Channel(inventory), new Channel(supply === 'none' ? null : supply)];
  }

  get plant(): Plant {
    return this.#world.plant;
  }

  get now(): number {
    return this.#world.now;
  }

  get stockDate(): number {
    return this.#inventory?.takenAt ?? this.#world.now;
  }

  get #inventory(): Snapshot | null {
    return this.#channels[ListTopic.inventory]!.seen;
  }

  get #supply(): Snapshot | null {
    return this.#channels[ListTopic.supply]!.seen;
  }

  /** Before the first event: what is there at the start is known. */
  start(): void {
    this.#channels.forEach((channel, topic) => {
      channel.reset();
      if (channel.plan !== null) this.take(topic, 0);
    });
    this.receive();
  }

  /** List `number` of a topic is taken, and the next one booked. */
  take(topic: number, number: number): void {
    const channel = this.#channels[topic]!;
    channel.send(snapshotOf(this.#world));
    const next = (number + 1) * channel.plan!.everyMinutes;
    if (next < this.#world.plant.horizonMinutes)
      this.#world.calendar.schedule(next, EventKind.listTaken, topic, number + 1);
  }

  /** Sales looks at what has come. */
  receive(): void {
    for (const channel of this.#channels) channel.receive(this.#world.now);
  }

  /** What was on record, less all that sales has committed, and what has left the shelf since. */
  uncommitted(stock: number): number {
    const world = this.#world;
    const list = this.#inventory;
    const level = (which: number) => (list === null ? world.level : list.level)[stock * LEVELS + which]!;
    const onRecord = level(Level.onHand) + (list?.recordError ?? world.recordError)[stock]!;
    if (!world.plant.stocks[stock]!.sells) return onRecord - level(Level.reserved) - level(Level.backlog);
    const shipped = list === null ? 0 : world.sales!.shippedInAll[stock]! - list.shippedInAll[stock]!;
    return onRecord - levelOf(world, stock, Level.reserved) - levelOf(world, stock, Level.backlog) - shipped;
  }

  onOrder(stock: number): number {
    let units = 0;
    this.eachReceipt(stock, 0, (quantity) => {
      units += quantity;
    });
    return units;
  }

  /** Orders on the list, but for what has come on record since. */
  eachReceipt(stock: number, leadMinutes: number, look: (units: number, at: number) => void): void {
    if (!this.#isToldOfSupply) return;
    const { plant, replenishments } = this.#world;
    const listed = this.#supply?.orders ?? replenishments;
    const onRecord = this.#inventory?.orders ?? replenishments;
    for (let order = 0; order < listed.used; order += RECORD_SIZE) {
      if (!isToCome(listed, stock, order)) continue;
      const units = Math.min(listed.real[order + Replenishment.quantity]!, this.#stillToCome(onRecord, listed, order));
      if (units > 0) look(units, scheduledDate(plant, listed, order, leadMinutes));
    }
  }

  /** Units of a listed order that have not come by the date of the record: all of them where that is the older list. */
  #stillToCome(onRecord: OrderBook, listed: OrderBook, order: number): number {
    const listDate = this.#supply?.takenAt ?? this.#world.now;
    if (this.stockDate <= listDate) return Number.POSITIVE_INFINITY;
    const serial = listed.real[order + Replenishment.serial];
    const isOpen =
      onRecord.real[order + Replenishment.serial] === serial &&
      onRecord.whole[order + Replenishment.state] !== ReplenishmentState.free &&
      onRecord.whole[order + Replenishment.ended] === 0;
    return isOpen ? onRecord.real[order + Replenishment.quantity]! : 0;
  }

  freeAt(line: number): number {
    const list = this.#supply;
    return list === null ? lineFreeAt(this.#world, line) : Math.max(this.#world.now, list.freeAt[line]!);
  }

  purchaseMinutes(supplier: number): number {
    const scale = this.#supply?.leadTimeScale ?? this.#world.leadTimeScale;
    return this.#world.plant.suppliers[supplier]!.leadTime.mean * scale[supplier]!;
  }
}

/** Lists on their way, and the one that is seen: null where what is true is seen at once. */
class Channel {
  readonly plan: ListPlan | null;
  seen: Snapshot | null = null;
  readonly #onTheWay: Snapshot[] = [];

  constructor(plan: ListPlan | null) {
    this.plan = plan;
  }

  reset(): void {
    this.seen = null;
    this.#onTheWay.length = 0;
  }

  /** The first list of a run has come as it begins. */
  send(list: Snapshot): void {
    if (this.seen === null && this.plan !== null) this.seen = list;
    else this.#onTheWay.push(list);
  }

  receive(now: number): void {
    if (this.plan === null) return;
    const { latencyMinutes } = this.plan;
    while (this.#onTheWay.length > 0 && this.#onTheWay[0]!.takenAt + latencyMinutes <= now) {
      this.seen = this.#onTheWay.shift()!;
    }
  }
}

function snapshotOf(world: World): Snapshot {
  const { real, whole, used } = world.replenishments;
  return {
    takenAt: world.now,
    level: world.level.slice(),
    recordError: world.recordError.slice(),
    shippedInAll: world.sales!.shippedInAll.slice(),
    orders: { real: real.slice(0, used), whole: whole.slice(0, used), used },
    freeAt: Float64Array.from(world.plant.lines, (_, line) => lineFreeAt(world, line)),
    leadTimeScale: world.leadTimeScale.slice(),
  };
}
