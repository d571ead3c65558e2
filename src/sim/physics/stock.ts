import { Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { allocate, serve } from './allocation.ts';
import { EventKind } from './event-kinds.ts';
import { floorRecord, recordReceipt } from './inventory-record.ts';
import { change, free, Level, levelOf, NOTHING, unreserved } from './levels.ts';
import { materialCame } from './release.ts';
import { lotNumber, type World } from './world.ts';
import { Claim, Replenishment } from './records.ts';

/** Puts good units on the shelf and serves those who wait, the claim they were made for first. */
export function receive(world: World, stock: number, order: number, quantity: number): void {
  const { replenishments, claims, ledger } = world;
  const discarded = replenishments.whole[order + Replenishment.discard] === 1;
  const row = ledger.stock.row(stock);
  ledger.stock.data[row + Stock.unitsReceived]! += quantity;
  ledger.stock.data[row + Stock.lotsReceived]! += 1;
  if (world.trace !== null) {
    world.trace.emit(
      TraceCode.receipt,
      world.now,
      stock,
      lotNumber(world, order),
      quantity,
      replenishments.whole[order + Replenishment.trace]!,
    );
  }
  if (discarded) {
    ledger.stock.add(stock, Stock.unitsWrittenOff, quantity);
    world.trace?.emit(
      TraceCode.writeOff,
      world.now,
      stock,
      lotNumber(world, order),
      quantity,
      replenishments.whole[order + Replenishment.trace]!,
    );
    return;
  }
  closeCycle(world, stock);
  change(world, stock, Level.onOrder, -quantity);
  change(world, stock, Level.onHand, quantity);
  addLot(world, stock, quantity);
  if (world.keepsRecord[stock] === 1) recordReceipt(world, stock, quantity);
  const linked = replenishments.whole[order + Replenishment.linkedClaim]!;
  if (
    linked >= 0 &&
    claims.real[linked + Claim.serial] === replenishments.real[order + Replenishment.linkedSerial] &&
    claims.whole[linked + Claim.waiting] === 1
  ) {
    serve(world, linked, free(world, stock));
  }
  allocate(world, stock);
  materialCame(world, stock);
}

/** A replenishment cycle ends with each receipt (MODEL §10.2, cycleServiceLevel). */
function closeCycle(world: World, stock: number): void {
  world.ledger.stock.add(stock, Stock.cycles, 1);
  if (world.unmetSinceReceipt[stock] === 1 || levelOf(world, stock, Level.backlog) > NOTHING) {
    world.ledger.stock.add(stock, Stock.cyclesWithStockout, 1);
  }
  world.unmetSinceReceipt[stock] = 0;
}

/** Notes the expiry of units that came in now, where units perish. */
export function addLot(world: World, stock: number, quantity: number): void {
  const plan = world.plant.stocks[stock]!;
  if (plan.shelfLifeMinutes === Number.POSITIVE_INFINITY) return;
  const expiresAt = world.now + plan.shelfLifeMinutes - plan.minRemainingLifeMinutes;
  world.lots[stock]!.push(quantity, expiresAt);
  world.calendar.schedule(Math.max(world.now, expiresAt), EventKind.expiry, stock, 0);
}

/** Takes units from the lots that expire first (FEFO). */
export function takeLots(world: World, stock: number, quantity: number): void {
  const lots = world.lots[stock]!;
  let rest = quantity;
  let first = 0;
  while (rest > 0 && first < lots.length) {
    const taken = Math.min(rest, lots[first]!);
    lots[first]! -= taken;
    rest -= taken;
    if (lots[first]! <= 0) first += 2;
  }
  if (first > 0) lots.splice(0, first);
}

/** Has a shelf looked at again when units that were reserved at their expiry come free. */
export function bookExpired(world: World, stock: number): void {
  const lots = world.lots[stock]!;
  if (lots.length > 0 && lots[1]! <= world.now) world.calendar.schedule(world.now, EventKind.expiry, stock, 0);
}

/** Writes off what has expired and is not reserved; reserved units are about to be picked and go out. */
export function onExpiry(world: World, stock: number): void {
  const lots = world.lots[stock]!;
  let expired = 0;
  for (let i = 0; i < lots.length && lots[i + 1]! <= world.now; i += 2) expired += lots[i]!;
  const writtenOff = Math.min(expired, unreserved(world, stock));
  if (writtenOff <= NOTHING) return;
  takeLots(world, stock, writtenOff);
  change(world, stock, Level.onHand, -writtenOff);
  if (world.keepsRecord[stock] === 1) floorRecord(world, stock);
  world.ledger.stock.add(stock, Stock.unitsWrittenOff, writtenOff);
  world.trace?.emit(TraceCode.writeOff, world.now, stock, -1, writtenOff, -1);
  world.deciders!.positionChanged(stock);
}
