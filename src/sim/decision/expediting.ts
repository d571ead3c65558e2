import { MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import { free, Level, levelOf, NOTHING } from '../physics/levels.ts';
import { SourceKind } from '../physics/plant.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import { Replenishment, ReplenishmentState } from '../physics/records.ts';
import { canExpedite, expeditedDate, surchargeOf } from '../physics/suppliers.ts';
import type { World } from '../physics/world.ts';
import { lateOrders, lossOfLate, shareGoneBy } from './late-orders.ts';
import type { MeetingRoom } from './meeting.ts';
import { uncommitted } from './supply-sight.ts';

/** How far ahead those look who act on a stock that is about to run out. */
const LOOK_AHEAD_MINUTES = 2 * MINUTES_PER_WEEK;

/**
 * The purchases that hold up a stock, if hurrying all of them costs less than the margin that it saves; else none
 * (MODEL §6.3).
 * @param taken purchases that are going to be hurried anyway
 */
export function worthExpediting(room: MeetingRoom, stock: number, taken: readonly number[]): number[] {
  const { world } = room;
  if (world.plant.suppliers.every(({ expedite }) => expedite === null)) return [];
  const found: number[] = [];
  const enabled = findPurchases(world, stock, unitsWanted(room, stock), found);
  const purchases = found.filter((order) => !taken.includes(order));
  if (purchases.length === 0) return purchases;
  const cost = purchases.reduce((sum, order) => sum + surchargeOf(world, order), 0);
  const from = Math.max(...purchases.map((order) => expeditedDate(world, order)));
  const to = Math.max(...purchases.map((order) => world.replenishments.real[order + Replenishment.dueAt]!));
  return marginSaved(room, stock, enabled, { from, to }) > cost ? purchases : [];
}

/** Units of a stock that late orders and the demand expected soon want beyond what is there for them. */
function unitsWanted({ world, levels, agreement }: MeetingRoom, stock: number): number {
  const demand = levels.plannedUnits(stock, world.now, LOOK_AHEAD_MINUTES, agreement.demandPlan);
  return Math.max(0, demand - uncommitted(world, stock));
}

/** What is not lost when so many units of a stock come at one date and not at a later one: of late orders, then of demand. */
function marginSaved(
  room: MeetingRoom,
  stock: number,
  units: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const { world } = room;
  const late = lateOrders(world, stock).units;
  const served = Math.min(units, Math.max(0, late - started(world, stock)));
  const ofLate = served > NOTHING ? (served / late) * lossOfLate(world, stock, from, to) : 0;
  const later = Math.min(units - served, shortBy(room, stock, to) - shortBy(room, stock, from));
  return ofLate + later * lossOfUnit(world, stock, to - from);
}

/** Expected demand up to an instant beyond what is there for it, or was started and has its parts. */
function shortBy({ world, levels, agreement }: MeetingRoom, stock: number, time: number): number {
  const demand = levels.plannedUnits(stock, world.now, time - world.now, agreement.demandPlan);
  return Math.max(0, demand - Math.max(0, uncommitted(world, stock) + started(world, stock)));
}

/** Units that wait for no purchase: on the line, or on their way from it or from another place. */
function started(world: World, stock: number): number {
  if (world.plant.stocks[stock]!.source === SourceKind.bought) return 0;
  return levelOf(world, stock, Level.wip) + levelOf(world, stock, Level.inTransit);
}

/** Margin of a unit that is not there for so long when its customer comes. */
function lossOfUnit({ plant }: World, stock: number, minutes: number): number {
  const layers = plant.layers.filter((layer) => layer.stock === stock);
  const losses = layers.map(
    ({ price, unitCost, segment }) => (price - unitCost) * shareGoneBy(plant.segments[segment]!, minutes),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}

/**
 * Finds purchases on their way that so many units of a stock wait for, upstream of it too.
 * @returns units of the stock that can be had of them
 */
function findPurchases(world: World, stock: number, units: number, found: number[]): number {
  const plan = world.plant.stocks[stock]!;
  if (plan.source === SourceKind.bought) return findOf(world, stock, units, found);
  const missing = units - started(world, stock);
  if (missing <= NOTHING) return 0;
  if (plan.source === SourceKind.transferred) {
    const needed = missing - Math.max(0, free(world, plan.sender));
    return needed > NOTHING ? findPurchases(world, plan.sender, needed, found) : 0;
  }
  const unclaimed = Math.min(missing, unitsNotLetGo(world, stock));
  let enabled = Number.POSITIVE_INFINITY;
  plan.components.forEach((component, c) => {
    const each = plan.componentQuantity[c]!;
    const wanted = levelOf(world, component, Level.backlog) + unclaimed * each - Math.max(0, free(world, component));
    const needed = Math.min(missing * each, wanted);
    if (needed > NOTHING) enabled = Math.min(enabled, findPurchases(world, component, needed, found) / each);
  });
  return enabled === Number.POSITIVE_INFINITY ? 0 : enabled;
}

/** The purchases of a stock that come first, until they are so many units; how many can be hurried. */
function findOf(world: World, stock: number, units: number, found: number[]): number {
  const { real, whole } = world.replenishments;
  const onTheirWay = ordersOf(world, stock).filter(
    (order) => whole[order + Replenishment.state] === ReplenishmentState.inTransit,
  );
  const due = (order: number) => real[order + Replenishment.dueAt]!;
  onTheirWay.sort((a, b) => due(a) - due(b) || real[a + Replenishment.serial]! - real[b + Replenishment.serial]!);
  let left = units;
  let hurried = 0;
  for (const order of onTheirWay) {
    if (left <= NOTHING) break;
    left -= real[order + Replenishment.quantity]!;
    if (!canExpedite(world, order)) continue;
    hurried += real[order + Replenishment.quantity]!;
    if (!found.includes(order)) found.push(order);
  }
  return hurried;
}

/** Units of orders that have not claimed their parts yet. */
function unitsNotLetGo(world: World, stock: number): number {
  const { real, whole } = world.replenishments;
  return ordersOf(world, stock).reduce((units, order) => {
    const waits = whole[order + Replenishment.state]! < ReplenishmentState.claiming;
    return waits ? units + real[order + Replenishment.quantity]! : units;
  }, 0);
}

/** Open orders of a stock. */
function ordersOf({ replenishments }: World, stock: number): number[] {
  const { whole, used } = replenishments;
  const orders: number[] = [];
  for (let order = 0; order < used; order += RECORD_SIZE) {
    const isOpen = whole[order + Replenishment.state] !== ReplenishmentState.free;
    if (isOpen && whole[order + Replenishment.stock] === stock) orders.push(order);
  }
  return orders;
}
