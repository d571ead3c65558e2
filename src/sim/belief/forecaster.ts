import { MINUTES_PER_WEEK, weekIndex } from '../kernel/working-time.ts';
import type { PotentialDemand } from '../physics/potential-demand.ts';
import { type RunKey, streamFor } from '../kernel/run-streams.ts';
import type { SalesRecord } from '../record/sales-record.ts';
import type { Forecast } from './methods/method.ts';
import type { FunctionPlan, Organisation } from './organisation.ts';
import { DemandOutlook } from './outlook.ts';
import { bridge, judgementNoise, RevisionTable, unitErrors } from './revisions.ts';

/** Fewer weeks of history than these are no base for a method: the mean known beforehand stands in. */
const LEAST_HISTORY = 3;

/** Weeks that a review of the market looks back. */
const REVIEWED_WEEKS = 52;

/** Demand ÷ the mean known beforehand, as a line over weeks, and the spread around it in units. */
interface MarketEstimate {
  level: number;
  slope: number;
  /** Week in which the line has its level. */
  from: number;
  sd: number;
}

/** How a function sees demand at one moment: weeks that are complete in its history, and the factors it knows. */
interface Sight {
  /** Method run per seller, or null for the prior. */
  readonly fits: (Forecast | null)[];
  /** Complete weeks of history that the fits were made from. */
  seenWeeks: number;
  /** When the newest of that history was true, in minutes. */
  infoDate: number;
  readonly knownFrom: Float64Array;
  readonly known: Uint8Array;
}

/** What each function forecasts for each stock that customers buy from (MODEL §5.3). */
export class Forecaster {
  readonly outlook: DemandOutlook;
  readonly #organisation: Organisation;
  readonly #sales: SalesRecord;
  readonly #potential: PotentialDemand;
  readonly #stockIds: readonly string[];
  readonly #sights: readonly Sight[];
  readonly #innovations: RevisionTable | null;
  readonly #noise: readonly (RevisionTable | null)[];
  readonly #errors: readonly (RevisionTable | null)[];
  readonly #cleaned: Float64Array;
  readonly #market: readonly MarketEstimate[];

  constructor(organisation: Organisation, stockIds: readonly string[], sales: SalesRecord, potential: PotentialDemand) {
    const { functions, factors, sellers, weeks } = organisation;
    this.#organisation = organisation;
    this.#stockIds = stockIds;
    this.#sales = sales;
    this.#potential = potential;
    this.outlook = new DemandOutlook(organisation.outlook, stockIds.length, weeks);
    this.#sights = functions.map(() => ({
      fits: sellers.map(() => null),
      seenWeeks: 0,
      infoDate: 0,
      knownFrom: new Float64Array(factors.length),
      known: new Uint8Array(factors.length),
    }));
    const table = (isWanted: boolean) => (isWanted ? new RevisionTable(sellers.length, weeks) : null);
    this.#innovations = table(functions.some(({ intelligence }) => intelligence > 0));
    this.#noise = functions.map(({ noise }) => table(noise > 0));
    this.#errors = functions.map(({ errorSd }) => table(errorSd > 0));
    this.#cleaned = new Float64Array(weeks);
    this.#market = sellers.map(() => ({ level: 1, slope: 0, from: 0, sd: 0 }));
  }

  reset(run: RunKey): void {
    const { factors } = this.#organisation;
    this.#sights.forEach((sight, fn) => {
      sight.fits.fill(null);
      sight.seenWeeks = 0;
      sight.infoDate = 0;
      factors.forEach(({ knownFrom }, factor) => {
        sight.knownFrom[factor] = knownFrom[fn]!;
      });
    });
    this.#market.forEach((estimate, row) => {
      estimate.level = 1;
      estimate.slope = 0;
      estimate.sd = this.#organisation.fixedSd[row]!;
    });
    this.#drawRevisions(run);
  }

  /** The draws belong to stock, week and weeks ahead, and to nothing else: no scenario can shift them. */
  #drawRevisions(run: RunKey): void {
    const { sellers, weeks, clock, functions } = this.#organisation;
    if (this.#innovations !== null) this.#potential.read(run);
    sellers.forEach((stock, row) => {
      const id = this.#stockIds[stock]!;
      if (this.#innovations !== null) {
        const draw = streamFor(run, 'forecast.bridge', id);
        for (let week = 0; week < weeks; week++) {
          bridge(this.#standardised(stock, week), clock, draw, this.#innovations.path(row, week));
        }
      }
      functions.forEach(({ errorIsFrozen }, fn) => {
        const noise = this.#noise[fn]!;
        const errors = this.#errors[fn]!;
        const judgement = noise === null ? null : streamFor(run, 'forecast.judgement', `${fn}:${id}`);
        const error = errors === null ? null : streamFor(run, 'forecast.error', `${fn}:${id}`);
        for (let week = 0; week < weeks; week++) {
          if (judgement !== null) judgementNoise(judgement, noise!.path(row, week));
          if (error !== null) unitErrors(errorIsFrozen, error, errors!.path(row, week));
        }
      });
    });
  }

  /** W(1) = (D − μ) ÷ σ; demand that cannot vary is its mean. */
  #standardised(stock: number, week: number): number {
    const sd = this.outlook.sd(stock, week);
    if (sd <= 0) return 0;
    return (this.#potential.units[stock * this.#organisation.weeks + week]! - this.#trueMean(stock, week)) / sd;
  }

  #trueMean(stock: number, week: number): number {
    return this.outlook.mean(stock, week, this.#all());
  }

  #everything: Uint8Array | null = null;
  #all(): Uint8Array {
    this.#everything ??= new Uint8Array(this.#organisation.factors.length).fill(1);
    return this.#everything;
  }

  /** When what a function sees at an instant was true: ⌊(t − L) ÷ P⌋ · P. */
  viewDate(fn: number, time: number): number {
    const { latencyMinutes, batchMinutes } = this.#organisation.functions[fn]!;
    const at = Math.max(0, time - latencyMinutes);
    return batchMinutes > 0 ? Math.floor(at / batchMinutes) * batchMinutes : at;
  }

  /** Weeks of history that a function sees complete at an instant. */
  weeksSeen(fn: number, time: number): number {
    return Math.min(weekIndex(this.viewDate(fn, time)), this.#organisation.weeks);
  }

  /** A week's demand as the function sees it. */
  seen(fn: number, stock: number, week: number): number {
    const { ordered, shipped, weeks } = this.#sales;
    return (this.#organisation.functions[fn]!.seesShipments ? shipped : ordered)[stock * weeks + week]!;
  }

  /** When the newest history behind a function's forecasts was true. */
  infoDate(fn: number): number {
    return this.#sights[fn]!.infoDate;
  }

  /** The function learns of a factor, if it did not know it already. */
  learn(fn: number, factor: number, time: number): void {
    const { knownFrom } = this.#sights[fn]!;
    knownFrom[factor] = Math.min(knownFrom[factor]!, time);
  }

  knows(fn: number, factor: number, time: number): boolean {
    return this.#sights[fn]!.knownFrom[factor]! <= time;
  }

  /** Brings up to date which factors a function reckons with at an instant. */
  recall(fn: number, time: number): void {
    const { knownFrom, known } = this.#sights[fn]!;
    for (let factor = 0; factor < known.length; factor++) known[factor] = knownFrom[factor]! <= time ? 1 : 0;
  }

  /** As `recall`, without factors that the function keeps to itself because production does not know them. */
  recallShareable(fn: number, other: number, time: number): void {
    this.recall(fn, time);
    const { known } = this.#sights[fn]!;
    this.#organisation.factors.forEach(({ shareable }, factor) => {
      if (!shareable && !this.knows(other, factor, time)) known[factor] = 0;
    });
  }

  /** Runs the function's method on its history as it sees it at an instant, cleaned of the factors it knows. */
  refit(fn: number, time: number): void {
    const plan = this.#organisation.functions[fn]!;
    const sight = this.#sights[fn]!;
    this.recall(fn, time);
    sight.infoDate = this.viewDate(fn, time);
    sight.seenWeeks = this.weeksSeen(fn, time);
    this.#organisation.sellers.forEach((stock, row) => {
      sight.fits[row] = this.#fit(plan, fn, stock, sight);
    });
  }

  #fit(plan: FunctionPlan, fn: number, stock: number, { seenWeeks }: Sight): Forecast | null {
    if (seenWeeks < Math.max(LEAST_HISTORY, plan.method.minimumHistory)) return null;
    this.#clean(fn, stock, 0, seenWeeks);
    return plan.method.fit(this.#cleaned.subarray(0, seenWeeks));
  }

  /** A stretch of the history as the function sees it, divided by what the factors it knows made of each week. */
  #clean(fn: number, stock: number, first: number, last: number): void {
    const { known } = this.#sights[fn]!;
    for (let week = first; week < last; week++) {
      const base = this.outlook.base(stock, week);
      const lift = base > 0 ? this.outlook.mean(stock, week, known) / base : 1;
      const units = this.seen(fn, stock, week);
      this.#cleaned[week] = lift > 0 ? units / lift : units;
    }
  }

  /**
   * F^v: what a function forecasts at an instant for a week, in units; `recall` first. From the method's baseline the
   * weight moves to the mean known beforehand as intelligence resolves the week, so that nothing is counted twice.
   * @param row number of the stock among the sellers
   */
  forecast(fn: number, row: number, week: number, time: number): number {
    const plan = this.#organisation.functions[fn]!;
    const stock = this.#organisation.sellers[row]!;
    const ahead = week - weekIndex(time);
    let units = this.baseline(fn, row, week);
    if (plan.intelligence > 0) {
      const s = plan.intelligence;
      const resolved = this.#organisation.clock(Math.max(0, ahead));
      const innovation = this.outlook.sd(stock, week) * this.#innovations!.at(row, week, ahead);
      const mean = this.#marketShare(row, week) * this.outlook.mean(stock, week, this.#sights[fn]!.known);
      units = (1 - s * resolved) * units + s * (resolved * mean + innovation);
    }
    units *= 1 + plan.bias + (isQuarterEnd(week) ? plan.hockeyStick : 0);
    if (plan.noise > 0) units += plan.noise * this.outlook.sd(stock, week) * this.#noise[fn]!.at(row, week, ahead);
    if (plan.errorSd > 0) units += plan.errorSd * this.#errors[fn]!.at(row, week, ahead);
    return Math.max(0, units + plan.errorBias);
  }

  /**
   * Re-estimates the mean known beforehand from the last year that a function sees: a straight line through each week's
   * demand ÷ its mean without dated factors, and the spread around it. With less than half a year it stays as it is.
   */
  reviewMarket(fn: number, time: number): void {
    const last = this.weeksSeen(fn, time);
    const first = Math.max(0, last - REVIEWED_WEEKS);
    if (last - first < REVIEWED_WEEKS / 2) return;
    this.recall(fn, time);
    this.#organisation.sellers.forEach((stock, row) => {
      this.#clean(fn, stock, first, last);
      Object.assign(
        this.#market[row]!,
        lineThrough(this.#cleaned, first, last, (week) => this.outlook.base(stock, week)),
      );
    });
  }

  /** Design value of a week's standard deviation: given, or as the last review of the market estimated it. */
  designSd(row: number): number {
    return this.#market[row]!.sd;
  }

  /** What the last review of the market makes of the mean known beforehand. */
  #marketShare(row: number, week: number): number {
    const { level, slope, from } = this.#market[row]!;
    return Math.max(0, level + slope * (week - from));
  }

  /** B·Φ: the method's forecast with the factors that the function knows. */
  baseline(fn: number, row: number, week: number): number {
    const stock = this.#organisation.sellers[row]!;
    const sight = this.#sights[fn]!;
    const base = this.outlook.base(stock, week);
    const mean = this.outlook.mean(stock, week, sight.known);
    const ahead = sight.fits[row]!;
    if (ahead === null) return this.#marketShare(row, week) * mean;
    const level = ahead(Math.max(1, week - sight.seenWeeks + 1));
    return base > 0 ? (level * mean) / base : level;
  }
}

/** Least squares through demand ÷ mean of the weeks first … last − 1. */
function lineThrough(
  units: Float64Array,
  first: number,
  last: number,
  meanOf: (week: number) => number,
): MarketEstimate {
  const n = last - first;
  const from = (first + last - 1) / 2;
  let level = 0;
  let slope = 0;
  let spread = 0;
  for (let week = first; week < last; week++) {
    const share = meanOf(week) > 0 ? units[week]! / meanOf(week) : 1;
    level += share / n;
    slope += (share * (week - from)) / ((n * (n * n - 1)) / 12);
  }
  for (let week = first; week < last; week++) {
    const error = units[week]! - (level + slope * (week - from)) * meanOf(week);
    spread += error * error;
  }
  return { level, slope, from, sd: Math.sqrt(spread / Math.max(1, n - 2)) };
}

/** The last three weeks of a quarter of thirteen. */
const isQuarterEnd = (week: number): boolean => week % 13 >= 10;

/** Demand of one week spread evenly over it: units from one instant to another, given each week's. */
export function unitsBetween(from: number, to: number, unitsOfWeek: (week: number) => number): number {
  let units = 0;
  for (let week = weekIndex(from); week * MINUTES_PER_WEEK < to; week++) {
    const start = Math.max(from, week * MINUTES_PER_WEEK);
    const end = Math.min(to, (week + 1) * MINUTES_PER_WEEK);
    units += (unitsOfWeek(week) * (end - start)) / MINUTES_PER_WEEK;
  }
  return units;
}
