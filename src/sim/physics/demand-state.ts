import { exp, ln } from '../kernel/elementary.ts';
import { normalQuantile } from '../kernel/normal.ts';
import type { Stream } from '../kernel/stream.ts';
import { MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import { scatterHeadroom } from './activity.ts';
import { type LayerPlan, LayerMode, type Plant, type RateCurve } from './plant.ts';
import { type RunKey, streamFor } from '../kernel/run-streams.ts';

/** Uniforms of the attributes of a customer, keyed by the point in the scatter (MODEL §4.3, §9). */
class Attributes {
  readonly #size: Stream | null;
  readonly #patience: Stream | null;
  readonly #transit: Stream | null;
  readonly #damage: Stream | null;
  readonly #companions: Stream | null;
  readonly #entry: Stream | null;
  readonly #survey: Stream | null;
  size = 0.5;
  patience = 0.5;
  transit = 0.5;
  damage = 0.5;
  companions = 0.5;
  entryError = 0.5;
  entryCheck = 0.5;
  entryKind = 0.5;
  entrySize = 0.5;
  survey = 0.5;

  /** @param reading only how much is asked for is wanted: the other streams stay closed. */
  constructor(plant: Plant, layer: LayerPlan, run: RunKey, entity: string, reading: boolean) {
    const segment = plant.segments[layer.segment]!;
    const place = plant.places[plant.stocks[layer.stock]!.place]!;
    const open = (source: string, needed: boolean) => (needed ? streamFor(run, source, entity) : null);
    this.#size = open('demand.size', !layer.size.constant);
    this.#companions = open('demand.companions', layer.companions.length > 0);
    this.#patience = open('demand.patience', !reading && segment.waitsForeverShare < 1);
    this.#transit = open('ship.transit', !reading && !place.transit.constant);
    this.#damage = open('ship.damage', !reading && place.damage > 0);
    this.#entry = open('order.entry', !reading && segment.entry !== null);
    this.#survey = open('survey', !reading && segment.survey !== null);
  }

  /** Every point owns its attributes, whether or not it becomes an order. */
  draw(): void {
    if (this.#size !== null) this.size = this.#size();
    if (this.#patience !== null) this.patience = this.#patience();
    if (this.#transit !== null) this.transit = this.#transit();
    if (this.#damage !== null) this.damage = this.#damage();
    if (this.#companions !== null) this.companions = this.#companions();
    if (this.#entry !== null) this.#drawEntry(this.#entry);
    if (this.#survey !== null) this.survey = this.#survey();
  }

  #drawEntry(draw: Stream): void {
    this.entryError = draw();
    this.entryCheck = draw();
    this.entryKind = draw();
    this.entrySize = draw();
  }
}

/** A series of customer orders: where the next one stands, and what it is like. */
export interface DemandSource {
  readonly layer: number;
  readonly attributes: Attributes;
  /** Time of the next order. */
  time: number;
  quantity: number;
  /** Height in the scatter ÷ rate, where demand answers to satisfaction: an order when activity is above it; else 0. */
  readonly rank: number;
  /** Moves to the next order; false when none is left before the end of the run. */
  advance(): boolean;
}

/**
 * One band of a layer's scatter: heights [bC, (b+1)C). Points come as a Poisson process of rate C in open minutes with
 * a uniform height; those under the curve are orders (MODEL §4.1; thinning after Lewis & Shedler).
 */
class Band implements DemandSource {
  readonly layer: number;
  readonly attributes: Attributes;
  time = 0;
  quantity = 0;
  rank = 0;
  readonly #plan: LayerPlan;
  readonly #floor: number;
  readonly #height: number;
  readonly #horizon: number;
  readonly #points: Stream;
  readonly #weekly: WeeklyRates;
  /** Height of what may become an order ÷ rate. */
  readonly #headroom: number;
  #work = 0;
  /** Where the record of the week is that the last point fell in. */
  #week = 0;

  constructor(plant: Plant, layer: number, band: number, weekly: WeeklyRates, run: RunKey, reading: boolean) {
    const plan = plant.layers[layer]!;
    const entity = `${plan.entity}:${band}`;
    this.layer = layer;
    this.#plan = plan;
    this.#floor = band * plan.bandHeight;
    this.#height = plan.bandHeight;
    this.#horizon = plant.horizonMinutes;
    this.#weekly = weekly;
    this.#headroom = plant.activity === null ? 1 : scatterHeadroom;
    this.#points = streamFor(run, 'demand.arrival', entity);
    this.attributes = new Attributes(plant, plan, run, entity, reading);
  }

  advance(): boolean {
    const plan = this.#plan;
    const weekly = this.#weekly;
    for (;;) {
      this.#work -= ln(this.#points()) / this.#height;
      const height = this.#floor + this.#height * this.#points();
      this.attributes.draw();
      while (this.#work > weekly[this.#week + Week.openUntil]!) this.#week += WEEK_SIZE;
      if (this.#week >= weekly.length - WEEK_SIZE) return false;
      if (height >= weekly[this.#week + Week.highest]!) continue;
      const time = plan.time.alwaysOpen ? this.#work : plan.time.fromWork(this.#work);
      if (time >= this.#horizon) return false;
      const level = weekly[this.#week + Week.level]!;
      if (height < weekly[this.#week + Week.lowest]! || height < level * plan.curve.at(time)) {
        if (this.#headroom > 1) this.rank = (this.#headroom * height) / (level * plan.curve.at(time));
        this.time = time;
        this.quantity = plan.size.constant ? plan.size.mean : plan.size.sample(this.attributes.size);
        return true;
      }
    }
  }
}

/** One order a bucket, of any size law; AR(1) when a correlation is given; buckets without demand are passed over. */
class Buckets implements DemandSource {
  readonly layer: number;
  readonly attributes: Attributes;
  time = 0;
  quantity = 0;
  readonly rank = 0;
  readonly #plan: LayerPlan;
  readonly #horizon: number;
  readonly #occurs: Stream | null;
  #bucket = -1;
  #last = Number.NaN;

  constructor(plant: Plant, layer: number, run: RunKey, reading: boolean) {
    const plan = plant.layers[layer]!;
    this.layer = layer;
    this.#plan = plan;
    this.#horizon = plant.horizonMinutes;
    this.#occurs = plan.probability < 1 ? streamFor(run, 'demand.occurs', plan.entity) : null;
    this.attributes = new Attributes(plant, plan, run, plan.entity, reading);
  }

  advance(): boolean {
    const plan = this.#plan;
    for (;;) {
      this.#bucket += 1;
      this.time = plan.phaseMinutes + this.#bucket * plan.everyMinutes;
      if (this.time >= this.#horizon) return false;
      this.attributes.draw();
      const occurs = this.#occurs === null || this.#occurs() < plan.probability;
      const size = plan.size.constant ? plan.size.mean : plan.size.sample(this.attributes.size);
      this.quantity = plan.correlation === 0 ? size : this.#correlated(size);
      if (plan.floorAtZero && this.quantity < 0) this.quantity = 0;
      if (!plan.curve.constant) this.quantity *= plan.curve.at(this.time);
      if (occurs && this.quantity !== 0) return true;
    }
  }

  /** D = μ + φ (D₋ − μ) + √(1 − φ²)(size − μ): keeps the law's mean and variance; starts in its stationary law. */
  #correlated(size: number): number {
    const { correlation, size: law } = this.#plan;
    const last = this.#last;
    this.#last = Number.isNaN(last)
      ? size
      : law.mean + correlation * (last - law.mean) + Math.sqrt(1 - correlation * correlation) * (size - law.mean);
    return this.#last;
  }
}

/** Orders at independent gaps, in open time. */
class Renewals implements DemandSource {
  readonly layer: number;
  readonly attributes: Attributes;
  time = 0;
  quantity = 0;
  readonly rank = 0;
  readonly #plan: LayerPlan;
  readonly #horizon: number;
  readonly #gaps: Stream;
  #work = 0;
  #count = 0;

  constructor(plant: Plant, layer: number, run: RunKey, reading: boolean) {
    const plan = plant.layers[layer]!;
    this.layer = layer;
    this.#plan = plan;
    this.#horizon = plant.horizonMinutes;
    this.#gaps = streamFor(run, 'demand.arrival', plan.entity);
    this.attributes = new Attributes(plant, plan, run, plan.entity, reading);
  }

  advance(): boolean {
    const plan = this.#plan;
    this.#count += 1;
    // A constant gap is multiplied, not summed: the n-th order stands exactly at n gaps.
    if (plan.gap.constant) this.#work = this.#count * plan.gap.mean;
    else this.#work += plan.gap.sample(this.#gaps());
    this.attributes.draw();
    this.time = plan.time.alwaysOpen ? this.#work : plan.time.fromWork(this.#work);
    this.quantity = plan.size.constant ? plan.size.mean : plan.size.sample(this.attributes.size);
    return this.time < this.#horizon;
  }
}

/** A demand history, as it was in replication 0; later ones may resample it in moving blocks. */
class Replay implements DemandSource {
  readonly layer: number;
  readonly attributes: Attributes;
  time = 0;
  quantity = 0;
  readonly rank = 0;
  readonly #times: Float64Array;
  readonly #quantities: Float64Array;
  readonly #curve: RateCurve;
  readonly #horizon: number;
  #next = 0;

  constructor(plant: Plant, layer: number, run: RunKey, reading: boolean) {
    const plan = plant.layers[layer]!;
    this.layer = layer;
    this.#horizon = plant.horizonMinutes;
    const resampled =
      plan.bootstrapMinutes > 0 && run.replication > 0 ? movingBlocks(plan, plant.horizonMinutes, run) : null;
    this.#times = resampled?.times ?? plan.recordTimes;
    this.#quantities = resampled?.quantities ?? plan.recordQuantities;
    this.#curve = plan.curve;
    this.attributes = new Attributes(plant, plan, run, plan.entity, reading);
  }

  advance(): boolean {
    while (this.#next < this.#times.length) {
      const record = this.#next++;
      this.attributes.draw();
      this.time = this.#times[record]!;
      this.quantity = this.#quantities[record]! * (this.#curve.constant ? 1 : this.#curve.at(this.time));
      if (this.quantity !== 0) return this.time < this.#horizon;
    }
    return false;
  }
}

/**
 * Moving-block bootstrap (Künsch 1989): blocks of the history begun at random weeks, laid end to end. All layers take
 * the same blocks: what sold together still does.
 */
function movingBlocks(
  plan: LayerPlan,
  horizon: number,
  run: RunKey,
): { times: Float64Array; quantities: Float64Array } {
  const starts = streamFor(run, 'demand.bootstrap', 'history');
  const { recordTimes, recordQuantities, historyMinutes } = plan;
  const length = Math.min(plan.bootstrapMinutes, historyMinutes);
  const choices = Math.floor((historyMinutes - length) / MINUTES_PER_WEEK) + 1;
  const times: number[] = [];
  const quantities: number[] = [];
  for (let block = 0; block * length < horizon; block++) {
    const from = Math.floor(starts() * choices) * MINUTES_PER_WEEK;
    for (let i = 0; i < recordTimes.length; i++) {
      const offset = recordTimes[i]! - from;
      if (offset < 0 || offset >= length) continue;
      times.push(block * length + offset);
      quantities.push(recordQuantities[i]!);
    }
  }
  return { times: Float64Array.from(times), quantities: Float64Array.from(quantities) };
}

/** All demand of one run: its sources, and the weekly levels of items with AR(1) demand. */
export class Demand {
  readonly sources: DemandSource[] = [];
  readonly #plant: Plant;
  readonly #reading: boolean;
  readonly #bounds: (WeeklyBounds | undefined)[] = [];

  /** @param reading when and how much is asked for is wanted, and nothing else of the customers */
  constructor(plant: Plant, reading = false) {
    this.#plant = plant;
    this.#reading = reading;
  }

  reset(run: RunKey): void {
    const plant = this.#plant;
    this.sources.length = 0;
    const weeks = Math.ceil(plant.horizonMinutes / MINUTES_PER_WEEK) + 1;
    const levels = plant.demandLevels.map((level) =>
      weeklyLevels(level.correlation, level.sd, level.entity, weeks, run),
    );
    const ones = new Float64Array(weeks).fill(1);
    plant.layers.forEach((layer, index) => {
      if (layer.mode === LayerMode.scatter) this.#openBands(index, layer.level < 0 ? ones : levels[layer.level]!, run);
      else if (layer.mode === LayerMode.bucket) this.sources.push(new Buckets(plant, index, run, this.#reading));
      else if (layer.mode === LayerMode.renewal) this.sources.push(new Renewals(plant, index, run, this.#reading));
      else if (layer.mode === LayerMode.replay) this.sources.push(new Replay(plant, index, run, this.#reading));
    });
  }

  #openBands(index: number, level: Float64Array, run: RunKey): void {
    const plant = this.#plant;
    const layer = plant.layers[index]!;
    if (layer.ratePerMinute <= 0) return;
    const curve = this.#bounds[index] ?? weeklyBounds(layer, level.length);
    this.#bounds[index] = curve;
    const rate = layer.ratePerMinute * (plant.activity === null ? 1 : scatterHeadroom);
    const weekly: WeeklyRates = new Float64Array((level.length + 1) * WEEK_SIZE);
    let top = 0;
    level.forEach((multiplier, week) => {
      const at = week * WEEK_SIZE;
      weekly[at + Week.openUntil] = curve.openUntil[week]!;
      weekly[at + Week.level] = rate * multiplier;
      weekly[at + Week.lowest] = rate * multiplier * curve.lowest[week]!;
      weekly[at + Week.highest] = rate * multiplier * curve.highest[week]!;
      top = Math.max(top, weekly[at + Week.highest]!);
    });
    weekly[level.length * WEEK_SIZE + Week.openUntil] = Number.POSITIVE_INFINITY;
    const bands = Math.max(1, Math.ceil(top / layer.bandHeight - 1e-9));
    for (let band = 0; band < bands; band++)
      this.sources.push(new Band(plant, index, band, weekly, run, this.#reading));
  }
}

/**
 * The rate of a layer week by week, four numbers each and one week more at the end: its base at the week's level, and
 * bounds with all factors.
 */
type WeeklyRates = Float64Array;
const WEEK_SIZE = 4;
const Week = {
  /** Open minutes of the order calendar up to the end of the week; ∞ past the last. */
  openUntil: 0,
  level: 1,
  lowest: 2,
  highest: 3,
} as const;

/** Bounds of a layer's curve by week, and open minutes up to the end of each. */
interface WeeklyBounds {
  readonly openUntil: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** Bounds of a layer's curve in each week, and the open minutes up to its end: the same for all replications. */
function weeklyBounds(layer: LayerPlan, weeks: number): WeeklyBounds {
  const lowest = new Float64Array(weeks);
  const highest = new Float64Array(weeks);
  const openUntil = new Float64Array(weeks);
  for (let week = 0; week < weeks; week++) {
    const end = (week + 1) * MINUTES_PER_WEEK;
    [lowest[week], highest[week]] = layer.curve.bounds(week * MINUTES_PER_WEEK, end);
    openUntil[week] = layer.time.toWork(end);
  }
  return { lowest, highest, openUntil };
}

/** exp(a_w − σ²/2) for every week, a the stationary AR(1) of MODEL §4.1; one draw a week. */
function weeklyLevels(correlation: number, sd: number, entity: string, weeks: number, run: RunKey): Float64Array {
  const draw = streamFor(run, 'demand.level', entity);
  const levels = new Float64Array(weeks);
  const innovation = sd * Math.sqrt(1 - correlation * correlation);
  let a = sd * normalQuantile(draw());
  for (let week = 0; week < weeks; week++) {
    if (week > 0) a = correlation * a + innovation * normalQuantile(draw());
    levels[week] = exp(a - (sd * sd) / 2);
  }
  return levels;
}
