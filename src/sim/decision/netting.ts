import { weekIndex } from '../kernel/working-time.ts';
import { LEVELS, Level } from '../physics/levels.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import { Replenishment, ReplenishmentState } from '../physics/records.ts';
import type { World } from '../physics/world.ts';
import { WeekTable } from './agreement.ts';
import type { NettingPlan } from './coordination.ts';
import type { MeetingRoom } from './meeting.ts';
import { inMultiples } from './rule.ts';

/** Units below this are rounding. */
const NOTHING = 1e-9;

/** Weeks that a run of netting may write, and the demand plan that it nets. */
export interface NettingScope {
  readonly firstWeek: number;
  /** Releases of earlier weeks stay as they were planned. */
  readonly firstFreeWeek: number;
  /** A plan that is proposed, or null for the one in force. */
  readonly proposed: WeekTable | null;
  readonly releases: WeekTable;
}

/**
 * Material requirements planning, week by week, products before their parts (MODEL §7.4): where the projected stock falls
 * below the safety stock a receipt is planned, and released its lead time before. Requirements of parts are the planned
 * releases of what they go into.
 */
export function netRequirements(room: MeetingRoom, scope: NettingScope): void {
  const { plant } = room.world;
  const scheduled = scheduledReceipts(room.world, room.organisation.weeks);
  for (const stock of plant.reviewOrder) {
    const plan = room.coordination.netting[stock];
    if (plan !== null && plan !== undefined) netOne(room, scope, stock, plan, scheduled);
  }
}

function netOne(room: MeetingRoom, scope: NettingScope, stock: number, plan: NettingPlan, scheduled: WeekTable): void {
  const { world, agreement, organisation } = room;
  const { firstWeek, firstFreeWeek, releases } = scope;
  const last = Math.min(organisation.weeks - 1, firstWeek + plan.horizonWeeks - 1);
  if (last < firstWeek) return; // it takes effect after the run
  const gross = grossRequirements(room, scope, stock, plan, last);
  for (let week = firstFreeWeek; week <= last; week++) releases.set(stock, week, 0);
  let available = netStock(world, stock);
  for (let week = firstWeek; week <= last; week++) {
    available += plan.goodShare * known(scheduled.at(stock, week)) - gross[week - firstWeek]!;
    const released = week - plan.leadWeeks;
    if (released >= firstWeek && released < firstFreeWeek) {
      available += plan.goodShare * known(agreement.releases.at(stock, released));
    }
    if (available >= plan.safetyUnits - NOTHING) continue;
    let needed = plan.safetyUnits - available;
    for (let ahead = week + 1; ahead < week + plan.periodOfSupplyWeeks && ahead <= last; ahead++) {
      needed += gross[ahead - firstWeek]!;
    }
    const units = lotOf(world, stock, needed / plan.goodShare);
    const start = Math.max(firstFreeWeek, released); // what should have been released before is released as soon as may be
    if (start > last) continue;
    releases.set(stock, start, known(releases.at(stock, start)) + units);
    available += plan.goodShare * units;
  }
}

const known = (units: number): number => (Number.isNaN(units) ? 0 : units);

function netStock({ level, recordError }: World, stock: number): number {
  const row = stock * LEVELS;
  const onRecord = level[row + Level.onHand]! + recordError[stock]!;
  return onRecord - level[row + Level.reserved]! - level[row + Level.backlog]!;
}

/** Open orders by the week they are due in; what is overdue is due now. */
function scheduledReceipts(world: World, weeks: number): WeekTable {
  const { replenishments, plant, now } = world;
  const receipts = new WeekTable(plant.stocks.length, weeks);
  for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
    const isOpen = replenishments.whole[order + Replenishment.state] !== ReplenishmentState.free;
    if (!isOpen || replenishments.whole[order + Replenishment.ended] === 1) continue;
    if (replenishments.whole[order + Replenishment.discard] === 1) continue;
    const stock = replenishments.whole[order + Replenishment.stock]!;
    const week = weekIndex(Math.max(now, replenishments.real[order + Replenishment.dueAt]!));
    const units = replenishments.real[order + Replenishment.quantity]!;
    receipts.set(stock, week, known(receipts.at(stock, week)) + units);
  }
  return receipts;
}

/** Demand of customers by plan or forecast, and the planned releases of what the stock goes into, yields allowed for. */
function grossRequirements(
  room: MeetingRoom,
  { firstWeek, firstFreeWeek, proposed, releases }: NettingScope,
  stock: number,
  plan: NettingPlan,
  last: number,
): Float64Array {
  const { organisation, coordination, world } = room;
  const gross = new Float64Array(last - firstWeek + 1);
  const row = organisation.sellers.indexOf(stock);
  room.forecaster.recall(plan.by, world.now);
  for (let week = firstWeek; week <= last; week++) {
    if (row >= 0) gross[week - firstWeek]! += sellerDemand(room, plan, row, week, proposed);
    for (const { consumer, unitsPerStarted, unitsPerGood } of organisation.consumers[stock]!) {
      const started = week < firstFreeWeek ? room.agreement.releases : releases;
      gross[week - firstWeek]! +=
        coordination.netting[consumer] === null
          ? unitsPerGood * dependentDemand(room, plan, consumer, week, proposed)
          : unitsPerStarted * known(started.at(consumer, week));
    }
  }
  return gross;
}

function sellerDemand(room: MeetingRoom, plan: NettingPlan, row: number, week: number, proposed: WeekTable | null) {
  let units = proposed === null ? Number.NaN : proposed.at(row, week);
  if (Number.isNaN(units) && plan.usesPlan) units = room.agreement.demandPlan.at(row, week);
  return Number.isNaN(units) ? room.forecaster.forecast(plan.by, row, week, room.world.now) : units;
}

/** What customers' demand makes of a stock whose rule is another one. */
function dependentDemand(
  room: MeetingRoom,
  plan: NettingPlan,
  stock: number,
  week: number,
  proposed: WeekTable | null,
) {
  const { sellers, unitsPerUnit } = room.organisation.dependent[stock]!;
  return sellers.reduce((sum, row, k) => sum + unitsPerUnit[k]! * sellerDemand(room, plan, row, week, proposed), 0);
}

/** Lot for lot, or the next lot size that the rule allows. */
function lotOf(world: World, stock: number, needed: number): number {
  const { rule } = world.plant.stocks[stock]!;
  const units = Math.max(needed, rule.lotMinimum);
  if (rule.lotFixed > 0) return Math.ceil(units / rule.lotFixed - NOTHING) * rule.lotFixed;
  return inMultiples(rule, units);
}
