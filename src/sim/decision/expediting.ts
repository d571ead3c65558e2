import { MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import { free, Level, levelOf, NOTHING } from '../physics/levels.ts';
import { SourceKind } from '../physics/plant.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import { Replenishment, ReplenishmentState } from '../physics/records.ts';
import { canExpedite, expeditedDate, surchargeOf } from '../physics/suppliers.ts';
import type { World } from '../physics/world.ts';
import { uncommitted } from './available.ts';
import { lateOrders, lossOfLate, shareGoneBy } from './late-orders.ts';
import type { MeetingRoom } from './meeting.ts';

/** How far ahead those look who act on a stock that is about to run out. */
const LOOK_AHEAD_MINUTES = 2 * MINUTES_PER_WEEK;

/**
 * The purchases that hold up so many units of a stock, if hurrying all of them costs less than the margin that it saves;
 * else none (MODEL §6.3).
 * @param taken purchases that are going to be hurried anyway
 */
export function worthExpediting(room: MeetingRoom, stock: number, units: number, taken: readonly number[]): number[] {
  const { world } = room;
  if (world.plant.suppliers.every(({ expedite }) => expedite === null)) return [];
  const found: number[] = [];
  findPurchases(world, stock, units, found);
  const purchases = found.filter((order) => !taken.includes(order));
  if (purchases.length === 0) return purchases;
  const cost = purchases.reduce((sum, order) => sum + surchargeOf(world, order), 0);
  const from = Math.max(...purchases.map((order) => expeditedDate(world, order)));
  const to = Math.max(...purchases.map((order) => world.replenishments.real[order + Replenishment.dueAt]!));
  return marginSaved(room, stock, units, { from, to }) > cost ? purchases : [];
}

/** Units of a stock that are about to be missing at the demand expected. */
export const unitsShort = (room: MeetingRoom, stock: number): number =>
  shortBy(room, stock, room.world.now + LOOK_AHEAD_MINUTES);

/** So many units of a stock come at one date rather than at a later one: what is not lost, of late orders and then of demand. */
function marginSaved(
  room: MeetingRoom,
  stock: number,
  units: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const { world } = room;
  const beyondLate = Math.max(0, units - lateOrders(world, stock).units);
  const later = Math.min(beyondLate, shortBy(room, stock, to) - shortBy(room, stock, from));
  return lossOfLate(world, stock, from, to) + later * lossOfUnit(world, stock, to - from);
}

/** Expected demand up to an instant beyond what is there for it, or was started and has its parts. */
function shortBy({ world, levels, agreement }: MeetingRoom, stock: number, time: number): number {
  const isBought = world.plant.stocks[stock]!.source === SourceKind.bought;
  const started = isBought ? 0 : levelOf(world, stock, Level.wip) + levelOf(world, stock, Level.inTransit);
  const demand = levels.plannedUnits(stock, world.now, time - world.now, agreement.demandPlan);
  return Math.max(0, demand - Math.max(0, uncommitted(world, stock) + started));
}

/** Margin of a unit that is not there for so long when its customer comes. */
function lossOfUnit({ plant }: World, stock: number, minutes: number): number {
  const layers = plant.layers.filter((layer) => layer.stock === stock);
  const losses = layers.map(
    ({ price, unitCost, segment }) => (price - unitCost) * shareGoneBy(plant.segments[segment]!, minutes),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}

/** Purchases on their way that so many units of a stock wait for, upstream of it too. */
function findPurchases(world: World, stock: number, units: number, found: number[]): void {
  const plan = world.plant.stocks[stock]!;
  if (plan.source === SourceKind.bought) {
    findOf(world, stock, units, found);
    return;
  }
  const started = levelOf(world, stock, Level.wip) + levelOf(world, stock, Level.inTransit);
  const missing = units - started;
  if (missing <= NOTHING) return;
  if (plan.source === SourceKind.transferred) {
    const needed = missing - Math.max(0, free(world, plan.sender));
    if (needed > NOTHING) findPurchases(world, plan.sender, needed, found);
    return;
  }
  const unclaimed = Math.min(missing, unitsNotLetGo(world, stock));
  plan.components.forEach((component, c) => {
    const each = plan.componentQuantity[c]!;
    const wanted = levelOf(world, component, Level.backlog) + unclaimed * each - Math.max(0, free(world, component));
    const needed = Math.min(missing * each, wanted);
    if (needed > NOTHING) findPurchases(world, component, needed, found);
  });
}

/** The purchases of a stock that come first, until they are so many units. */
function findOf(world: World, stock: number, units: number, found: number[]): void {
  const { real, whole } = world.replenishments;
  const onTheirWay = ordersOf(world, stock).filter(
    (order) => whole[order + Replenishment.state] === ReplenishmentState.inTransit,
  );
  const due = (order: number) => real[order + Replenishment.dueAt]!;
  onTheirWay.sort((a, b) => due(a) - due(b) || real[a + Replenishment.serial]! - real[b + Replenishment.serial]!);
  let left = units;
  for (const order of onTheirWay) {
    if (left <= NOTHING) return;
    left -= real[order + Replenishment.quantity]!;
    if (canExpedite(world, order) && !found.includes(order)) found.push(order);
  }
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
