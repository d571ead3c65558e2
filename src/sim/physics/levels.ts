import { Line, Station, Stock, stockColumns } from '../record/columns.ts';
import type { World } from './world.ts';

/**
 * Levels of a stock, integrated over time: their numbers are the ledger columns of their areas, so that a change
 * writes the area where it belongs.
 */
export const Level = {
  onHand: Stock.onHandArea,
  reserved: Stock.reservedArea,
  onOrder: Stock.onOrderArea,
  inTransit: Stock.inTransitArea,
  backlog: Stock.backlogArea,
  wip: Stock.wipArea,
  wipValue: Stock.wipValueArea,
} as const;
export const LEVELS = 7;
/** Units below this are rounding of real quantities, not goods. */
export const NOTHING = 1e-9;
const STOCK_COLUMNS = stockColumns.length;

/** Changes a level by an amount: closes its area up to now first. */
export function change(world: World, stock: number, level: number, amount: number): void {
  const i = stock * LEVELS + level;
  const now = world.now;
  const value = world.level[i]!;
  const elapsed = now - world.levelSince[i]!;
  if (elapsed > 0) {
    const table = world.ledger.stock;
    const row = table.base + stock * STOCK_COLUMNS;
    table.data[row + level]! += value * elapsed;
    if (level === Level.onHand && value > NOTHING) table.data[row + Stock.readyMinutes]! += elapsed;
    world.levelSince[i] = now;
  }
  world.level[i] = value + amount;
}

export const levelOf = (world: World, stock: number, level: number): number => world.level[stock * LEVELS + level]!;

/** A difference of real quantities that should have come to zero is zero. */
export const withoutRounding = (units: number): number => (units > NOTHING ? units : 0);

/** Units on record that nobody has reserved: what allocation can give. Less than none after a short pick or count. */
export const free = (world: World, stock: number): number =>
  world.level[stock * LEVELS + Level.onHand]! +
  world.recordError[stock]! -
  world.level[stock * LEVELS + Level.reserved]!;

/** Units on the shelf beyond those reserved. */
export const unreserved = (world: World, stock: number): number =>
  world.level[stock * LEVELS + Level.onHand]! - world.level[stock * LEVELS + Level.reserved]!;

/** Closes all areas of a stock and writes its end levels: at the end of a period. */
export function closeStock(world: World, stock: number): void {
  for (let level = 0; level < LEVELS; level++) change(world, stock, level, 0);
  const table = world.ledger.stock;
  table.set(stock, Stock.onHandEnd, levelOf(world, stock, Level.onHand));
  table.set(stock, Stock.onOrderEnd, levelOf(world, stock, Level.onOrder));
  table.set(stock, Stock.inTransitEnd, levelOf(world, stock, Level.inTransit));
  table.set(stock, Stock.backlogEnd, levelOf(world, stock, Level.backlog));
  table.set(stock, Stock.wipEnd, levelOf(world, stock, Level.wip));
  table.set(stock, Stock.recordErrorEnd, world.recordError[stock]!);
}

/** Adds to the queue of a station (lots), closing its area first. */
export function changeQueue(world: World, station: number, lots: number): void {
  const elapsed = world.now - world.queueSince[station]!;
  if (elapsed > 0) {
    world.ledger.station.add(station, Station.queueArea, world.queueLength[station]! * elapsed);
    world.queueSince[station] = world.now;
  }
  world.queueLength[station]! += lots;
}

/** Adds to the lots on a station's machines, closing the area first. */
export function changeInService(world: World, station: number, lots: number): void {
  const elapsed = world.now - world.inServiceSince[station]!;
  if (elapsed > 0) {
    world.ledger.station.add(station, Station.inServiceArea, world.inService[station]! * elapsed);
    world.inServiceSince[station] = world.now;
  }
  world.inService[station]! += lots;
}

/** Adds to the lots on a line, closing the area first. */
export function changeLineLots(world: World, line: number, lots: number): void {
  const elapsed = world.now - world.lineLotsSince[line]!;
  if (elapsed > 0) {
    world.ledger.line.add(line, Line.wipLotsArea, world.lineLots[line]! * elapsed);
    world.lineLotsSince[line] = world.now;
  }
  world.lineLots[line]! += lots;
}
