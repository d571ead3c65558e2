import { binomialQuantile } from '../kernel/binomial.ts';
import { Station, Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { change, changeLineLots, Level } from './levels.ts';
import { rework } from './stations.ts';
import type { World } from './world.ts';

/**
 * Inspects a finished lot: good ~ Binomial(q, y); of the rest, rework ~ Binomial(·, r) goes back to the head of the
 * queue once, the others are scrap (MODEL §3.2). Two uniforms a lot, whatever comes of them.
 * @returns true when units of the lot go on
 */
export function inspect(world: World, lot: number, station: number): boolean {
  const { replenishments, plant, ledger } = world;
  const plan = plant.stations[station]!;
  const stock = replenishments.stock[lot]!;
  const item = plant.stocks[stock]!.item;
  const quantity = replenishments.quantity[lot]!;
  const firstTime = replenishments.reworked[lot] === 0;
  let good = quantity;
  let again = 0;
  if (plan.yield < 1) {
    const draw = world.yieldDraw.at(station * plan.unitMinutes.length + item);
    const goodDraw = draw();
    const reworkDraw = draw();
    good = share(goodDraw, quantity, plan.yield);
    again = firstTime ? share(reworkDraw, quantity - good, plan.reworkShare) : 0;
  }
  const scrap = quantity - good - again;
  const { data } = ledger.station;
  const row = ledger.station.row(station);
  if (firstTime) {
    data[row + Station.unitsProcessed]! += quantity;
    data[row + Station.unitsGoodFirst]! += good;
  }
  data[row + Station.idealRunMinutes]! += good * plan.unitMinutes[item]!;
  accrue(world, lot, station, quantity);
  if (scrap > 0) scrapUnits(world, lot, station, scrap);
  if (again > 0) splitForRework(world, lot, station, again);
  replenishments.quantity[lot] = good;
  return good > 0;
}

/**
 * A binomial share of a lot's units. A real quantity counts as equal pieces of at most one unit: were each share in
 * proportion, the scrap of scrap would be ordered again in ever smaller lots without end.
 */
function share(u: number, quantity: number, p: number): number {
  if (quantity <= 0) return 0;
  const pieces = Math.ceil(quantity);
  const chosen = binomialQuantile(u, pieces, p);
  return chosen === pieces ? quantity : chosen * (quantity / pieces);
}

/** Work adds value: the conversion cost is spread evenly over the stations of the line. */
function accrue(world: World, lot: number, station: number, quantity: number): void {
  const { replenishments, plant } = world;
  if (replenishments.reworked[lot] === 1) return;
  const stock = replenishments.stock[lot]!;
  const plan = plant.stocks[stock]!;
  const line = plant.lines[plant.stations[station]!.line]!;
  const added = (quantity * (plan.unitValue - plan.materialCost)) / line.stationCount;
  if (added === 0) return;
  replenishments.accruedValue[lot]! += added;
  change(world, stock, Level.wipValue, added);
}

/** Takes a part of the accrued value of a lot with the units that leave it. */
function takeValue(world: World, lot: number, units: number): number {
  const { replenishments } = world;
  const value = (replenishments.accruedValue[lot]! * units) / replenishments.quantity[lot]!;
  replenishments.accruedValue[lot]! -= value;
  return value;
}

function scrapUnits(world: World, lot: number, station: number, units: number): void {
  const { replenishments, ledger } = world;
  const stock = replenishments.stock[lot]!;
  const value = takeValue(world, lot, units);
  replenishments.quantity[lot]! -= units;
  change(world, stock, Level.wip, -units);
  change(world, stock, Level.wipValue, -value);
  if (replenishments.discard[lot] === 0) change(world, stock, Level.onOrder, -units);
  ledger.stock.add(stock, Stock.unitsScrapped, units);
  ledger.station.add(station, Station.unitsScrapped, units);
  ledger.station.add(station, Station.scrapCost, value);
  world.trace?.emit(TraceCode.scrap, world.now, stock, lot, units, replenishments.trace[lot]!);
  world.bookEvaluation(stock);
}

/** Units that can be mended travel as a lot of their own, at the head of the queue. */
function splitForRework(world: World, lot: number, station: number, units: number): void {
  const { replenishments, plant, ledger } = world;
  const value = takeValue(world, lot, units);
  const part = replenishments.take();
  replenishments.copy(lot, part);
  const order = replenishments.parent[lot]! >= 0 ? replenishments.parent[lot]! : lot;
  replenishments.parent[part] = order;
  replenishments.quantity[part] = units;
  replenishments.accruedValue[part] = value;
  replenishments.reworked[part] = 1;
  replenishments.touchMinutes[part] = 0;
  replenishments.quantity[lot]! -= units;
  replenishments.parts[order]! += 1;
  replenishments.onLine[order]! += 1;
  changeLineLots(world, plant.stations[station]!.line, 1);
  ledger.station.add(station, Station.unitsReworked, units);
  const item = plant.stocks[replenishments.stock[lot]!]!.item;
  const crew = plant.lines[plant.stations[station]!.line]!;
  const minutes = units * plant.stations[station]!.unitMinutes[item]! * plant.stations[station]!.reworkTime;
  ledger.station.add(station, Station.reworkCost, minutes * crew.crewSize * crew.crewCostPerMinute);
  rework(world, part, station);
}
