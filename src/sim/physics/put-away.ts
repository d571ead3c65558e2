import { Stock } from '../record/columns.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level } from './levels.ts';
import { Replenishment, ReplenishmentState } from './records.ts';
import { bookRelease, releasePass } from './release.ts';
import { receive } from './stock.ts';
import type { World } from './world.ts';

/** A lot off the line travels to its shelf; without put-away time it is there now. */
export function finishLot(world: World, lot: number): void {
  const { replenishments, plant } = world;
  const stock = replenishments.whole[lot + Replenishment.stock]!;
  const { putAwayMinutes, putAwayTime } = plant.stocks[stock]!;
  replenishments.whole[lot + Replenishment.state] = ReplenishmentState.inTransit;
  if (putAwayMinutes <= 0 && world.alone()) {
    shelve(world, lot);
    return;
  }
  change(world, stock, Level.inTransit, replenishments.real[lot + Replenishment.quantity]!);
  const at = putAwayTime.alwaysOpen ? world.now + putAwayMinutes : putAwayTime.advance(world.now, putAwayMinutes);
  world.calendar.schedule(at, EventKind.putAway, lot, 0);
}

/** A lot, a purchase or a transfer reaches the shelf. */
export function onPutAway(world: World, lot: number): void {
  const { replenishments } = world;
  change(
    world,
    replenishments.whole[lot + Replenishment.stock]!,
    Level.inTransit,
    -replenishments.real[lot + Replenishment.quantity]!,
  );
  shelve(world, lot);
}

function shelve(world: World, lot: number): void {
  const { replenishments, ledger } = world;
  const stock = replenishments.whole[lot + Replenishment.stock]!;
  const quantity = replenishments.real[lot + Replenishment.quantity]!;
  const flow = world.now - replenishments.real[lot + Replenishment.releasedAt]!;
  const { data } = ledger.stock;
  const row = ledger.stock.row(stock);
  data[row + Stock.flowTimeUnitMinutes]! += quantity * flow;
  data[row + Stock.touchTimeUnitMinutes]! += quantity * replenishments.real[lot + Replenishment.touchMinutes]!;
  data[row + Stock.flowUnits]! += quantity;
  if (world.isMeasured(world.period)) world.observations.distributions.manufacturingCycleTime[stock]!.add(flow);
  world.leadTimes?.note(stock, world.now, world.now - replenishments.real[lot + Replenishment.placedAt]!);
  receive(world, stock, lot, quantity);
  partGone(world, lot);
}

/** One part of an order has ended, on the shelf or as scrap; the last one returns the stage's card. */
export function partGone(world: World, lot: number): void {
  const { replenishments } = world;
  const order =
    replenishments.whole[lot + Replenishment.parent]! >= 0 ? replenishments.whole[lot + Replenishment.parent]! : lot;
  const stock = replenishments.whole[order + Replenishment.stock]!;
  replenishments.whole[order + Replenishment.parts]! -= 1;
  replenishments.whole[lot + Replenishment.ended] = 1;
  if (lot !== order) free(world, lot);
  if (replenishments.whole[order + Replenishment.parts]! > 0) return;
  free(world, order);
  world.openOrders[stock]! -= 1;
  world.deciders!.tokenFreed(stock);
  if (world.pendingHead[stock]! < 0) return;
  if (world.alone()) releasePass(world, stock);
  else bookRelease(world, stock);
}

function free(world: World, order: number): void {
  world.replenishments.whole[order + Replenishment.state] = ReplenishmentState.free;
  world.replenishments.real[order + Replenishment.linkedSerial] = -1;
  world.replenishments.give(order);
}
