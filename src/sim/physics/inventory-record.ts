import { Company, Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { bookAllocation } from './allocation.ts';
import { joinBacklog } from './backlog.ts';
import { EventKind } from './event-kinds.ts';
import { change, Level, levelOf, NOTHING } from './levels.ts';
import type { RecordPlan } from './plant.ts';
import { Claim } from './records.ts';
import { materialCame } from './release.ts';
import { takeLots } from './stock.ts';
import type { World } from './world.ts';

/**
 * The inventory record R beside the units Q on the shelf (MODEL §6.4). Kept as their difference, so that a stock whose
 * record is never wrong costs nothing: allocation and rules read R, picks and issues meet Q.
 */

const MINUTES_PER_WEEK = 10080;
const MINUTES_PER_DAY = 1440;

/** What vanishes in a day is taken off the shelf at noon: on average it is there for as long as if it went one by one. */
const noonOf = (day: number): number => (day + 0.5) * MINUTES_PER_DAY;

/** Books the first count, the first day's shrinkage and the first look at the records of the stocks that keep one. */
export function startRecords(world: World): void {
  if (!world.keepsRecords) return;
  world.plant.stocks.forEach(({ records }, stock) => {
    if (records === null) return;
    if (records.shrinks) world.calendar.schedule(noonOf(0), EventKind.shrinkage, stock, 0);
    bookCount(world, stock, 1);
  });
  world.calendar.schedule(MINUTES_PER_WEEK, EventKind.recordSample, 0, 1);
}

const plansOf = (world: World, stock: number): RecordPlan => world.plant.stocks[stock]!.records!;

/** Changes what the record says too much, and says in the books why. */
function adjust(world: World, stock: number, amount: number, column: number): void {
  world.recordError[stock]! += amount;
  world.ledger.stock.add(stock, column, amount);
}

/**
 * The error of one transaction: three uniforms each, whatever comes of them, so that no transaction shifts another's
 * draws. At most the whole quantity is left out.
 */
function drawError(world: World, stock: number, draw: () => number, probability: number, quantity: number): number {
  const happens = draw() < probability;
  const isPositive = draw() < plansOf(world, stock).positiveShare;
  const units = Math.ceil(draw() * plansOf(world, stock).largestError * quantity);
  if (!happens) return 0;
  return isPositive ? units : -Math.min(units, quantity);
}

/** Goods have come in: they are put on record, sometimes wrongly. */
export function recordReceipt(world: World, stock: number, quantity: number): void {
  const error = drawError(world, stock, world.recordDraw.at(stock), world.recordErrorProbability[stock]!, quantity);
  if (error === 0) return;
  adjust(world, stock, error, Stock.recordErrors);
  world.trace?.emit(TraceCode.misrecord, world.now, stock, -1, error, -1);
  world.bookEvaluation(stock);
}

/** R ← Q: somebody stands before the shelf. */
function correctRecord(world: World, stock: number): void {
  adjust(world, stock, -world.recordError[stock]!, Stock.recordCorrections);
  world.recordError[stock] = 0;
}

/** Units have left shelf and record together. Where there were more than on record, the record says nothing is left. */
export function floorRecord(world: World, stock: number): void {
  const record = levelOf(world, stock, Level.onHand) + world.recordError[stock]!;
  if (record < -NOTHING) adjust(world, stock, -record, Stock.recordCorrections);
}

/** True when a picker would not find so many units. */
export const isShort = (world: World, stock: number, quantity: number): boolean =>
  world.keepsRecord[stock] === 1 && quantity - levelOf(world, stock, Level.onHand) > NOTHING;

/**
 * Phantom stock: the picker of a claim finds less than is reserved. The record is put right; what is missing, or all of
 * a claim that wants all or nothing, falls back to the backlog.
 * @returns the units that fell back
 */
export function pickShort(world: World, claim: number): number {
  const { claims } = world;
  const stock = claims.whole[claim + Claim.stock]!;
  const kept = claims.whole[claim + Claim.wholeOnly] === 1 ? 0 : Math.max(0, levelOf(world, stock, Level.onHand));
  const back = claims.real[claim + Claim.reserved]! - kept;
  change(world, stock, Level.reserved, -back);
  claims.real[claim + Claim.reserved] = kept;
  claims.real[claim + Claim.unallocated]! += back;
  if (claims.whole[claim + Claim.waiting] === 1) change(world, stock, Level.backlog, back);
  else joinBacklog(world, claim);
  world.unmetSinceReceipt[stock] = 1;
  noteShort(world, stock, back);
  return back;
}

/** A picker found less than the record says: it is put right, and whoever can do with what is there gets it. */
export function noteShort(world: World, stock: number, missing: number): void {
  correctRecord(world, stock);
  world.ledger.stock.add(stock, Stock.shortPicks, 1);
  world.trace?.emit(TraceCode.shortPick, world.now, stock, -1, missing, -1);
  bookAllocation(world, stock);
}

/** Counts stand at multiples of their interval after the phase. */
function bookCount(world: World, stock: number, number: number): void {
  const { countEveryMinutes, countPhaseMinutes } = plansOf(world, stock);
  const at = countPhaseMinutes + number * countEveryMinutes;
  if (at < world.plant.horizonMinutes) world.calendar.schedule(at, EventKind.count, stock, number);
}

/** A count is due: somebody stands before the shelf, unless there was no time for it. */
export function onCount(world: World, stock: number, number: number): void {
  const draw = world.countDraw.at(stock);
  const isHeld = draw() < world.countShare[stock]!;
  const { countError, countMinutes, countCost } = plansOf(world, stock);
  const onHand = Math.max(0, levelOf(world, stock, Level.onHand));
  const slip = drawError(world, stock, draw, countError, onHand);
  if (isHeld) {
    world.ledger.stock.add(stock, Stock.counts, 1);
    world.ledger.stock.add(stock, Stock.countMinutes, countMinutes);
    world.ledger.company.add(0, Company.countCost, countCost);
    setRecord(world, stock, slip);
  }
  bookCount(world, stock, number + 1);
}

/** The record says what was counted: the shelf, but for a rare slip. Customers and rule see it at once. */
function setRecord(world: World, stock: number, slip: number): void {
  const units = slip - world.recordError[stock]!;
  correctRecord(world, stock);
  if (slip !== 0) adjust(world, stock, slip, Stock.recordErrors);
  world.trace?.emit(TraceCode.count, world.now, stock, -1, units, -1);
  if (units === 0) return;
  bookAllocation(world, stock);
  materialCame(world, stock);
}

/** What vanishes from a shelf in a day: nobody knows, the record stays. */
export function onShrinkage(world: World, stock: number, day: number): void {
  const wanted = plansOf(world, stock).shrinkage.sample(world.shrinkageDraw.at(stock)());
  const units = Math.min(wanted, levelOf(world, stock, Level.onHand));
  if (units > 0) {
    takeLots(world, stock, units);
    change(world, stock, Level.onHand, -units);
    adjust(world, stock, units, Stock.unitsShrunk);
    world.trace?.emit(TraceCode.shrinkage, world.now, stock, -1, units, -1);
  }
  const next = noonOf(day + 1);
  if (next < world.plant.horizonMinutes) world.calendar.schedule(next, EventKind.shrinkage, stock, day + 1);
}

/** The weekly look of the auditor: which records are within their tolerance. Nobody acts on it. */
export function onRecordSample(world: World, _: number, week: number): void {
  const { plant, ledger } = world;
  const period = world.endedPeriod();
  plant.stocks.forEach(({ records }, stock) => {
    if (records === null) return;
    const allowed = records.tolerance * levelOf(world, stock, Level.onHand) + NOTHING;
    ledger.stock.addTo(period, stock, Stock.recordsSampled, 1);
    if (Math.abs(world.recordError[stock]!) <= allowed) ledger.stock.addTo(period, stock, Stock.recordsAccurate, 1);
  });
  const next = (week + 1) * MINUTES_PER_WEEK;
  if (next < plant.horizonMinutes) world.calendar.schedule(next, EventKind.recordSample, 0, week + 1);
}
