import { binomialQuantile } from '../kernel/binomial.ts';
import { Station, Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { change, changeLineLots, Level } from './levels.ts';
import { rework } from './stations.ts';
import { lotNumber, type World } from './world.ts';
import { Replenishment } from './records.ts';

/**
 * Inspects a finished lot: good ~ Binomial(q, y); of the rest, rework ~ Binomial(·, r) goes back to the head of the
 * queue once, the others are scrap (MODEL §3.2). Two uniforms a lot, whatever comes of them.
 * @returns true when units of the lot go on
 */
export function inspect(world: World, lot: number, station: number): boolean {
  const { replenishments, plant, ledger } = world;
  const plan = plant.stations[station]!;
  const stock = replenishments.whole[lot + Replenishment.stock]!;
  const item = world.layout.itemOf[stock]!;
  const quantity = replenishments.real[lot + Replenishment.quantity]!;
  const firstTime = replenishments.whole[lot + Replenishment.reworked] === 0;
  let good = quantity;
  let again = 0;
  const yieldShare = world.yield[station]!;
  if (yieldShare < 1) {
    const draw = world.yieldDraw.at(station * world.layout.itemCount + item);
    const goodDraw = draw();
    const reworkDraw = draw();
    good = share(goodDraw, quantity, Math.max(0, yieldShare));
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
  replenishments.real[lot + Replenishment.quantity] = good;
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
  const { replenishments, layout } = world;
  const stock = replenishments.whole[lot + Replenishment.stock]!;
  if (layout.valueAdded[stock] === 0 || replenishments.whole[lot + Replenishment.reworked] === 1) return;
  const line = world.plant.lines[layout.lineOfStation[station]!]!;
  const added = (quantity * layout.valueAdded[stock]!) / line.stationCount;
  replenishments.real[lot + Replenishment.accruedValue]! += added;
  change(world, stock, Level.wipValue, added);
}

/** Takes a part of the accrued value of a lot with the units that leave it. */
function takeValue(world: World, lot: number, units: number): number {
  const { replenishments } = world;
  const value =
    (replenishments.real[lot + Replenishment.accruedValue]! * units) /
    replenishments.real[lot + Replenishment.quantity]!;
  replenishments.real[lot + Replenishment.accruedValue]! -= value;
  return value;
}

function scrapUnits(world: World, lot: number, station: number, units: number): void {
  const { replenishments, ledger } = world;
  const stock = replenishments.whole[lot + Replenishment.stock]!;
  const value = takeValue(world, lot, units);
  replenishments.real[lot + Replenishment.quantity]! -= units;
  change(world, stock, Level.wip, -units);
  change(world, stock, Level.wipValue, -value);
  if (replenishments.whole[lot + Replenishment.discard] === 0) change(world, stock, Level.onOrder, -units);
  ledger.stock.add(stock, Stock.unitsScrapped, units);
  ledger.station.add(station, Station.unitsScrapped, units);
  ledger.station.add(station, Station.scrapCost, value);
  world.trace?.emit(
    TraceCode.scrap,
    world.now,
    stock,
    lotNumber(world, lot),
    units,
    replenishments.whole[lot + Replenishment.trace]!,
  );
  world.bookEvaluation(stock);
}

/** Units that can be mended travel as a lot of their own, at the head of the queue. */
function splitForRework(world: World, lot: number, station: number, units: number): void {
  const { replenishments, plant, ledger } = world;
  const value = takeValue(world, lot, units);
  const part = replenishments.take();
  replenishments.copy(lot, part);
  const order =
    replenishments.whole[lot + Replenishment.parent]! >= 0 ? replenishments.whole[lot + Replenishment.parent]! : lot;
  replenishments.whole[part + Replenishment.parent] = order;
  replenishments.real[part + Replenishment.quantity] = units;
  replenishments.real[part + Replenishment.accruedValue] = value;
  replenishments.whole[part + Replenishment.reworked] = 1;
  replenishments.real[part + Replenishment.touchMinutes] = 0;
  replenishments.real[lot + Replenishment.quantity]! -= units;
  replenishments.whole[order + Replenishment.parts]! += 1;
  if (world.layout.isInSegment[station] === 1) replenishments.whole[order + Replenishment.holding]! += 1;
  changeLineLots(world, plant.stations[station]!.line, 1);
  ledger.station.add(station, Station.unitsReworked, units);
  const item = plant.stocks[replenishments.whole[lot + Replenishment.stock]!]!.item;
  const minutes = units * plant.stations[station]!.unitMinutes[item]! * plant.stations[station]!.reworkTime;
  ledger.station.add(station, Station.reworkCost, minutes * world.layout.crewCostPerMinute[station]!);
  rework(world, part, station);
}
