import { LayerMode, type Plant, TargetKind } from '../sim/index.ts';
import type { Draft } from './draft.ts';

/** Mean demand of a layer in units per minute of elapsed time, factors apart. */
export function unitsPerMinute(layer: Plant['layers'][number]): number {
  const share = layer.time.alwaysOpen ? 1 : layer.time.toWork(524_160) / 524_160;
  switch (layer.mode) {
    case LayerMode.scatter:
      return layer.ratePerMinute * share * layer.size.mean;
    case LayerMode.bucket:
      return (layer.probability * layer.size.mean) / layer.everyMinutes;
    case LayerMode.renewal:
      return (share * layer.size.mean) / layer.gap.mean;
    case LayerMode.replay: {
      const span = layer.recordTimes.length === 0 ? 0 : layer.recordTimes[layer.recordTimes.length - 1]!;
      return span > 0 ? layer.recordQuantities.reduce((a, b) => a + b, 0) / span : 0;
    }
    default:
      return 0;
  }
}

/** Mean demand on every stock, passed upstream through transfers and bills of materials; units per minute. */
export function meanDemand(plant: Plant): Float64Array {
  const own = new Float64Array(plant.stocks.length);
  for (const layer of plant.layers) own[layer.stock]! += unitsPerMinute(layer);
  const takers: { stock: number; quantity: number }[][] = plant.stocks.map(() => []);
  plant.stocks.forEach((stock, index) => {
    if (stock.sender >= 0) takers[stock.sender]!.push({ stock: index, quantity: 1 });
    stock.components.forEach((component, n) => {
      takers[component]!.push({ stock: index, quantity: stock.componentQuantity[n]! });
    });
  });
  const demand = new Float64Array(plant.stocks.length).fill(Number.NaN);
  const demandOn = (stock: number): number => {
    if (Number.isNaN(demand[stock]!)) {
      demand[stock] = takers[stock]!.reduce((sum, taker) => sum + taker.quantity * demandOn(taker.stock), own[stock]!);
    }
    return demand[stock]!;
  };
  plant.stocks.forEach((_, stock) => {
    demandOn(stock);
  });
  return demand;
}

/** Share of a station's hours that demand asks for, set-ups apart: processing, poor yield and repairs. */
export function stationLoad(plant: Plant, demand: Float64Array, station: number): number {
  const plan = plant.stations[station]!;
  const line = plant.lines[plan.line]!;
  const openShare = line.time.alwaysOpen ? 1 : line.time.toWork(524_160) / 524_160;
  let minutes = 0;
  plant.stocks.forEach((stock, index) => {
    if (stock.line !== plan.line || stock.rule.target === TargetKind.always) return;
    minutes += (demand[index]! * plan.unitMinutes[stock.item]!) / plan.yield;
  });
  const availability = plan.breaksDown ? plan.life.mean / (plan.life.mean + plan.repair.mean) : 1;
  return minutes / (plan.speed * availability * plan.machines * openShare);
}

/** A station that mean demand asks for more than its hours, set-ups apart. */
export interface Overload {
  readonly line: string;
  readonly station: string;
  /** Share of its hours that demand asks for: above 1. */
  readonly load: number;
}

/** Stations that cannot keep up with mean demand, in the order of the plant. */
export function overloads(plant: Plant): Overload[] {
  const demand = meanDemand(plant);
  return plant.stations.flatMap(({ id }, index) => {
    const load = stationLoad(plant, demand, index);
    const [line, station] = id.split('/') as [string, string];
    return load > 1 ? [{ line, station, load }] : [];
  });
}

/** How many times its hours, machines or speed an overloaded station would need, rounded up. */
export const capacityNeeded = (load: number): string => (Math.ceil(load * 100 - 1e-9) / 100).toFixed(2);
/** Per cent of the demand that an overloaded station could bear, rounded down. */
export const demandBearable = (load: number): string => Math.floor(100 / load + 1e-9).toFixed(0);

/** Warns of stations that are asked for more than their hours: which, by how much, what follows and what would mend it. */
export function loadWarnings(draft: Draft, plant: Plant): void {
  for (const { line, station, load } of overloads(plant)) {
    draft.warning(
      `lines/${line}/stations/${station}`,
      `demand asks for ${(load * 100).toFixed(0)} % of the hours of station ${station} on line ${line}, set-ups apart: its queue grows until customers give up or the run ends, so levels and waits tell how long the run is; to keep up it needs ${capacityNeeded(load)} times the hours, machines or speed, or ${demandBearable(load)} % of the demand`,
    );
  }
}
