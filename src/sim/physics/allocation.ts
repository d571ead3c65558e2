import { joinBacklog, leaveBacklog } from './backlog.ts';
import { bookShipment } from './shipping.ts';
import { EventKind } from './event-kinds.ts';
import { cancelPhantom } from './gaming.ts';
import { change, free, Level, NOTHING, withoutRounding } from './levels.ts';
import { TargetKind } from './plant.ts';
import { loseAtOnce } from './patience.ts';
import { Claim, ClaimOwner, Replenishment, Order } from './records.ts';
import { componentsComplete, sendTransfer } from './release.ts';
import type { World } from './world.ts';

/**
 * Posts a claim on its stock. With nothing else due at this instant it is served at once as far as stock reaches;
 * otherwise it waits until all claims of the instant are known and are served in order of priority.
 * @returns true when it was looked at now, false when that is booked.
 */
export function postClaim(world: World, claim: number): boolean {
  const stock = world.claims.whole[claim + Claim.stock]!;
  world.sales?.order(stock, world.now, world.claims.real[claim + Claim.quantity]!);
  if (world.allocateBooked[stock] === 0 && world.alone()) {
    serve(world, claim, free(world, stock));
    if (world.claims.real[claim + Claim.unallocated]! > 0 && world.claims.whole[claim + Claim.waiting] === 0) {
      joinBacklog(world, claim);
      world.unmetSinceReceipt[stock] = 1;
    }
    return true;
  }
  joinBacklog(world, claim);
  bookAllocation(world, stock);
  return false;
}

/** Has a stock looked at once all demand of this instant is known. */
export function bookAllocation(world: World, stock: number): void {
  if (world.allocateBooked[stock] !== 0) return;
  world.allocateBooked[stock] = 1;
  world.calendar.schedule(world.now, EventKind.allocate, stock, 0);
}

/** The booked allocation: serve, lose those who would not wait, then tell the rule. */
export function onAllocate(world: World, stock: number): void {
  world.allocateBooked[stock] = 0;
  allocate(world, stock);
  let waiting = false;
  for (let rank = 0; rank < world.priorityRanks; rank++) {
    let claim = world.backlogHead[stock * world.priorityRanks + rank]!;
    while (claim >= 0) {
      const next = world.claims.whole[claim + Claim.next]!;
      if (
        world.claims.whole[claim + Claim.ownerKind] === ClaimOwner.customer &&
        loseAtOnce(world, world.claims.whole[claim + Claim.owner]!)
      ) {
        world.unmetSinceReceipt[stock] = 1;
      } else {
        waiting = true;
        postToMaker(world, claim);
      }
      claim = next;
    }
  }
  if (waiting) world.unmetSinceReceipt[stock] = 1;
  world.deciders!.positionChanged(stock);
}

/** Tells a stock that makes to order of a claim that stock does not cover; once. */
export function postToMaker(world: World, claim: number): void {
  const { claims } = world;
  const stock = claims.whole[claim + Claim.stock]!;
  if (claims.whole[claim + Claim.posted] === 1) return;
  claims.whole[claim + Claim.posted] = 1;
  if (world.plant.stocks[stock]!.rule.target === TargetKind.orders) world.deciders!.claimPosted(stock, claim);
}

/** Serves the backlog of a stock from what is free: by priority, request date, placing, number. */
export function allocate(world: World, stock: number): void {
  const { claims } = world;
  for (let rank = 0; rank < world.priorityRanks; rank++) {
    let claim = world.backlogHead[stock * world.priorityRanks + rank]!;
    while (claim >= 0) {
      const available = free(world, stock);
      if (available <= NOTHING) return;
      const next = claims.whole[claim + Claim.next]!;
      serve(world, claim, available);
      claim = next;
    }
  }
}

/** Gives a claim what it may have of the available units; one that wants all or nothing never blocks the next. */
export function serve(world: World, claim: number, available: number): void {
  const { claims } = world;
  const layer = claims.whole[claim + Claim.layer]!;
  let phantom = world.gaming === null || layer < 0 ? 0 : claims.real[claim + Claim.phantom]!;
  const wanted = claims.real[claim + Claim.unallocated]! - phantom;
  const offered = layer < 0 ? available : available - world.reserveOfLayer[layer]!;
  const given = wanted - offered > NOTHING ? offered : wanted;
  if (given < wanted && (given <= NOTHING || claims.whole[claim + Claim.wholeOnly] === 1)) return;
  if (phantom > 0 && given === wanted) {
    cancelPhantom(world, claim);
    phantom = 0;
  }
  const stock = claims.whole[claim + Claim.stock]!;
  change(world, stock, Level.reserved, given);
  claims.real[claim + Claim.reserved]! += given;
  if (claims.whole[claim + Claim.waiting] === 1) {
    if (given === wanted) leaveBacklog(world, claim);
    else change(world, stock, Level.backlog, -given);
  }
  claims.real[claim + Claim.unallocated] = wanted - given + phantom;
  afterAllocation(world, claim, given);
}

function afterAllocation(world: World, claim: number, given: number): void {
  const { claims } = world;
  const owner = claims.whole[claim + Claim.owner]!;
  switch (claims.whole[claim + Claim.ownerKind]) {
    case ClaimOwner.customer:
      world.orders.real[owner + Order.unallocated] = withoutRounding(
        world.orders.real[owner + Order.unallocated]! - given,
      );
      bookShipment(world, owner);
      return;
    case ClaimOwner.work:
      if (claims.real[claim + Claim.unallocated]! > 0) return;
      world.replenishments.whole[owner + Replenishment.missing]! -= 1;
      if (world.replenishments.whole[owner + Replenishment.missing] === 0) componentsComplete(world, owner);
      return;
    default:
      sendTransfer(world, owner, claim);
  }
}
