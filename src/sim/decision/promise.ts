import { shipDateAfter } from '../physics/dates.ts';
import { type PromisePlan, PromiseKind } from '../physics/plant.ts';
import { Claim, Order } from '../physics/records.ts';
import { nextCutoff } from '../physics/shipping.ts';
import type { World } from '../physics/world.ts';
import { availableFrom } from './available.ts';
import { capableFrom } from './capable.ts';

/** The ship date that sales promises for an order that comes on record now: of the last of its lines (MODEL §7.3). */
export function promisedShipDate(world: World, order: number): number {
  const { orders, claims, plant } = world;
  let latest = 0;
  let claim = orders.whole[order + Order.firstClaim]!;
  for (; claim >= 0; claim = claims.whole[claim + Claim.nextOfOwner]!) {
    const { promise } = plant.layers[claims.whole[claim + Claim.layer]!]!;
    if (promise !== null) latest = Math.max(latest, lineDate(world, order, claim, promise));
  }
  return latest;
}

function lineDate(world: World, order: number, claim: number, promise: PromisePlan): number {
  const stock = world.claims.whole[claim + Claim.stock]!;
  const place = world.plant.places[world.plant.stocks[stock]!.place]!;
  if (promise.kind === PromiseKind.fixed) {
    return shipDateAfter(place, world.orders.real[order + Order.placedAt]!, promise.leadMinutes, promise.leadDays);
  }
  const at = dateOfGoods(world, claim, promise);
  return place.immediate ? at : nextCutoff(world, stock, at);
}

/** When the goods of a line can be there, leaving to more important customers what is theirs. */
function dateOfGoods(world: World, claim: number, { kind, leadMinutes }: PromisePlan): number {
  const { claims } = world;
  const stock = claims.whole[claim + Claim.stock]!;
  const units = claims.real[claim + Claim.quantity]! + world.reserveOfLayer[claims.whole[claim + Claim.layer]!]!;
  if (kind === PromiseKind.CTP) return capableFrom(world, stock, units, leadMinutes);
  const available = availableFrom(world, stock, units, leadMinutes);
  return available < Number.POSITIVE_INFINITY ? available : world.now + leadMinutes;
}
