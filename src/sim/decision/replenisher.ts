import { type LevelRecord, type StockView, truthfulView } from '../belief/view.ts';
import { LimitError } from '../kernel/invariant.ts';
import type { Deciders } from '../physics/deciders.ts';
import { EventKind } from '../physics/event-kinds.ts';
import { LEVELS, Level } from '../physics/levels.ts';
import { type RulePlan, SourceKind, TargetKind } from '../physics/plant.ts';
import { rankAhead } from '../physics/release.ts';
import { discardOrdersOf, placeReplenishment } from '../physics/replenishment.ts';
import { streamFor } from '../kernel/run-streams.ts';
import type { World } from '../physics/world.ts';
import { Coordinator, type Management, reactiveOvertime } from './coordinator.ts';
import { Promises } from './promise.ts';
import { decide, inMultiples, releaseInLots, type RuleNumbers, type Wish } from './rule.ts';
import { Claim, Replenishment } from '../physics/records.ts';

/** Reviews closer together than this are one instant: rounding of multiples. */
const SAME_INSTANT = 1e-9;

/** Levels that differ by less than this share are the same: rounding. */
const SAME_LEVEL = 1e-9;

/** More orders than these at one look are a slip in a lot size. */
const MOST_AT_ONCE = 100_000;

/** Turns what is seen of each stock into replenishment orders, by its rule. The only way it acts on truth. */
export class Replenisher implements Deciders {
  readonly #world: World;
  readonly #coordinator: Coordinator | null;
  readonly #promises: Promises;
  readonly #view: StockView = { position: 0, netStock: 0, onOrder: 0 };
  readonly #numbers: RuleNumbers = { upTo: 0, reorderPoint: 0, forecast: 0, lot: 0 };
  readonly #wish: Wish = { orders: 0, size: 0 };
  readonly #record: LevelRecord;
  readonly #levelBefore: Float64Array;
  readonly #phase: Float64Array;
  readonly #reviews: Float64Array;

  constructor(world: World, management: Management | null) {
    this.#world = world;
    this.#coordinator = management === null ? null : new Coordinator(world, management);
    this.#promises = new Promises(world, management?.organisation.salesChannels ?? null);
    this.#record = { values: world.level, perStock: LEVELS, errors: world.recordError, ...Level };
    this.#levelBefore = new Float64Array(world.plant.stocks.length);
    this.#phase = new Float64Array(world.plant.stocks.length);
    this.#reviews = new Float64Array(world.plant.stocks.length);
  }

  start(): void {
    const { plant, run } = this.#world;
    this.#coordinator?.start();
    this.#promises.start();
    this.#reviews.fill(0);
    for (const stock of plant.reviewOrder) {
      const { rule, id } = plant.stocks[stock]!;
      if (rule.everyMinutes > 0) {
        this.#phase[stock] =
          rule.phaseMinutes >= 0 ? rule.phaseMinutes : streamFor(run, 'review.phase', id)() * rule.everyMinutes;
      } else if (rule.target === TargetKind.always) this.tokenFreed(stock);
      else if (this.#wants(stock)) this.#world.bookEvaluation(stock);
    }
    this.#bookNextReview();
  }

  /**
   * Reviews all stocks whose time it is: downstream first, then by id (MODEL §3.6). What a stock orders is let go
   * at once where its token is free, so that a review upstream sees the orders that reach it at this instant.
   */
  review(): void {
    const { plant, now } = this.#world;
    this.#coordinator?.netAtReview();
    for (const stock of plant.reviewOrder) {
      if (plant.stocks[stock]!.rule.everyMinutes <= 0 || this.#nextReview(stock) > now + SAME_INSTANT) continue;
      this.#reviews[stock]! += 1;
      this.#evaluate(stock);
    }
    this.#bookNextReview();
  }

  positionChanged(stock: number): void {
    const { rule } = this.#world.plant.stocks[stock]!;
    if (rule.everyMinutes > 0 || rule.target === TargetKind.always) return;
    this.#evaluate(stock);
  }

  promisedShipDate(order: number): number {
    return this.#promises.shipDate(order);
  }

  listTaken(topic: number, number: number): void {
    this.#promises.listTaken(topic, number);
  }

  weekTurned(week: number): void {
    this.#coordinator?.weekTurned(week);
  }

  cycleHeld(cycle: number, meeting: number): void {
    this.#coordinator?.cycleHeld(cycle, meeting);
  }

  agreementEffective(cycle: number, meeting: number): void {
    this.#noteLevels();
    this.#coordinator!.agreementEffective(cycle, meeting);
    this.#followLevels();
  }

  /** The levels in force of rules that rest on what is agreed. */
  #noteLevels(): void {
    for (const stock of this.#world.plant.reviewOrder) {
      if (this.#coordinator!.restsOnPlan(stock)) this.#levelBefore[stock] = this.#levelNow(stock);
    }
  }

  /** Rules whose level was changed look again, downstream first; the others wait for their review. */
  #followLevels(): void {
    for (const stock of this.#world.plant.reviewOrder) {
      if (!this.#coordinator!.restsOnPlan(stock)) continue;
      const before = this.#levelBefore[stock]!;
      if (Math.abs(this.#levelNow(stock) - before) > SAME_LEVEL * Math.max(1, Math.abs(before))) this.#evaluate(stock);
    }
  }

  #levelNow(stock: number): number {
    const isCovered = this.#world.plant.stocks[stock]!.rule.target === TargetKind.cover;
    return isCovered ? this.#coordinator!.coverLevel(stock) : this.#world.upTo[stock]!;
  }

  monitorsLook(day: number): void {
    this.#coordinator!.monitorsLook(day);
  }

  /** What was raised is dealt with: rules whose level it changed look again. */
  escalated(slot: number): void {
    this.#noteLevels();
    this.#coordinator!.escalated(slot);
    this.#followLevels();
  }

  overtimeWanted(line: number): number {
    return this.#coordinator?.overtimeWanted(line) ?? reactiveOvertime(this.#world, line);
  }

  finish(): void {
    this.#coordinator?.finish();
  }

  /** A rule that always wants more has an order for every token that is free, and one that waits for the next. */
  tokenFreed(stock: number): void {
    const world = this.#world;
    const { rule, line } = world.plant.stocks[stock]!;
    if (rule.target !== TargetKind.always) return;
    const pending = this.#waiting(world.pendingHead[stock]!, stock);
    let room = world.cards[stock]! - world.openOrders[stock]! - pending;
    if (line >= 0 && world.layout.isGated[line] === 1) {
      const unreleased = pending + this.#waiting(world.lineHead[line]!, stock);
      const free = world.layout.isPaced[line] === 1 ? 0 : world.wipLimit[line]! - world.lineTokens[line]!;
      room = Math.min(room, free + 1 - unreleased);
    }
    const size = rule.lotFixed > 0 ? rule.lotFixed : 1;
    for (; room > 0; room--) placeReplenishment(world, stock, size, -1);
  }

  /** Orders of a stock in a list. */
  #waiting(head: number, stock: number): number {
    const { whole } = this.#world.replenishments;
    let count = 0;
    for (let order = head; order >= 0; order = whole[order + Replenishment.next]!) {
      if (whole[order + Replenishment.stock] === stock) count += 1;
    }
    return count;
  }

  /** Make to order: work orders for what position does not cover, linked to its claim. */
  claimPosted(stock: number, claim: number): void {
    const world = this.#world;
    const { rule } = world.plant.stocks[stock]!;
    this.#look(stock);
    const gap = world.upTo[stock]! - this.#view.position;
    if (gap <= 1e-9) return;
    const wanted = Math.min(gap, world.claims.real[claim + Claim.quantity]!);
    const started = rule.yieldAllowance < 0 ? wanted : this.#withAllowance(stock, wanted);
    const units = inMultiples(rule, Math.max(rule.lotMinimum, started));
    const lots = rule.lotFixed > 0 ? Math.ceil(units / rule.lotFixed - 1e-9) : 1;
    const size = rule.lotFixed > 0 ? rule.lotFixed : units;
    for (let n = 0; n < lots; n++) placeReplenishment(world, stock, size, claim);
  }

  claimCancelled(stock: number, claim: number, _units: number): void {
    if (this.#world.plant.stocks[stock]!.rule.discardOrphans) discardOrdersOf(this.#world, claim);
  }

  #look(stock: number): void {
    truthfulView(this.#record, stock, this.#view);
  }

  /** Looks at a stock and decides; true when its rule wants something. */
  #wants(stock: number): boolean {
    const world = this.#world;
    this.#look(stock);
    if (world.plant.stocks[stock]!.rule.target === TargetKind.cover) {
      world.upTo[stock] = this.#coordinator!.coverLevel(stock);
    }
    const { rule } = world.plant.stocks[stock]!;
    if (rule.target === TargetKind.netting) {
      releaseInLots(rule, this.#coordinator!.takeRelease(stock), this.#wish);
      return this.#wish.orders > 0;
    }
    this.#numbers.upTo = world.upTo[stock]!;
    this.#numbers.reorderPoint = world.reorderPoint[stock]!;
    this.#numbers.forecast = this.#coordinator?.ownForecast(stock) ?? world.forecast[stock]!;
    this.#numbers.lot = world.lotOf[stock]!;
    decide(rule, this.#numbers, this.#view, this.#wish);
    return this.#wish.orders > 0;
  }

  #evaluate(stock: number): void {
    const { rule } = this.#world.plant.stocks[stock]!;
    if (this.#wants(stock)) this.#place(stock, rule);
    if (rule.target === TargetKind.cover) this.#tellAhead(stock);
  }

  #place(stock: number, rule: RulePlan): void {
    const world = this.#world;
    const { orders } = this.#wish;
    if (orders > MOST_AT_ONCE) {
      const { id } = world.plant.stocks[stock]!;
      throw new LimitError(`${id} wants ${orders} orders at once, at most ${MOST_AT_ONCE}: its lots are too small`);
    }
    const size = rule.yieldAllowance < 0 ? this.#wish.size : this.#withAllowance(stock, this.#wish.size);
    for (let n = 0; n < orders; n++) placeReplenishment(world, stock, size, -1);
  }

  /** What is made for a peak to come waits behind what is needed now. */
  #tellAhead(stock: number): void {
    const world = this.#world;
    const prebuild = this.#coordinator!.prebuildOf(stock);
    if (prebuild === 0 || world.plant.stocks[stock]!.line < 0) return;
    this.#look(stock);
    rankAhead(world, stock, this.#view.position - (world.upTo[stock]! - prebuild));
  }

  /** Starts enough for the mean yield of the line and some standard deviations more. */
  #withAllowance(stock: number, wanted: number): number {
    const { plant } = this.#world;
    const plan = plant.stocks[stock]!;
    if (plan.source !== SourceKind.made) return wanted;
    const line = plant.lines[plan.line]!;
    let passed = 1;
    for (let s = line.firstStation; s < line.firstStation + line.stationCount; s++) {
      const { yield: good, reworkShare } = plant.stations[s]!;
      passed *= good + (1 - good) * reworkShare * good;
    }
    const spread = plan.rule.yieldAllowance * Math.sqrt(wanted * (1 - passed));
    return Math.ceil((wanted + spread) / passed);
  }

  #nextReview(stock: number): number {
    return this.#phase[stock]! + this.#reviews[stock]! * this.#world.plant.stocks[stock]!.rule.everyMinutes;
  }

  #bookNextReview(): void {
    const { plant, calendar } = this.#world;
    let next = Number.POSITIVE_INFINITY;
    for (const stock of plant.reviewOrder) {
      if (plant.stocks[stock]!.rule.everyMinutes > 0) next = Math.min(next, this.#nextReview(stock));
    }
    if (next < plant.horizonMinutes) calendar.schedule(next, EventKind.review, 0, 0);
  }
}
