import { Layer, layerColumns, Stock } from '../record/columns.ts';
import type { DemandSource } from './demand-state.ts';
import { change, free, Level } from './levels.ts';
import { takeLots } from './stock.ts';
import type { World } from './world.ts';

const LAYER_COLUMNS = layerColumns.length;

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
  if (world.allocateBooked[stock] === 1 || !world.alone()) return false;
  change(world, stock, Level.onHand, -quantity);
  takeLots(world, stock, quantity);
  world.ledger.stock.add(stock, Stock.unitsShipped, quantity);
  world.demandToday[stock] = 1;
  countOrder(world, source.layer, quantity);
  if (world.isMeasured(world.period)) {
    world.observations.distributions.customerWait[source.layer]!.addZero();
    world.observations.distributions.orderCycleTime[source.layer]!.addZero();
  }
  world.deciders!.positionChanged(stock);
  return true;
}

function countOrder(world: World, layerIndex: number, quantity: number): void {
  const layer = world.plant.layers[layerIndex]!;
  const { data, base } = world.ledger.layer;
  const row = base + layerIndex * LAYER_COLUMNS;
  data[row + Layer.orders]! += 1;
  data[row + Layer.lines]! += 1;
  data[row + Layer.unitsTrue]! += quantity;
  data[row + Layer.unitsOnTime]! += quantity;
  data[row + Layer.linesOnTime]! += 1;
  data[row + Layer.ordersOnTime]! += 1;
  data[row + Layer.ordersDelivered]! += 1;
  data[row + Layer.ordersInFull]! += 1;
  data[row + Layer.ordersOnTimePromise]! += 1;
  data[row + Layer.ordersOnTimeRequest]! += 1;
  data[row + Layer.ordersOtif]! += 1;
  data[row + Layer.ordersAccurate]! += 1;
  data[row + Layer.ordersPerfect]! += 1;
  data[row + Layer.unitsShippedOfCohort]! += quantity;
  data[row + Layer.ordersPlaced]! += 1;
  data[row + Layer.unitsPlaced]! += quantity;
  data[row + Layer.unitsShipped]! += quantity;
  data[row + Layer.shipments]! += 1;
  data[row + Layer.unitsDelivered]! += quantity;
  data[row + Layer.revenue]! += quantity * layer.price;
  data[row + Layer.costOfGoodsSold]! += quantity * layer.unitCost;
}
