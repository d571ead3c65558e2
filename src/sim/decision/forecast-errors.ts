import { ErrorMonitor } from '../belief/error-monitor.ts';
import type { Forecaster } from '../belief/forecaster.ts';
import { FunctionId, type Organisation } from '../belief/organisation.ts';
import { MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import { LEVELS, Level } from '../physics/levels.ts';
import type { World } from '../physics/world.ts';
import { Forecasting, Stock } from '../record/columns.ts';
import { type PeriodGrid, periodOf, periodStart } from '../record/ledger.ts';
import { type Agreement, WeekTable } from './agreement.ts';

/** Weeks ahead that stock should not outlast. */
const EXCESS_WEEKS = 12;

/** Whose forecast: of a function, by its number, or the plan that was agreed. */
export const PLAN_SOURCE = 3;
const SOURCES = 4;

/** How good forecasts turn out: smoothed errors that safety stock goes by, and the books of indicators. */
export class ForecastErrors {
  readonly #world: World;
  readonly #organisation: Organisation;
  readonly #forecaster: Forecaster;
  readonly #agreement: Agreement;
  /** One-week-ahead forecasts as issued when their week began, by source. */
  readonly #issued: readonly WeekTable[];
  /** The forecasts that indicators judge, as issued so many weeks before. */
  readonly #inForce: WeekTable;
  readonly #statistical: WeekTable;
  readonly #sales: WeekTable;
  readonly #consensus: WeekTable;
  /** By source and seller. */
  readonly #monitor: ErrorMonitor;
  /** Weeks whose errors a source has taken in. */
  readonly #taken: Int32Array;
  /** By stock: what was planned of the current week, and what was made before it. */
  readonly #planned: Float64Array;
  readonly #madeBefore: Float64Array;

  constructor(world: World, organisation: Organisation, forecaster: Forecaster, agreement: Agreement) {
    const { sellers, weeks } = organisation;
    const table = () => new WeekTable(sellers.length, weeks);
    this.#world = world;
    this.#organisation = organisation;
    this.#forecaster = forecaster;
    this.#agreement = agreement;
    this.#issued = Array.from({ length: SOURCES }, table);
    this.#inForce = table();
    this.#statistical = table();
    this.#sales = table();
    this.#consensus = table();
    this.#monitor = new ErrorMonitor(SOURCES * sellers.length);
    this.#taken = new Int32Array(SOURCES);
    this.#planned = new Float64Array(world.plant.stocks.length);
    this.#madeBefore = new Float64Array(world.plant.stocks.length);
  }

  reset(): void {
    const { sellers, designSd } = this.#organisation;
    for (const table of [...this.#issued, this.#inForce, this.#statistical, this.#sales, this.#consensus])
      table.clear();
    this.#taken.fill(0);
    this.#planned.fill(Number.NaN);
    this.#madeBefore.fill(0);
    for (let source = 0; source < SOURCES; source++) {
      for (let row = 0; row < sellers.length; row++) {
        this.#monitor.start(source * sellers.length + row, designSd[row]!);
      }
    }
  }

  /** σ̂ = 1.25 MAD of a week's demand, as a source's errors so far tell. */
  sd(source: number, row: number): number {
    return this.#monitor.sd(source * this.#organisation.sellers.length + row);
  }

  /** Mean squared error of a function's forecasts, over about half a year: what its say is earned by. */
  meanSquare(source: number, row: number): number {
    return this.#monitor.meanSquare(source * this.#organisation.sellers.length + row);
  }

  /** |Tracking signal| of what the company goes by for a selling stock. */
  trackingSignalOf(stock: number): number {
    return this.#trackingSignal(this.#organisation.sellers.indexOf(stock));
  }

  /** The forecast that the company goes by: the plan that was agreed, else what production forecasts. */
  inForce(row: number, week: number): number {
    const planned = this.#agreement.demandPlan.at(row, week);
    return Number.isNaN(planned)
      ? this.#forecaster.forecast(FunctionId.production, row, week, this.#world.now)
      : planned;
  }

  /** At the start of a week: errors that have become visible are taken in, and the week's forecasts are issued. */
  turn(week: number): void {
    for (let source = 0; source < SOURCES; source++) this.#takeIn(source);
    if (week > 0) {
      this.#judge(week - 1);
      this.#compareWithPlan(week - 1);
    }
    this.#issue(week);
    this.#notePlan(week);
  }

  /** Source by source: the errors of the weeks that its owner sees complete now. */
  #takeIn(source: number): void {
    const { sellers } = this.#organisation;
    const owner = source === PLAN_SOURCE ? FunctionId.production : source;
    const seen = this.#forecaster.weeksSeen(owner, this.#world.now);
    for (let week = this.#taken[source]!; week < seen; week++) {
      sellers.forEach((stock, row) => {
        const forecast = this.#issued[source]!.at(row, week);
        if (Number.isNaN(forecast)) return;
        const error = this.#forecaster.seen(owner, stock, week) - forecast;
        this.#monitor.observe(source * sellers.length + row, error);
      });
    }
    this.#taken[source] = seen;
  }

  #issue(week: number): void {
    const { sellers, errorLag } = this.#organisation;
    const forecaster = this.#forecaster;
    const { now } = this.#world;
    for (let fn = 0; fn < PLAN_SOURCE; fn++) forecaster.recall(fn, now);
    sellers.forEach((stock, row) => {
      for (let fn = 0; fn < PLAN_SOURCE; fn++) {
        this.#issued[fn]!.set(row, week, forecaster.forecast(fn, row, week, now));
      }
      this.#issued[PLAN_SOURCE]!.set(row, week, this.#agreement.demandPlan.at(row, week));
      const judged = week + errorLag[stock]!;
      if (judged >= this.#organisation.weeks) return;
      this.#inForce.set(row, judged, this.inForce(row, judged));
      this.#statistical.set(row, judged, forecaster.baseline(FunctionId.production, row, judged));
      this.#sales.set(row, judged, forecaster.forecast(FunctionId.sales, row, judged, now));
      this.#consensus.set(row, judged, this.#agreement.demandPlan.at(row, judged));
    });
  }

  /** Books the errors of a week that has ended. */
  #judge(week: number): void {
    const { ledger, plant, sales } = this.#world;
    const { sellers, errorLag, weeks } = this.#organisation;
    const period = periodOf(plant.grid, week * MINUTES_PER_WEEK);
    sellers.forEach((stock, row) => {
      const forecast = this.#inForce.at(row, week);
      if (Number.isNaN(forecast)) return;
      const demand = sales!.ordered[stock * weeks + week]!;
      const naive = sales!.ordered[stock * weeks + Math.max(0, week - errorLag[stock]! - 1)]!;
      const add = (column: number, amount: number) => ledger.forecasting.addTo(period, stock, column, amount);
      const miss = Math.abs(demand - forecast);
      add(Forecasting.weeks, 1);
      add(Forecasting.demand, demand);
      add(Forecasting.absoluteError, miss);
      add(Forecasting.error, forecast - demand);
      if (demand > 0) {
        add(Forecasting.weeksWithDemand, 1);
        add(Forecasting.absolutePercentageError, miss / demand);
      }
      const step = this.#warmUpStep(stock);
      if (step > 0) add(Forecasting.scaledError, miss / step);
      add(Forecasting.naiveAbsoluteError, Math.abs(demand - naive));
      add(Forecasting.statisticalAbsoluteError, Math.abs(demand - this.#statistical.at(row, week)));
      add(Forecasting.salesAbsoluteError, Math.abs(demand - this.#sales.at(row, week)));
      const consensus = this.#consensus.at(row, week);
      if (!Number.isNaN(consensus)) add(Forecasting.consensusAbsoluteError, Math.abs(demand - consensus));
      add(Forecasting.trackingSignal, this.#trackingSignal(row));
      add(Forecasting.excessUnits, this.#excess(stock, row, week));
    });
  }

  /** What the plan wants made in the week that begins. */
  #notePlan(week: number): void {
    for (let stock = 0; stock < this.#planned.length; stock++) {
      this.#planned[stock] = this.#agreement.supplyPlan.at(stock, week);
    }
  }

  #compareWithPlan(week: number): void {
    const { ledger, plant } = this.#world;
    const period = periodOf(plant.grid, week * MINUTES_PER_WEEK);
    for (let stock = 0; stock < this.#planned.length; stock++) {
      let made = -this.#madeBefore[stock]!;
      for (let p = 0; p < plant.grid.periods; p++) made += ledger.stock.at(p, stock, Stock.unitsMade);
      this.#madeBefore[stock]! += made;
      const planned = this.#planned[stock]!;
      if (Number.isNaN(planned)) continue;
      ledger.forecasting.addTo(period, stock, Forecasting.plannedUnits, planned);
      ledger.forecasting.addTo(period, stock, Forecasting.unitsOffPlan, Math.abs(made - planned));
    }
  }

  /** Mean |D − D of the week before| over the warm-up: the scale of MASE. */
  #warmUpStep(stock: number): number {
    const { plant, sales } = this.#world;
    const { weeks } = this.#organisation;
    const last = Math.min(weeks, Math.floor(warmUpMinutes(plant.grid) / MINUTES_PER_WEEK));
    let sum = 0;
    for (let week = 1; week < last; week++) {
      sum += Math.abs(sales!.ordered[stock * weeks + week]! - sales!.ordered[stock * weeks + week - 1]!);
    }
    return last > 1 ? sum / (last - 1) : 0;
  }

  /** |CFE ÷ MAD| of the forecast that the company goes by. */
  #trackingSignal(row: number): number {
    const source = this.#agreement.version > 0 ? PLAN_SOURCE : FunctionId.production;
    return Math.abs(this.#monitor.trackingSignal(source * this.#organisation.sellers.length + row));
  }

  #excess(stock: number, row: number, week: number): number {
    let wanted = 0;
    const last = Math.min(this.#organisation.weeks - 1, week + EXCESS_WEEKS);
    for (let ahead = week + 1; ahead <= last; ahead++) wanted += this.inForce(row, ahead);
    const onHand = this.#world.level[stock * LEVELS + Level.onHand]!;
    return Math.max(0, onHand - wanted);
  }
}

const warmUpMinutes = (grid: PeriodGrid): number => periodStart(grid, grid.warmUpPeriods);
