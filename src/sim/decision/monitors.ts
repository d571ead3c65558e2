import { ln } from '../kernel/elementary.ts';
import { streamFor } from '../kernel/run-streams.ts';
import type { Stream } from '../kernel/stream.ts';
import { MINUTES_PER_DAY, MINUTES_PER_WEEK, weekIndex } from '../kernel/working-time.ts';
import { EventKind } from '../physics/event-kinds.ts';
import { LEVELS, Level } from '../physics/levels.ts';
import { TargetKind } from '../physics/plant.ts';
import { queuedMinutes } from '../physics/overtime.ts';
import { Claim } from '../physics/records.ts';
import { rankWaiting } from '../physics/release.ts';
import { expedite } from '../physics/suppliers.ts';
import type { World } from '../physics/world.ts';
import { Company } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { Metric, type MonitorPlan } from './coordination.ts';
import { worthExpediting } from './expediting.ts';
import type { MeetingRoom } from './meeting.ts';

/** Rank of lots that go before all others. */
const RUSH = -1;

/** A monitor on one stock or line, and how long it has been beyond its threshold. */
interface Watch {
  readonly monitor: MonitorPlan;
  /** A stock that customers buy from, or a line. */
  readonly subject: number;
  readonly entity: string;
  beyondSince: number; // −1: within its threshold
  quietUntil: number;
  draw: Stream | null;
}

/**
 * Monitors look once a day. What lasts beyond its threshold is raised; an owner has to be found, which takes long where
 * nobody knows who it is, and may never happen; the owner then acts on what was raised alone (MODEL §6.5).
 */
export class Monitors {
  readonly #room: MeetingRoom;
  readonly #watches: readonly Watch[];
  /** Raised, owner found: waits to be dealt with, by slot. */
  readonly #open: (Watch | null)[] = [];

  constructor(room: MeetingRoom) {
    const { world, coordination, organisation } = room;
    const { stocks, lines } = world.plant;
    this.#room = room;
    this.#watches = coordination.monitors.flatMap((monitor) => {
      const subjects =
        monitor.metric === Metric.lineLoad
          ? lines.map(({ id }, line) => ({ subject: line, entity: `${monitor.id}:${id}` }))
          : organisation.sellers
              .filter((stock) => monitor.metric === Metric.backlogDays || keepsStock(stocks[stock]!.rule.target))
              .map((stock) => ({ subject: stock, entity: `${monitor.id}:${stocks[stock]!.id}` }));
      return subjects.map((one): Watch => ({ monitor, ...one, beyondSince: -1, quietUntil: 0, draw: null }));
    });
  }

  start(): void {
    const { world } = this.#room;
    this.#open.length = 0;
    for (const watch of this.#watches) {
      watch.beyondSince = -1;
      watch.quietUntil = 0;
      watch.draw = streamFor(world.run, 'escalation', watch.entity);
    }
    if (this.#watches.length > 0) this.#bookNext(0);
  }

  #bookNext(day: number): void {
    const { world } = this.#room;
    const at = day * MINUTES_PER_DAY + this.#room.coordination.escalation.lookMinute;
    if (at < world.plant.horizonMinutes) world.calendar.schedule(at, EventKind.monitorCheck, day, 0);
  }

  /** The look of one day. Offices are closed at weekends. */
  look(day: number): void {
    if (day % 7 < 5) for (const watch of this.#watches) this.#lookAt(watch);
    this.#bookNext(day + 1);
  }

  #lookAt(watch: Watch): void {
    const { now } = this.#room.world;
    const { monitor } = watch;
    if (!this.#isBeyond(watch)) {
      watch.beyondSince = -1;
      return;
    }
    if (watch.beyondSince < 0) watch.beyondSince = now;
    if (now - watch.beyondSince < monitor.dwellMinutes || now < watch.quietUntil) return;
    watch.quietUntil = now + monitor.refractoryMinutes;
    this.#raise(watch);
  }

  #isBeyond({ monitor, subject }: Watch): boolean {
    const { metric, threshold } = monitor;
    switch (metric) {
      case Metric.stockoutDays:
        return this.#daysOfStock(subject) < threshold;
      case Metric.backlogDays:
        return oldestBacklogDays(this.#room.world, subject) > threshold;
      case Metric.trackingSignal:
        return this.#room.errors.trackingSignalOf(subject) > threshold;
      default:
        return lineLoad(this.#room.world, subject) > threshold;
    }
  }

  /** Days that stock on hand and on its way lasts at the demand expected for the next two weeks. */
  #daysOfStock(stock: number): number {
    const { world, levels, agreement } = this.#room;
    const row = stock * LEVELS;
    const there =
      world.level[row + Level.onHand]! -
      world.level[row + Level.reserved]! -
      world.level[row + Level.backlog]! +
      world.level[row + Level.inTransit]!;
    const twoWeeks = levels.plannedUnits(stock, world.now, 2 * MINUTES_PER_WEEK, agreement.demandPlan);
    return twoWeeks > 0 ? (14 * Math.max(0, there)) / twoWeeks : Number.POSITIVE_INFINITY;
  }

  /** Two draws a raise, whatever comes of it: how long the owner is searched for, and whether the matter is lost. */
  #raise(watch: Watch): void {
    const { world, coordination } = this.#room;
    const { clarity, searchMinutes, lossShare, responseMinutes } = coordination.escalation;
    const search = -ln(watch.draw!()) * searchMinutes * (1 - clarity);
    const isLost = watch.draw!() < lossShare * (1 - clarity);
    world.ledger.company.add(0, Company.escalations, 1);
    if (isLost) {
      world.ledger.company.add(0, Company.escalationsLost, 1);
      return;
    }
    const free = this.#open.indexOf(null);
    const slot = free < 0 ? this.#open.length : free;
    this.#open[slot] = watch;
    world.calendar.schedule(world.now + search + responseMinutes, EventKind.escalation, slot, 0);
  }

  /**
   * Those concerned meet at once: the item is planned anew, inside a freeze too, what waits for it goes first, and what
   * holds it up is expedited where that pays.
   */
  settle(slot: number): void {
    const { world, coordination } = this.#room;
    const { monitor, subject } = this.#open[slot]!;
    this.#open[slot] = null;
    const { company } = world.ledger;
    company.add(0, Company.escalationCost, coordination.escalation.meetingCost);
    world.trace?.emit(TraceCode.escalation, world.now, subject, -1, monitor.metric, -1);
    if (monitor.metric === Metric.lineLoad) {
      const cap = world.plant.lines[subject]!.overtime?.capMinutes ?? 0;
      this.#room.agreement.overtime.set(subject, weekIndex(world.now), cap);
      return;
    }
    if (this.#planAnew(subject)) company.add(0, Company.breakFreezeCost, coordination.breakFreezeCost);
    rankWaiting(world, subject, RUSH);
    for (const { order, units } of worthExpediting(this.#room, subject, [])) expedite(world, order, units);
  }

  /** The plan of one item as sales and production see it now; true when a plan was there to be broken. */
  #planAnew(stock: number): boolean {
    const { organisation, agreement, forecaster, coordination, world } = this.#room;
    const row = organisation.sellers.indexOf(stock);
    if (agreement.version === 0) return false;
    const { weight } = coordination.consensus;
    const week = weekIndex(world.now);
    forecaster.recall(0, world.now);
    forecaster.recall(1, world.now);
    for (let ahead = week; ahead < organisation.weeks; ahead++) {
      if (Number.isNaN(agreement.demandPlan.at(row, ahead))) break;
      const sales = forecaster.forecast(0, row, ahead, world.now);
      const production = forecaster.forecast(1, row, ahead, world.now);
      agreement.demandPlan.set(row, ahead, weight * sales + (1 - weight) * production);
    }
    return true;
  }
}

/** What is made to order has no stock to run out of. */
const keepsStock = (target: number): boolean => target !== TargetKind.orders;

/** Days that the oldest claim has waited beyond its date. */
function oldestBacklogDays(world: World, stock: number): number {
  const { claims, backlogHead, priorityRanks, now } = world;
  let oldest = now;
  for (let rank = 0; rank < priorityRanks; rank++) {
    for (
      let claim = backlogHead[stock * priorityRanks + rank]!;
      claim >= 0;
      claim = claims.whole[claim + Claim.next]!
    ) {
      oldest = Math.min(oldest, claims.real[claim + Claim.requestAt]!);
    }
  }
  return (now - oldest) / MINUTES_PER_DAY;
}

/** Work that waits for a line, as a share of a week's hours. */
function lineLoad(world: World, line: number): number {
  const week = weekIndex(world.now) * MINUTES_PER_WEEK;
  const hours = world.plant.lines[line]!.time.workBetween(week, week + MINUTES_PER_WEEK);
  return hours > 0 ? queuedMinutes(world, line) / hours : 0;
}
