import type { SalesChannels } from '../belief/organisation.ts';
import { shipDateAfter } from '../physics/dates.ts';
import { type PromisePlan, PromiseKind } from '../physics/plant.ts';
import { Claim, Order } from '../physics/records.ts';
import { nextCutoff } from '../physics/shipping.ts';
import type { World } from '../physics/world.ts';
import { availableFrom } from './available.ts';
import { Capability } from './capable.ts';
import { ListedSupply } from './listed-supply.ts';
import { PresentSupply, type SupplySight } from './supply-sight.ts';

/** The dates that sales promises (MODEL §7.3), from what it sees of stock and supply. */
export class Promises {
  readonly #world: World;
  readonly #sight: SupplySight;
  readonly #lists: ListedSupply | null;
  readonly #capability: Capability;

  /** @param channels null: sales is told everything at once */
  constructor(world: World, channels: SalesChannels | null) {
    this.#world = world;
    const isListed = channels !== null && (channels.inventory !== null || channels.supply !== null);
    this.#lists = isListed && asksForSupply(world) ? new ListedSupply(world, channels) : null;
    this.#sight = this.#lists ?? new PresentSupply(world);
    this.#capability = new Capability(world, this.#sight);
  }

  /** Before the first event. */
  start(): void {
    this.#lists?.start();
  }

  /** A list is taken of what is true now. */
  listTaken(topic: number, number: number): void {
    this.#lists!.take(topic, number);
  }

  /** The ship date that sales promises for an order that comes on record now: of the last of its lines. */
  shipDate(order: number): number {
    const { orders, claims, plant } = this.#world;
    this.#lists?.receive();
    let latest = 0;
    let claim = orders.whole[order + Order.firstClaim]!;
    for (; claim >= 0; claim = claims.whole[claim + Claim.nextOfOwner]!) {
      const { promise } = plant.layers[claims.whole[claim + Claim.layer]!]!;
      if (promise !== null) latest = Math.max(latest, this.#lineDate(order, claim, promise));
    }
    return latest;
  }

  #lineDate(order: number, claim: number, promise: PromisePlan): number {
    const world = this.#world;
    const stock = world.claims.whole[claim + Claim.stock]!;
    const place = world.plant.places[world.plant.stocks[stock]!.place]!;
    if (promise.kind === PromiseKind.fixed) {
      return shipDateAfter(place, world.orders.real[order + Order.placedAt]!, promise.leadMinutes, promise.leadDays);
    }
    const at = this.#dateOfGoods(claim, promise);
    return place.immediate ? at : nextCutoff(world, stock, at);
  }

  /** When the goods of a line can be there, leaving to more important customers what is theirs. */
  #dateOfGoods(claim: number, { kind, leadMinutes }: PromisePlan): number {
    const { claims, reserveOfLayer, now } = this.#world;
    const stock = claims.whole[claim + Claim.stock]!;
    const units = claims.real[claim + Claim.quantity]! + reserveOfLayer[claims.whole[claim + Claim.layer]!]!;
    if (kind === PromiseKind.CTP) return this.#capability.from(stock, units, leadMinutes);
    const available = availableFrom(this.#sight, stock, units, leadMinutes);
    return available < Number.POSITIVE_INFINITY ? available : now + leadMinutes;
  }
}

/** Somebody is promised a date that rests on stock and supply. */
const asksForSupply = ({ plant }: World): boolean =>
  plant.layers.some(({ promise }) => promise !== null && promise.kind !== PromiseKind.fixed);
