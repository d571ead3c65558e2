import { unitsBetween } from '../belief/forecaster.ts';
import type { Forecaster } from '../belief/forecaster.ts';
import { OrderHistory } from '../belief/order-history.ts';
import { FunctionId, type Organisation } from '../belief/organisation.ts';
import { MINUTES_PER_WEEK, weekIndex } from '../kernel/working-time.ts';
import type { World } from '../physics/world.ts';
import type { Agreement, WeekTable } from './agreement.ts';
import { type Coordination, CoverBasis, type CoverPlan, SafetyKind } from './coordination.ts';
import { type ForecastErrors, PLAN_SOURCE } from './forecast-errors.ts';

/** What parameters are tuned by: the plan, and the errors that are measured of it. */
const PLANNER: CoverPlan = {
  protectionMinutes: MINUTES_PER_WEEK,
  z: 0,
  basis: CoverBasis.plan,
  by: FunctionId.production,
  safety: SafetyKind.adaptive,
  safetyValue: Number.NaN,
  prebuilds: false,
};

/** The levels of rules that cover a protection interval: demand expected over it, safety stock, and prebuild. */
export class CoverLevels {
  readonly #world: World;
  readonly #organisation: Organisation;
  readonly #coordination: Coordination;
  readonly #forecaster: Forecaster;
  readonly #errors: ForecastErrors;
  readonly #agreement: Agreement;
  readonly #own: readonly (OrderHistory | null)[];

  constructor(
    world: World,
    organisation: Organisation,
    coordination: Coordination,
    forecaster: Forecaster,
    errors: ForecastErrors,
    agreement: Agreement,
  ) {
    this.#world = world;
    this.#organisation = organisation;
    this.#coordination = coordination;
    this.#forecaster = forecaster;
    this.#errors = errors;
    this.#agreement = agreement;
    this.#own = organisation.ownHistory.map((method, stock) => {
      if (method === null) return null;
      const { everyMinutes } = world.plant.stocks[stock]!.rule;
      // Reviews may have a phase of their own; rules that look at every change count weeks.
      return everyMinutes > 0
        ? new OrderHistory(method, everyMinutes, Number.NaN)
        : new OrderHistory(method, MINUTES_PER_WEEK, 0);
    });
  }

  reset(): void {
    for (const history of this.#own) history?.reset();
  }

  /** S(t) = expected demand over [t, t + T) + z σ̂ √T + prebuild, in units. */
  level(stock: number): number {
    const cover = this.#coordination.covers[stock]!;
    const { now } = this.#world;
    const expected = this.#expected(stock, now, now + cover.protectionMinutes, null);
    return expected + this.#safety(stock, cover) + this.prebuildOf(stock);
  }

  /** The level without prebuild, under a plan that is proposed. */
  levelUnder(stock: number, proposed: WeekTable): number {
    const cover = this.#coordination.covers[stock]!;
    const { now } = this.#world;
    return this.#expected(stock, now, now + cover.protectionMinutes, proposed) + this.#safety(stock, cover);
  }

  /** Demand under a plan that is proposed which the protection interval takes in from one week to the next. */
  demandIntoView(stock: number, week: number, proposed: WeekTable): number {
    const to = week * MINUTES_PER_WEEK + this.#coordination.covers[stock]!.protectionMinutes;
    return this.#expected(stock, to - MINUTES_PER_WEEK, to, proposed);
  }

  /** Units planned or forecast to reach a stock over some time, whatever its own rule goes by. */
  plannedUnits(stock: number, from: number, minutes: number, proposed: WeekTable | null): number {
    this.#forecaster.recall(PLANNER.by, this.#world.now);
    return unitsBetween(from, from + minutes, (week) => this.#demandOf(stock, week, PLANNER, proposed));
  }

  /** Standard deviation of a week's demand that reaches a stock, by the errors of the plan. */
  weeklySd(stock: number): number {
    return this.#sd(stock, PLANNER);
  }

  #expected(stock: number, from: number, to: number, proposed: WeekTable | null): number {
    const cover = this.#coordination.covers[stock]!;
    if (cover.basis === CoverBasis.history) return this.#fromOwnHistory(stock, to - from);
    this.#forecaster.recall(cover.by, this.#world.now);
    return unitsBetween(from, to, (week) => this.#demandOf(stock, week, cover, proposed));
  }

  /** True when the level of a stock follows what is agreed. */
  restsOnPlan(stock: number): boolean {
    return this.#coordination.covers[stock]?.basis === CoverBasis.plan;
  }

  /** Units of a week that reach a stock, by what its rule believes. */
  #demandOf(stock: number, week: number, cover: CoverPlan, proposed: WeekTable | null): number {
    if (cover.basis === CoverBasis.plan) {
      const planned = this.#plannedUse(stock, week);
      if (!Number.isNaN(planned)) return planned;
    }
    const { sellers, unitsPerUnit } = this.#organisation.dependent[stock]!;
    let units = 0;
    for (let k = 0; k < sellers.length; k++) {
      units += unitsPerUnit[k]! * this.#sellerDemand(sellers[k]!, week, cover, proposed);
    }
    return units;
  }

  /** What the agreed production of a week takes of a part; NaN where production is not planned, and for products. */
  #plannedUse(stock: number, week: number): number {
    const consumers = this.#organisation.consumers[stock]!;
    let units = consumers.length === 0 ? Number.NaN : 0;
    for (const { consumer, unitsPerGood } of consumers) {
      units += unitsPerGood * this.#agreement.supplyPlan.at(consumer, week);
    }
    return units;
  }

  /** As proposed, else as agreed, else as forecast. */
  #sellerDemand(row: number, week: number, { basis, by }: CoverPlan, proposed: WeekTable | null): number {
    let planned = proposed === null ? Number.NaN : proposed.at(row, week);
    if (Number.isNaN(planned) && basis === CoverBasis.plan) planned = this.#agreement.demandPlan.at(row, week);
    const last = Math.min(week, this.#organisation.weeks - 1);
    return Number.isNaN(planned) ? this.#forecaster.forecast(by, row, last, this.#world.now) : planned;
  }

  /** Orders expected in the next period by the stock's own method; null without one, and before there is any history. */
  ownForecast(stock: number): number | null {
    const history = this.#own[stock]!;
    if (history === null) return null;
    history.look(this.#world.now, this.#world.sales!.orderedInAll[stock]!);
    return history.unitsAhead(1);
  }

  /** Expected orders over the protection interval by the stock's own method; before there is any history, by mean demand. */
  #fromOwnHistory(stock: number, protectionMinutes: number): number {
    const history = this.#own[stock]!;
    history.look(this.#world.now, this.#world.sales!.orderedInAll[stock]!);
    const periods = protectionMinutes / history.periodMinutes;
    const expected = history.unitsAhead(periods);
    if (expected !== null) return expected;
    const { dependent, sellers } = this.#organisation;
    const { sellers: rows, unitsPerUnit } = dependent[stock]!;
    const mean = rows.reduce(
      (sum, row, k) => sum + unitsPerUnit[k]! * this.#forecaster.outlook.base(sellers[row]!, 0),
      0,
    );
    return (mean * protectionMinutes) / MINUTES_PER_WEEK;
  }

  #safety(stock: number, cover: CoverPlan): number {
    if (cover.safety === SafetyKind.units) return cover.safetyValue;
    return cover.z * this.#sd(stock, cover) * Math.sqrt(cover.protectionMinutes / MINUTES_PER_WEEK);
  }

  /** Standard deviation of a week's demand: measured, or its design value; those of several products as independent. */
  #sd(stock: number, cover: CoverPlan): number {
    const isFixed = cover.safety === SafetyKind.fixed;
    if (isFixed && !Number.isNaN(cover.safetyValue)) return cover.safetyValue;
    const source = cover.basis === CoverBasis.plan && this.#agreement.version > 0 ? PLAN_SOURCE : cover.by;
    const { dependent } = this.#organisation;
    const { sellers, unitsPerUnit } = dependent[stock]!;
    let variance = 0;
    for (let k = 0; k < sellers.length; k++) {
      const row = sellers[k]!;
      const sd = unitsPerUnit[k]! * (isFixed ? this.#forecaster.designSd(row) : this.#errors.sd(source, row));
      variance += sd * sd;
    }
    return Math.sqrt(variance);
  }

  /** Units that are to stand ready now for a peak beyond the protection interval. */
  prebuildOf(stock: number): number {
    if (this.#coordination.covers[stock]?.prebuilds !== true) return 0;
    const units = this.#agreement.prebuild.at(stock, weekIndex(this.#world.now));
    return Number.isNaN(units) ? 0 : units;
  }
}
