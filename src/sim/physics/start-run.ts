import { periodStart } from '../record/ledger.ts';
import { EventKind } from './event-kinds.ts';
import { startFactors } from './factor-edge.ts';
import { startCrews } from './crews.ts';
import { startRecords } from './inventory-record.ts';
import { change, Level } from './levels.ts';
import { startOvertime } from './overtime.ts';
import { Replenishment, ReplenishmentState } from './records.ts';
import { bookInitialOrder } from './replenishment.ts';
import { addLot } from './stock.ts';
import { outageTurned } from './suppliers.ts';
import type { World } from './world.ts';

const MINUTES_PER_DAY = 1440;

/** Lays out the initial state and the first event of everything that moves by itself (MODEL §3.4). */
export function startRun(world: World): void {
  const { plant, calendar, demand } = world;
  plant.stocks.forEach((stock, index) => {
    change(world, index, Level.onHand, stock.initialOnHand);
    if (stock.initialOnHand > 0) addLot(world, index, stock.initialOnHand);
    for (const { dueMinutes, quantity } of stock.initialInTransit)
      bookInitialReceipt(world, index, dueMinutes, quantity);
    for (const { reachesMinutes, quantity } of stock.initialOrders)
      bookInitialOrder(world, index, reachesMinutes, quantity);
  });
  if (plant.grid.periods > 1) calendar.schedule(periodStart(plant.grid, 1), EventKind.periodEnd, 0, 0);
  startFactors(world);
  startOvertime(world);
  startCrews(world);
  for (let machine = 0; machine < world.machineLife.length; machine++) startLife(world, machine);
  plant.suppliers.forEach((supplier, index) => {
    outageTurned(world, index); // a factor may have it out from the start
    if (!supplier.hasOutages) return;
    calendar.schedule(supplier.up.sample(world.supplierState.at(index)()), EventKind.supplierDown, index, 0);
  });
  demand.sources.forEach((source, index) => {
    if (source.advance()) calendar.schedule(source.time, EventKind.arrival, index, 0);
  });
  if (plant.stocks.some((stock) => stock.sells)) calendar.schedule(MINUTES_PER_DAY, EventKind.daySnapshot, 0, 0);
  startRecords(world);
  plant.probe?.times.forEach((time, index) => {
    calendar.schedule(time, EventKind.probe, index, 0);
  });
}

/** A machine's running time to its first failure. */
function startLife(world: World, machine: number): void {
  const station = world.layout.stationOf[machine]!;
  const { breaksDown, life } = world.plant.stations[station]!;
  const minutes = breaksDown ? life.sample(world.breakdownLife.at(machine)()) : Number.POSITIVE_INFINITY;
  world.machineLife[machine] = minutes * world.lifeScale[station]!;
}

/** Goods that are on their way when the run begins. */
function bookInitialReceipt(world: World, stock: number, due: number, quantity: number): void {
  const { replenishments } = world;
  const order = replenishments.take();
  replenishments.whole[order + Replenishment.stock] = stock;
  replenishments.whole[order + Replenishment.state] = ReplenishmentState.inTransit;
  replenishments.real[order + Replenishment.quantity] = quantity;
  replenishments.real[order + Replenishment.placedAt] = 0;
  replenishments.real[order + Replenishment.releasedAt] = 0;
  replenishments.real[order + Replenishment.dueAt] = due;
  replenishments.real[order + Replenishment.serial] = world.serial++;
  replenishments.whole[order + Replenishment.parent] = -1;
  replenishments.whole[order + Replenishment.parts] = 1;
  replenishments.whole[order + Replenishment.reworked] = 0;
  replenishments.whole[order + Replenishment.ended] = 0;
  replenishments.real[order + Replenishment.touchMinutes] = 0;
  replenishments.whole[order + Replenishment.linkedClaim] = -1;
  replenishments.real[order + Replenishment.expedited] = 0;
  replenishments.whole[order + Replenishment.discard] = 0;
  replenishments.whole[order + Replenishment.trace] = -1;
  world.openOrders[stock]! += 1;
  change(world, stock, Level.onOrder, quantity);
  change(world, stock, Level.inTransit, quantity);
  world.calendar.schedule(due, EventKind.receipt, order, world.plant.stocks[stock]!.supplier);
}
