import { changeLineLots, NOTHING } from './levels.ts';
import { runNextBatch } from './machines.ts';
import { Replenishment } from './records.ts';
import { splitOrder } from './split-order.ts';
import type { World } from './world.ts';

/**
 * The batch that a machine has done leaves its lot as a lot of its own, and the machine goes on with the next one
 * (MODEL §3.2: transfer batch). The order has ended when its last batch has.
 */
export function sendBatch(world: World, machine: number): number {
  const { replenishments, layout, plant } = world;
  const station = layout.stationOf[machine]!;
  const lot = world.machineLot[machine]!;
  const rest = world.machineRest[machine]!;
  const quantity = replenishments.real[lot + Replenishment.quantity]!;
  const value = replenishments.real[lot + Replenishment.accruedValue]!;
  const batch = splitOrder(replenishments, lot, quantity - rest);
  replenishments.real[lot + Replenishment.quantity] = rest;
  replenishments.real[lot + Replenishment.accruedValue] = value * (rest / quantity);
  replenishments.real[batch + Replenishment.accruedValue] =
    value - replenishments.real[lot + Replenishment.accruedValue]!;
  const order = replenishments.whole[batch + Replenishment.parent]!;
  if (layout.isInSegment[station] === 1) replenishments.whole[order + Replenishment.holding]! += 1;
  changeLineLots(world, layout.lineOfStation[station]!, 1);
  const left = rest - plant.stations[station]!.transferBatch;
  const next = left > NOTHING ? rest - left : rest;
  world.machineRest[machine] = left > NOTHING ? left : 0;
  replenishments.real[lot + Replenishment.touchMinutes]! += (next - (quantity - rest)) * world.minutesOfUnit[machine]!;
  runNextBatch(world, machine, next);
  return batch;
}
