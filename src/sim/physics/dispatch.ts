import { levelOf, Level } from './levels.ts';
import { DispatchKey } from './plant.ts';
import type { World } from './world.ts';
import { Replenishment } from './records.ts';

/**
 * The order that a dispatch list picks first from a linked list: smallest by its keys in turn, ties by order number
 * (MODEL §7.3).
 * @param lastItem item the machine made last, for `minSetup` and campaigns; −1 for none
 * @returns the order, or −1 when none qualifies
 */
export function bestOf(
  world: World,
  line: number,
  head: number,
  lastItem: number,
  qualifies: ((world: World, order: number) => boolean) | null,
): number {
  const { whole } = world.replenishments;
  let best = -1;
  for (let order = head; order >= 0; order = whole[order + Replenishment.next]!) {
    if (qualifies !== null && !qualifies(world, order)) continue;
    if (best < 0 || precedes(world, line, order, best, lastItem)) best = order;
  }
  return best;
}

/** True when a dispatch list puts one order before another. */
export function precedes(world: World, line: number, a: number, b: number, lastItem: number): boolean {
  const { dispatch } = world.plant.lines[line]!;
  for (let k = 0; k < dispatch.length; k++) {
    const key = dispatch[k]!;
    const difference = keyOf(world, key, a, lastItem) - keyOf(world, key, b, lastItem);
    if (difference !== 0) return difference < 0;
  }
  return world.replenishments.real[a + Replenishment.serial]! < world.replenishments.real[b + Replenishment.serial]!;
}

/** The value of a dispatch key: smaller goes first. */
function keyOf(world: World, key: number, order: number, lastItem: number): number {
  const { replenishments, plant } = world;
  switch (key) {
    case DispatchKey.priority:
      return replenishments.whole[order + Replenishment.rank]!;
    case DispatchKey.EDD:
      return replenishments.real[order + Replenishment.dueAt]!;
    case DispatchKey.SPT:
      return workContent(world, order);
    case DispatchKey.FIFO:
      return replenishments.real[order + Replenishment.arrivedAt]!;
    case DispatchKey.criticalRatio:
      return (
        (replenishments.real[order + Replenishment.dueAt]! - world.now) / Math.max(1e-9, workContent(world, order))
      );
    case DispatchKey.coverage: {
      const stock = replenishments.whole[order + Replenishment.stock]!;
      const net =
        levelOf(world, stock, Level.onHand) + world.recordError[stock]! - levelOf(world, stock, Level.backlog);
      return net / Math.max(1e-9, world.upTo[stock]!);
    }
    default: {
      if (lastItem < 0) return 0;
      const { line, item } = plant.stocks[replenishments.whole[order + Replenishment.stock]!]!;
      const station =
        plant.stations[
          Math.max(plant.lines[line]!.firstStation, replenishments.whole[order + Replenishment.station]!)
        ]!;
      return station.hasSetup ? station.setupMinutes[lastItem * station.unitMinutes.length + item]! : 0;
    }
  }
}

/** Minutes of processing that remain for an order on its line at mean times. */
function workContent(world: World, order: number): number {
  const { replenishments, plant } = world;
  const stock = plant.stocks[replenishments.whole[order + Replenishment.stock]!]!;
  const line = plant.lines[stock.line]!;
  let minutes = 0;
  const from = Math.max(line.firstStation, replenishments.whole[order + Replenishment.station]!);
  for (let s = from; s < line.firstStation + line.stationCount; s++) {
    minutes +=
      (replenishments.real[order + Replenishment.quantity]! * plant.stations[s]!.unitMinutes[stock.item]!) /
      world.speed[s]!;
  }
  return minutes;
}
