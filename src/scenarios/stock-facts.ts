import { economicOrderQuantity, exp, MINUTES_PER_WEEK, type Plant, SourceKind } from '../sim/index.ts';
import { holdingPerUnitMinute } from './holding-rate.ts';
import { meanDemand, stationLoad, unitsPerMinute } from './load.ts';
import type { WeeklyDemand } from './presets/policy-parameters.ts';
import type { Scenario } from './scenario.ts';
import { toMinutes } from './time-units.ts';

/** What the formulas of MODEL §7.5 ask of a stock, from the company as it stands: no run is needed. */
export interface StockFacts {
  readonly id: string;
  readonly demand: WeeklyDemand;
  /** Replenishment lead time, and where it comes from: said in the rule, of the supplier, of the line, of the way. */
  readonly leadWeeks: number;
  readonly leadFrom: 'rule' | 'supplier' | 'line' | 'transit';
  readonly reviewWeeks: number;
  /** Units that are ordered together. */
  readonly lot: number;
  /** √(2DK/h), where an order has a cost of its own and a unit costs something to hold; else 0. */
  readonly economicLot: number;
  /** Line that makes it. */
  readonly line: string | undefined;
  /** Stocks of the company that it is made of or sent from. */
  readonly feeders: readonly string[];
  readonly sells: boolean;
}

/** What gates of a line are set by: the work that mean demand asks of its stations, and its hours. */
export interface LineFacts {
  readonly id: string;
  readonly stations: readonly { readonly id: string; readonly minutesPerWeek: number; readonly machines: number }[];
  readonly openMinutesPerWeek: number;
}

/** About the 80th percentile of a lead time: its mean and so many standard deviations. */
const P80_DEVIATIONS = 0.84;
/** A queue is reckoned with at most this load: beyond, it has no mean. */
const HIGHEST_LOAD = 0.95;
const YEAR_WEEKS = 52;

/** Facts of every stock of a valid scenario, in the order of the plant. */
export function stockFacts(scenario: Scenario, plant: Plant): StockFacts[] {
  const demand = weeklyDemands(plant);
  const perMinute = meanDemand(plant);
  return plant.stocks.map((stock, index) => {
    const stated = statedLead(scenario, stock.id);
    const reviewWeeks = stock.rule.everyMinutes > 0 ? stock.rule.everyMinutes / MINUTES_PER_WEEK : 1;
    const lot = lotOf(scenario, plant, index, demand[index]!.mean);
    const lead = stated ?? leadOf(plant, perMinute, index, lot);
    return {
      id: stock.id,
      demand: demand[index]!,
      leadWeeks: lead.minutes / MINUTES_PER_WEEK,
      leadFrom: lead.from,
      reviewWeeks,
      lot,
      economicLot: economicLot(scenario, stock, demand[index]!.mean),
      line: stock.line < 0 ? undefined : plant.lines[stock.line]!.id,
      feeders: (stock.sender >= 0 ? [stock.sender] : stock.components).map((feeder) => plant.stocks[feeder]!.id),
      sells: stock.sells,
    };
  });
}

function economicLot(scenario: Scenario, stock: Plant['stocks'][number], weekly: number): number {
  const perOrder = scenario.stocks[stock.id]?.costs?.perOrder ?? 0;
  const held = holdingPerUnitMinute(scenario, stock);
  return perOrder > 0 && held > 0 ? economicOrderQuantity(weekly / MINUTES_PER_WEEK, perOrder, held) : 0;
}

/** The lead time that a plan-driven rule is given: its protection interval less its review. */
function statedLead(scenario: Scenario, id: string): { minutes: number; from: 'rule' } | undefined {
  const rule = scenario.stocks[id]?.rule;
  if (rule === undefined || !('policy' in rule) || rule.policy !== 'makeToStock') return undefined;
  const unit = scenario.timeUnit ?? 'day';
  return { minutes: Math.max(0, toMinutes(rule.protection, unit) - toMinutes(rule.every, unit)), from: 'rule' };
}

/** The lot or container of the rule as it stands; else a fifth of a week, in whole units. */
function lotOf(scenario: Scenario, { stocks }: Plant, index: number, weekly: number): number {
  const { id, rule } = stocks[index]!;
  const named = scenario.stocks[id]?.rule;
  if (rule.lotFixed > 0) return rule.lotFixed;
  if (named !== undefined && 'Q' in named && typeof named.Q === 'number') return named.Q;
  return Math.max(1, rule.lotMinimum, rule.lotMultiple, Math.round(weekly / 5));
}

function leadOf(plant: Plant, perMinute: Float64Array, index: number, lot: number) {
  const stock = plant.stocks[index]!;
  if (stock.source === SourceKind.bought) {
    const { leadTime } = plant.suppliers[stock.supplier]!;
    return { minutes: leadTime.mean + P80_DEVIATIONS * Math.sqrt(leadTime.variance), from: 'supplier' as const };
  }
  if (stock.source === SourceKind.transferred) {
    const { transit } = stock;
    return { minutes: transit.mean + P80_DEVIATIONS * Math.sqrt(transit.variance), from: 'transit' as const };
  }
  return { minutes: lineMinutes(plant, perMinute, index, lot) + stock.putAwayMinutes, from: 'line' as const };
}

/** Facts of every line, in the order of the plant. */
export function lineFacts(plant: Plant): LineFacts[] {
  const perMinute = meanDemand(plant);
  return plant.lines.map(({ id, firstStation, stationCount, time }) => {
    const openMinutesPerWeek = openShareOf(time) * MINUTES_PER_WEEK;
    const stations = plant.stations.slice(firstStation, firstStation + stationCount).map((station, n) => ({
      id: station.id.split('/')[1]!,
      minutesPerWeek: stationLoad(plant, perMinute, firstStation + n) * station.machines * openMinutesPerWeek,
      machines: station.machines,
    }));
    return { id, stations, openMinutesPerWeek };
  });
}

const yearMinutes = YEAR_WEEKS * MINUTES_PER_WEEK;
const openShareOf = (time: Plant['lines'][number]['time']): number =>
  time.alwaysOpen ? 1 : time.toWork(yearMinutes) / yearMinutes;

/**
 * A lot's time on its line: its work at every station, and the queue before it by the formula of Kingman (VUT):
 * (c_a² + c_e²)/2 · ρ/(1 − ρ) · t_e ÷ m, with c_a = 1 and lots of the size asked for.
 */
function lineMinutes(plant: Plant, perMinute: Float64Array, index: number, lot: number): number {
  const { line, item } = plant.stocks[index]!;
  const { firstStation, stationCount, time } = plant.lines[line]!;
  const openShare = openShareOf(time);
  let minutes = 0;
  for (let station = firstStation; station < firstStation + stationCount; station++) {
    const { unitMinutes, speed, yield: good, machines, variation, breaksDown, life, repair } = plant.stations[station]!;
    const availability = breaksDown ? life.mean / (life.mean + repair.mean) : 1;
    const work = (lot * unitMinutes[item]!) / speed / good / availability;
    const load = Math.min(HIGHEST_LOAD, stationLoad(plant, perMinute, station));
    const { mean, variance } = variation[item]!;
    const squaredCv = mean > 0 ? variance / (mean * mean) : 0;
    const queue = (((1 + squaredCv) / 2) * (load / (1 - load)) * work) / machines;
    minutes += (work + queue) / openShare;
  }
  return minutes;
}

/**
 * Mean and standard deviation of a week's demand on every stock (MODEL §4.1): σ² = Σ λ E[Q²] + μ² (e^{σ_a²} − 1), products
 * that share a level moving together; passed upstream as if the products varied by themselves.
 */
function weeklyDemands(plant: Plant): WeeklyDemand[] {
  const mean = meanDemand(plant);
  const variance = new Float64Array(plant.stocks.length);
  const byLevel = new Map<string, number>();
  for (const layer of plant.layers) {
    const { size, stock, level } = layer;
    const orders = size.mean > 0 ? (unitsPerMinute(layer) * MINUTES_PER_WEEK) / size.mean : 0;
    variance[stock]! += orders * (size.variance + size.mean * size.mean);
    const key = `${stock} ${level}`;
    if (level >= 0) byLevel.set(key, (byLevel.get(key) ?? 0) + orders * size.mean);
  }
  for (const [key, units] of byLevel) {
    const [stock, level] = key.split(' ').map(Number) as [number, number];
    const { sd } = plant.demandLevels[level]!;
    variance[stock]! += units * units * (exp(sd * sd) - 1);
  }
  const total = variances(plant, variance);
  return plant.stocks.map((_, stock) => ({ mean: mean[stock]! * MINUTES_PER_WEEK, sd: Math.sqrt(total[stock]!) }));
}

/** Variance of a week's demand, passed on to what stocks are sent from and made of. */
function variances(plant: Plant, own: Float64Array): Float64Array {
  const total = own.slice();
  // Products stand before their parts, and places before what supplies them.
  for (const stock of plant.reviewOrder) {
    const { sender, components, componentQuantity } = plant.stocks[stock]!;
    if (sender >= 0) total[sender]! += total[stock]!;
    components.forEach((component, n) => {
      total[component]! += componentQuantity[n]! * componentQuantity[n]! * total[stock]!;
    });
  }
  return total;
}
