import { Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { postClaim, postToMaker } from './allocation.ts';
import { bestOf } from './dispatch.ts';
import { EventKind } from './event-kinds.ts';
import { floorRecord, isShort, noteShort, pickShort } from './inventory-record.ts';
import { change, free, Level, levelOf, NOTHING } from './levels.ts';
import { append, remove } from './lists.ts';
import { endPass, furthestBehind, notePace, paceAllows } from './pace.ts';
import { SourceKind } from './plant.ts';
import { Claim, ClaimOwner, Replenishment, ReplenishmentState } from './records.ts';
import { enterLine } from './stations.ts';
import { splitOrder } from './split-order.ts';
import { takeLots } from './stock.ts';
import { joinList } from './supplier-capacity.ts';
import { sendPurchase } from './suppliers.ts';
import { lotNumber, type World } from './world.ts';

export function bookRelease(world: World, stock: number): void {
  if (world.releaseBooked[stock] === 1) return;
  world.releaseBooked[stock] = 1;
  world.calendar.schedule(world.now, EventKind.release, stock, 0);
}

/** Lets pending orders of a stock go while it has cards (MODEL §7.3); a line's own limit is asked next. */
export function releasePass(world: World, stock: number): void {
  const { replenishments, plant } = world;
  const line = plant.stocks[stock]!.line;
  for (;;) {
    const order = world.pendingHead[stock]!;
    if (order < 0 || world.openOrders[stock]! >= world.cards[stock]!) return;
    remove(world.pendingHead, world.pendingTail, stock, order, replenishments);
    world.openOrders[stock]! += 1;
    if (line >= 0 && world.layout.isGated[line] === 1) {
      replenishments.whole[order + Replenishment.state] = ReplenishmentState.queued;
      append(world.lineHead, world.lineTail, line, order, replenishments);
      releaseLinePass(world, line);
    } else {
      letGo(world, order);
    }
  }
}

export function bookLineRelease(world: World, line: number): void {
  if (world.lineReleaseBooked[line] === 1) return;
  world.lineReleaseBooked[line] = 1;
  world.calendar.schedule(world.now, EventKind.releaseLine, line, 0);
}

/** Lets orders onto a line while it has tokens and its pace allows, in order; one whose kit is short is passed over. */
export function releaseLinePass(world: World, line: number): void {
  const isPaced = world.layout.isPaced[line] === 1;
  while (world.lineTokens[line]! < world.wipLimit[line]!) {
    if (isPaced && !paceAllows(world, line)) break;
    const order = nextOnto(world, line);
    if (order < 0) break;
    if (world.keepsRecords && findsShelfShort(world, order)) continue;
    remove(world.lineHead, world.lineTail, line, order, world.replenishments);
    world.lineTokens[line]! += 1;
    if (isPaced) notePace(world, line, order);
    letGo(world, order);
    if (isPaced) world.deciders!.tokenFreed(world.replenishments.whole[order + Replenishment.stock]!);
  }
  if (isPaced) endPass(world, line);
}

/** The order of a line's list that is let go next; −1 where no kit is complete. */
function nextOnto(world: World, line: number): number {
  const head = world.lineHead[line]!;
  if (world.plant.lines[line]!.pitchMinutes > 0) return furthestBehind(world, line, head, kitIsThere);
  return bestOf(world, line, head, lastItemOn(world, line), kitIsThere);
}

/** Item of the lot that the next one on a line will follow: the last to wait at its first station, else the last made. */
function lastItemOn(world: World, line: number): number {
  const { plant, replenishments } = world;
  const first = plant.lines[line]!.firstStation;
  const waiting = world.queueTail[first]!;
  if (waiting < 0) return world.machineItem[plant.stations[first]!.firstMachine]!;
  return plant.stocks[replenishments.whole[waiting + Replenishment.stock]!]!.item;
}

/** Material came to a place: orders that wait for a kit at its lines are looked at again. */
export function materialCame(world: World, stock: number): void {
  const { lines, stocks } = world.plant;
  for (let line = 0; line < lines.length; line++) {
    if (world.lineHead[line]! < 0 || world.lineTokens[line]! >= world.wipLimit[line]!) continue;
    if (lines[line]!.place === stocks[stock]!.place) bookLineRelease(world, line);
  }
}

/** True when every component of an order is free on the shelf: a token is never spent on waiting. */
function kitIsThere(world: World, order: number): boolean {
  const { replenishments, plant } = world;
  const { components, componentQuantity } = plant.stocks[replenishments.whole[order + Replenishment.stock]!]!;
  const lot = replenishments.real[order + Replenishment.quantity]!;
  for (let c = 0; c < components.length; c++) {
    if (free(world, components[c]!) < lot * componentQuantity[c]! - NOTHING) return false;
  }
  return true;
}

/** Looks at the shelf before a token is spent: the records of components that are short are put right. */
function findsShelfShort(world: World, order: number): boolean {
  const { replenishments, plant } = world;
  const { components, componentQuantity } = plant.stocks[replenishments.whole[order + Replenishment.stock]!]!;
  const lot = replenishments.real[order + Replenishment.quantity]!;
  let found = false;
  components.forEach((component, c) => {
    const wanted = lot * componentQuantity[c]!;
    if (!isShort(world, component, wanted)) return;
    noteShort(world, component, wanted - levelOf(world, component, Level.onHand));
    found = true;
  });
  return found;
}

/** The order has its tokens: it goes to the supplier, or becomes demand on its components or the sending place. */
export function letGo(world: World, order: number): void {
  const { replenishments, plant } = world;
  const stock = replenishments.whole[order + Replenishment.stock]!;
  const plan = plant.stocks[stock]!;
  const quantity = replenishments.real[order + Replenishment.quantity]!;
  replenishments.whole[order + Replenishment.state] = ReplenishmentState.claiming;
  replenishments.real[order + Replenishment.releasedAt] = world.now;
  world.ledger.stock.add(stock, Stock.unitsReleased, quantity);
  if (world.trace !== null) {
    const cause = replenishments.whole[order + Replenishment.trace]!;
    replenishments.whole[order + Replenishment.trace] = world.trace.emit(
      TraceCode.release,
      world.now,
      stock,
      lotNumber(world, order),
      quantity,
      cause,
    );
  }
  if (plan.source === SourceKind.bought) {
    replenishments.whole[order + Replenishment.parts] = 1;
    if (plant.suppliers[plan.supplier]!.weeklyCapacity < Number.POSITIVE_INFINITY)
      joinList(world, order, plan.supplier);
    else sendPurchase(world, order);
  } else if (plan.source === SourceKind.transferred) {
    replenishments.whole[order + Replenishment.parts] = 1;
    claimFor(world, order, plan.sender, quantity, ClaimOwner.transfer, plan.rule.partialDelivery);
  } else claimComponents(world, order);
}

function claimComponents(world: World, order: number): void {
  const { replenishments, plant } = world;
  const { components, componentQuantity } = plant.stocks[replenishments.whole[order + Replenishment.stock]!]!;
  const lot = replenishments.real[order + Replenishment.quantity]!;
  replenishments.whole[order + Replenishment.missing] = components.length;
  if (components.length === 0) {
    enterLine(world, order);
    return;
  }
  for (let c = 0; c < components.length; c++) {
    claimFor(world, order, components[c]!, lot * componentQuantity[c]!, ClaimOwner.work, true);
  }
}

function claimFor(world: World, order: number, stock: number, quantity: number, kind: number, parts: boolean): void {
  const { replenishments, claims } = world;
  const claim = claims.take();
  claims.whole[claim + Claim.stock] = stock;
  claims.whole[claim + Claim.layer] = -1;
  claims.whole[claim + Claim.ownerKind] = kind;
  claims.whole[claim + Claim.owner] = order;
  claims.real[claim + Claim.quantity] = quantity;
  claims.real[claim + Claim.unallocated] = quantity;
  claims.real[claim + Claim.reserved] = 0;
  claims.whole[claim + Claim.rank] = 0;
  claims.real[claim + Claim.requestAt] = world.now;
  claims.real[claim + Claim.placedAt] = world.now;
  const serial = world.serial++;
  claims.real[claim + Claim.serial] = serial;
  claims.whole[claim + Claim.wholeOnly] = parts ? 0 : 1;
  claims.whole[claim + Claim.waiting] = 0;
  claims.whole[claim + Claim.posted] = 0;
  claims.whole[claim + Claim.nextOfOwner] = replenishments.whole[order + Replenishment.firstClaim]!;
  replenishments.whole[order + Replenishment.firstClaim] = claim;
  if (!postClaim(world, claim)) return;
  // A claim that was served at once has ended, and its record may be another's by now.
  const isOpen = claims.real[claim + Claim.serial] === serial;
  if (isOpen && claims.whole[claim + Claim.waiting] === 1) postToMaker(world, claim);
  world.deciders!.positionChanged(stock);
}

/** The kit of a work order is complete: components leave the shelf, the lot enters the line. */
export function componentsComplete(world: World, order: number): void {
  const { replenishments, claims } = world;
  if (world.keepsRecords && lacksComponents(world, order)) return;
  let claim = replenishments.whole[order + Replenishment.firstClaim]!;
  while (claim >= 0) {
    const next = claims.whole[claim + Claim.nextOfOwner]!;
    issue(world, claims.whole[claim + Claim.stock]!, claims.real[claim + Claim.reserved]!, order);
    claims.give(claim);
    claim = next;
  }
  replenishments.whole[order + Replenishment.firstClaim] = -1;
  enterLine(world, order);
}

/** A kit that was complete on record and is short on the shelf waits again; its picker keeps what was there. */
function lacksComponents(world: World, order: number): boolean {
  const { replenishments, claims } = world;
  let short = 0;
  let claim = replenishments.whole[order + Replenishment.firstClaim]!;
  for (; claim >= 0; claim = claims.whole[claim + Claim.nextOfOwner]!) {
    if (!isShort(world, claims.whole[claim + Claim.stock]!, claims.real[claim + Claim.reserved]!)) continue;
    pickShort(world, claim);
    short += 1;
  }
  replenishments.whole[order + Replenishment.missing] = short;
  return short > 0;
}

function issue(world: World, stock: number, quantity: number, order: number): void {
  change(world, stock, Level.onHand, -quantity);
  change(world, stock, Level.reserved, -quantity);
  takeLots(world, stock, quantity);
  world.sales?.ship(stock, world.now, quantity);
  if (world.keepsRecord[stock] === 1) floorRecord(world, stock);
  world.ledger.stock.add(stock, Stock.unitsIssued, quantity);
  if (world.trace !== null) {
    world.trace.emit(
      TraceCode.issue,
      world.now,
      stock,
      lotNumber(world, order),
      quantity,
      world.replenishments.whole[order + Replenishment.trace]!,
    );
  }
}

/** A sending place gives what a transfer order claims: all of it, or parts where parts are allowed. */
export function sendTransfer(world: World, order: number, claim: number): void {
  const { replenishments, claims, plant } = world;
  if (isShort(world, claims.whole[claim + Claim.stock]!, claims.real[claim + Claim.reserved]!)) pickShort(world, claim);
  const quantity = claims.real[claim + Claim.reserved]!;
  if (quantity <= 0) return;
  const stock = replenishments.whole[order + Replenishment.stock]!;
  const { transit } = plant.stocks[stock]!;
  claims.real[claim + Claim.reserved] = 0;
  issue(world, claims.whole[claim + Claim.stock]!, quantity, order);
  change(world, stock, Level.inTransit, quantity);
  let shipped = order;
  if (claims.real[claim + Claim.unallocated]! > 0) {
    shipped = splitOrder(replenishments, order, quantity);
    replenishments.whole[shipped + Replenishment.state] = ReplenishmentState.inTransit;
  } else {
    replenishments.real[order + Replenishment.quantity] = quantity;
    replenishments.whole[order + Replenishment.state] = ReplenishmentState.inTransit;
    claims.give(claim);
  }
  const minutes = transit.constant ? transit.mean : transit.sample(world.transit.at(stock)());
  world.calendar.schedule(world.now + minutes, EventKind.putAway, shipped, 0);
}

/**
 * Lots of a stock that wait for their line are told apart: those that make stock beyond what is needed now go after all
 * others. The newest ones, up to so many units, are ahead of need.
 */
export function rankAhead(world: World, stock: number, unitsAhead: number): void {
  const { replenishments, plant } = world;
  const { line } = plant.stocks[stock]!;
  let left = unitsAhead;
  const rankList = (tail: number): void => {
    for (let order = tail; order >= 0; order = replenishments.whole[order + Replenishment.previous]!) {
      if (replenishments.whole[order + Replenishment.stock] !== stock) continue;
      const units = replenishments.real[order + Replenishment.quantity]!;
      replenishments.whole[order + Replenishment.rank] = units <= left ? 1 : 0;
      left -= units;
    }
  };
  rankList(world.lineTail[line]!);
  rankList(world.queueTail[plant.lines[line]!.firstStation]!);
}

/** Lots of a stock that wait for their line get a rank: those of lower rank go first, what has none has 0. */
export function rankWaiting(world: World, stock: number, rank: number): void {
  const { replenishments, plant } = world;
  const { line } = plant.stocks[stock]!;
  if (line < 0) return;
  const rankList = (head: number): void => {
    for (let order = head; order >= 0; order = replenishments.whole[order + Replenishment.next]!) {
      if (replenishments.whole[order + Replenishment.stock] === stock)
        replenishments.whole[order + Replenishment.rank] = rank;
    }
  };
  rankList(world.lineHead[line]!);
  rankList(world.queueHead[plant.lines[line]!.firstStation]!);
}
