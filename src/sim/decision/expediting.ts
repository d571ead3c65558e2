import { MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import { free, Level, levelOf, NOTHING } from '../physics/levels.ts';
import { type RulePlan, SourceKind } from '../physics/plant.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import { Claim, ClaimOwner, Replenishment, ReplenishmentState } from '../physics/records.ts';
import { canExpedite, expeditedDate, hurriesInParts, surchargeOf } from '../physics/suppliers.ts';
import type { World } from '../physics/world.ts';
import { lateOrders, lossOfLate, shareGoneBy } from './late-orders.ts';
import { shelvedAt } from './line-load.ts';
import type { MeetingRoom } from './meeting.ts';
import { inMultiples } from './rule.ts';
import { uncommitted } from './supply-sight.ts';

/** How far ahead those look who act on a stock that is about to run out. */
const LOOK_AHEAD_MINUTES = 2 * MINUTES_PER_WEEK;

/** A purchase, and how many units of it are hurried. */
export interface Hurry {
  readonly order: number;
  readonly units: number;
}

/** Purchases that could be hurried, and the margin saved beyond what that costs. */
interface Choice {
  readonly purchases: readonly Hurry[];
  readonly gain: number;
}

/**
 * The purchases that hold up a stock, if hurrying them costs less than the margin that it saves; else none (MODEL §6.3).
 * Asked are those that late orders wait for, and those that the demand expected soon wants too: whichever saves more.
 * @param taken what is going to be hurried anyway
 */
export function worthExpediting(room: MeetingRoom, stock: number, taken: readonly Hurry[]): readonly Hurry[] {
  const { world } = room;
  if (world.plant.suppliers.every(({ expedite }) => expedite === null)) return [];
  const wanted = unitsWanted(room, stock);
  const late = Math.min(wanted, lateOrders(world, stock).units);
  const [soon, now] = [choiceFor(room, stock, wanted, taken), choiceFor(room, stock, late, taken)];
  const best = now.gain > soon.gain ? now : soon;
  return best.gain > 0 ? best.purchases : [];
}

/** What hurrying brings that gets so many units of a stock earlier. */
function choiceFor(room: MeetingRoom, stock: number, units: number, taken: readonly Hurry[]): Choice {
  const { world } = room;
  const purchases: Hurry[] = [];
  const enabled = findPurchases(world, stock, units, { taken, found: purchases });
  if (purchases.length === 0) return { purchases, gain: 0 };
  const cost = purchases.reduce((sum, hurry) => sum + surchargeOf(world, hurry.order, hurry.units), 0);
  const from = Math.max(...purchases.map(({ order }) => expeditedDate(world, order)));
  const to = Math.max(...purchases.map(({ order }) => world.replenishments.real[order + Replenishment.dueAt]!));
  const goods = { from: goodsAt(world, stock, units, from), to: goodsAt(world, stock, units, to) };
  return { purchases, gain: marginSaved(room, stock, enabled, goods) - cost };
}

/** When so many units of a stock can be there whose last parts come at an instant: made first of all, and put away. */
function goodsAt(world: World, stock: number, units: number, partsAt: number): number {
  const plan = world.plant.stocks[stock]!;
  if (plan.source === SourceKind.bought) return partsAt;
  if (plan.source === SourceKind.transferred) {
    return goodsAt(world, plan.sender, units, partsAt) + plan.transit.mean;
  }
  const start = plan.components.reduce(
    (latest, component, c) => Math.max(latest, goodsAt(world, component, units * plan.componentQuantity[c]!, partsAt)),
    partsAt,
  );
  return shelvedAt(world, plan, start, units);
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

/** Purchases that are hurried already, or by other decisions, and those found so far. */
interface Search {
  readonly taken: readonly Hurry[];
  readonly found: Hurry[];
}

/**
 * Finds purchases on their way that so many units of a stock wait for, upstream of it too.
 * @returns units of the stock that can be had of them
 */
function findPurchases(world: World, stock: number, units: number, search: Search): number {
  const plan = world.plant.stocks[stock]!;
  if (plan.source === SourceKind.bought) return findOf(world, stock, units, search);
  const missing = units - started(world, stock);
  if (missing <= NOTHING) return 0;
  if (plan.source === SourceKind.transferred) {
    const needed = missing - Math.max(0, free(world, plan.sender));
    return needed > NOTHING ? findPurchases(world, plan.sender, needed, search) : 0;
  }
  let enabled = Number.POSITIVE_INFINITY;
  plan.components.forEach((component, c) => {
    const each = plan.componentQuantity[c]!;
    const { ahead, own } = partsOfLots(world, stock, component, { missing, each });
    const needed = ahead + own - Math.max(0, free(world, component));
    if (own <= NOTHING || needed <= NOTHING) return;
    const served = ahead - Math.max(0, free(world, component));
    const found = findPurchases(world, component, needed, search);
    enabled = Math.min(enabled, Math.max(0, found - Math.max(0, served)) / each);
  });
  return enabled === Number.POSITIVE_INFINITY ? 0 : enabled;
}

/**
 * What lots of a stock want of a component until they are so many units: a lot is begun with all its parts. Ahead of them
 * are served the claims that stand before theirs.
 */
function partsOfLots(
  world: World,
  stock: number,
  component: number,
  { missing, each }: { readonly missing: number; readonly each: number },
): { ahead: number; own: number } {
  const { claims, replenishments, backlogHead, priorityRanks } = world;
  let [units, own, before, ahead] = [0, 0, 0, 0];
  for (let rank = 0; rank < priorityRanks; rank++) {
    let claim = backlogHead[component * priorityRanks + rank]!;
    for (; claim >= 0 && units < missing - NOTHING; claim = claims.whole[claim + Claim.next]!) {
      const lot = claims.whole[claim + Claim.owner]!;
      const isWork = claims.whole[claim + Claim.ownerKind] === ClaimOwner.work;
      const wanted = claims.real[claim + Claim.unallocated]!;
      if (!isWork || replenishments.whole[lot + Replenishment.stock] !== stock) {
        before += wanted;
        continue;
      }
      units += replenishments.real[lot + Replenishment.quantity]!;
      own += wanted;
      ahead = before;
    }
  }
  for (const lot of lotsNotLetGo(world, stock)) {
    if (units >= missing - NOTHING) break;
    units += replenishments.real[lot + Replenishment.quantity]!;
    own += replenishments.real[lot + Replenishment.quantity]! * each;
    ahead = before;
  }
  return { ahead, own };
}

/** The purchases of a stock that come first, until they are so many units; how many can be hurried. */
function findOf(world: World, stock: number, units: number, { taken, found }: Search): number {
  const { real, whole } = world.replenishments;
  const onTheirWay = ordersOf(world, stock).filter(
    (order) =>
      whole[order + Replenishment.state] === ReplenishmentState.inTransit && whole[order + Replenishment.ended] === 0,
  );
  const due = (order: number) => real[order + Replenishment.dueAt]!;
  onTheirWay.sort((a, b) => due(a) - due(b) || real[a + Replenishment.serial]! - real[b + Replenishment.serial]!);
  let left = units;
  let hurried = 0;
  for (const order of onTheirWay) {
    if (left <= NOTHING) break;
    const quantity = real[order + Replenishment.quantity]!;
    if (canExpedite(world, order)) {
      const spoken = unitsOf(taken, order) + unitsOf(found, order);
      const wanted = hurriesInParts(world, order) ? wholeUnits(world.plant.stocks[stock]!.rule, left) : quantity;
      const more = Math.min(wanted, quantity) - spoken;
      if (more > NOTHING) found.push({ order, units: more });
      hurried += spoken + Math.max(0, more);
    }
    left -= quantity;
  }
  return hurried;
}

const unitsOf = (hurries: readonly Hurry[], order: number): number =>
  hurries.reduce((sum, hurry) => (hurry.order === order ? sum + hurry.units : sum), 0);

/** What a supplier packs apart: whole units, in its multiples. */
const wholeUnits = (rule: RulePlan, units: number): number => inMultiples(rule, Math.ceil(units - NOTHING));

/** Orders that have not claimed their parts yet. */
function lotsNotLetGo(world: World, stock: number): number[] {
  const { whole } = world.replenishments;
  return ordersOf(world, stock).filter((order) => whole[order + Replenishment.state]! < ReplenishmentState.claiming);
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
