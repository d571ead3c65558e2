import { TraceCode } from '../record/trace.ts';
import { Entry, Order } from './records.ts';
import type { World } from './world.ts';

/**
 * Sales gives an order that comes on record its date: never one before the date asked for. What is asked for again after
 * a wrong delivery keeps the promise it had.
 */
export function givePromise(world: World, order: number, version: number): void {
  const { orders, plant, now } = world;
  const isStale = orders.whole[order + Order.version] !== version;
  if (isStale || orders.whole[order + Order.entry] === Entry.settled) return;
  const layerIndex = orders.whole[order + Order.layer]!;
  const layer = plant.layers[layerIndex]!;
  if (layer.promise === null) return;
  const shipAt = Math.max(orders.real[order + Order.shipAt]!, world.deciders!.promisedShipDate(order));
  const promiseAt = shipAt + plant.places[plant.stocks[layer.stock]!.place]!.transit.mean;
  orders.real[order + Order.promiseAt] = promiseAt;
  if (world.trace === null) return;
  const number = orders.whole[order + Order.number]!;
  const cause = orders.whole[order + Order.trace]!;
  orders.whole[order + Order.trace] = world.trace.emit(TraceCode.promise, now, layerIndex, number, promiseAt, cause);
}
