import { Layer, Stock } from '../record/columns.ts';
import type { DemandSource } from './demand-state.ts';
import { isShort } from './inventory-record.ts';
import { change, free, Level } from './levels.ts';
import { takeLots } from './stock.ts';
import type { World } from './world.ts';

/**
 * The short way for a customer who takes one item off the shelf and is gone: placed, shipped and delivered are one
 * instant, so nothing has to be remembered. Leaves the ledger as the long way would. Used where shipping is immediate,
 * without transit and damage, nothing else is due now, and no trace is asked for.
 * @returns false when the order must take the long way
 */
export function servedAtOnce(world: World, source: DemandSource): boolean {
  if (world.takesAway[source.layer] === 0 || world.trace !== null) return false;
  const layer = world.plant.layers[source.layer]!;
  const { stock } = layer;
  const quantity = source.quantity;
  if (free(world, stock) - world.reserveOfLayer[source.layer]! < quantity) return false;
  if (isShort(world, stock, quantity)) return false;
  if (world.allocateBooked[stock] === 1 || !world.alone()) return false;
  change(world, stock, Level.onHand, -quantity);
  if (world.perishes[stock] === 1) takeLots(world, stock, quantity);
  world.demandToday[stock] = 1;
  if (world.sales !== null) {
    world.sales.order(stock, world.now, quantity);
    world.sales.ship(stock, world.now, quantity);
  }
  world.ordersAtOnce[source.layer]! += 1;
  world.unitsAtOnce[source.layer]! += quantity;
  world.deciders!.positionChanged(stock);
  return true;
}

/** Brings the orders served at once since the last time into the ledger: at the end of a period. */
export function bookServedAtOnce(world: World): void {
  const { plant, ledger, observations } = world;
  plant.layers.forEach((layer, index) => {
    const orders = world.ordersAtOnce[index]!;
    const units = world.unitsAtOnce[index]!;
    if (orders === 0) return;
    world.ordersAtOnce[index] = 0;
    world.unitsAtOnce[index] = 0;
    ledger.stock.add(layer.stock, Stock.unitsShipped, units);
    for (const column of orderColumns) ledger.layer.add(index, column, orders);
    for (const column of unitColumns) ledger.layer.add(index, column, units);
    ledger.layer.add(index, Layer.revenue, units * layer.price);
    ledger.layer.add(index, Layer.costOfGoodsSold, units * layer.unitCost);
    if (!world.isMeasured(world.period)) return;
    observations.distributions.customerWait[index]!.addZeros(orders);
    observations.distributions.orderCycleTime[index]!.addZeros(orders);
  });
}

/** What an order served at once counts in. */
const orderColumns = [
  Layer.orders,
  Layer.lines,
  Layer.linesOnTime,
  Layer.ordersOnTime,
  Layer.ordersDelivered,
  Layer.ordersInFull,
  Layer.ordersOnTimePromise,
  Layer.ordersOnTimeRequest,
  Layer.ordersOtif,
  Layer.ordersAccurate,
  Layer.ordersPerfect,
  Layer.ordersPlaced,
  Layer.shipments,
];
const unitColumns = [
  Layer.unitsTrue,
  Layer.unitsOnTime,
  Layer.unitsShippedOfCohort,
  Layer.unitsPlaced,
  Layer.unitsShipped,
  Layer.unitsDelivered,
];
