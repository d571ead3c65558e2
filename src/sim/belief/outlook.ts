import { effective } from '../change/factor.ts';
import { exp } from '../kernel/elementary.ts';
import { MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import type { LayerOutlook } from './organisation.ts';

/** Points of a week at which a rate is read to take its mean. */
const POINTS = 20;

/** A layer in one week: what a set of known factors makes of its mean demand. */
interface LayerWeek {
  readonly baseUnits: number;
  /** Which of the layer's factors are active in the week. */
  readonly active: readonly number[];
  /** Mean ÷ base for each set of active factors that is known, by its bits; NaN until asked for. */
  readonly multiplier: Float64Array;
}

/** A selling stock in one week. */
interface StockWeek {
  /** Numbers of the factors that are active in the week for any layer of the stock, once each. */
  readonly numbers: readonly number[];
  /** Mean demand for each set of them that is known, by its bits; NaN until asked for. Empty where they are many. */
  readonly mean: Float64Array;
}

/** More active factors than these are added up anew each time: a table of their sets would be large. */
const MOST_TABLED = 8;

/** More factors than these in one layer and week are a slip in a study. */
const MOST_ACTIVE = 16;

/**
 * Mean and spread of the demand on each selling stock, week by week, under any set of known factors. Computed when first
 * asked for, and kept: it is the same in all replications.
 */
export class DemandOutlook {
  readonly #layers: readonly LayerOutlook[];
  readonly #byStock: readonly (readonly number[])[];
  readonly #weeks: number;
  readonly #layerWeeks: (LayerWeek | undefined)[];
  readonly #stockWeeks: (StockWeek | undefined)[];
  readonly #base: Float64Array;
  readonly #sd: Float64Array;

  constructor(layers: readonly LayerOutlook[], stocks: number, weeks: number) {
    this.#layers = layers;
    this.#weeks = weeks;
    this.#byStock = Array.from({ length: stocks }, (_, stock) =>
      layers.flatMap((layer, index) => (layer.stock === stock ? [index] : [])),
    );
    this.#layerWeeks = new Array<LayerWeek | undefined>(layers.length * weeks).fill(undefined);
    this.#stockWeeks = new Array<StockWeek | undefined>(stocks * weeks).fill(undefined);
    this.#base = new Float64Array(stocks * weeks).fill(Number.NaN);
    this.#sd = new Float64Array(stocks * weeks).fill(Number.NaN);
  }

  /** μ₀: mean demand of a week without factors. */
  base(stock: number, week: number): number {
    const cell = stock * this.#weeks + week;
    if (Number.isNaN(this.#base[cell]!)) {
      this.#base[cell] = this.#byStock[stock]!.reduce((sum, layer) => sum + this.#layerWeek(layer, week).baseUnits, 0);
    }
    return this.#base[cell]!;
  }

  /** Mean demand of a week under the factors that are known: `known[number]` is 1. */
  mean(stock: number, week: number, known: Uint8Array): number {
    const { numbers, mean } = this.#stockWeeks[stock * this.#weeks + week] ?? this.#openStockWeek(stock, week);
    if (mean.length === 0) return this.#sumOfLayers(stock, week, known);
    let set = 0;
    for (let k = 0; k < numbers.length; k++) if (known[numbers[k]!] === 1) set |= 1 << k;
    if (Number.isNaN(mean[set]!)) mean[set] = this.#sumOfLayers(stock, week, known);
    return mean[set]!;
  }

  #openStockWeek(stock: number, week: number): StockWeek {
    const numbers = new Set<number>();
    for (const layer of this.#byStock[stock]!) {
      const { factorNumbers } = this.#layers[layer]!;
      for (const n of this.#layerWeek(layer, week).active) numbers.add(factorNumbers[n]!);
    }
    const made = {
      numbers: [...numbers],
      mean: new Float64Array(numbers.size > MOST_TABLED ? 0 : 1 << numbers.size).fill(Number.NaN),
    };
    this.#stockWeeks[stock * this.#weeks + week] = made;
    return made;
  }

  #sumOfLayers(stock: number, week: number, known: Uint8Array): number {
    let units = 0;
    for (const layer of this.#byStock[stock]!) units += this.#layerMean(layer, week, known);
    return units;
  }

  /** σ: standard deviation of a week's demand under all factors (MODEL §4.1). */
  sd(stock: number, week: number): number {
    const cell = stock * this.#weeks + week;
    if (Number.isNaN(this.#sd[cell]!)) this.#sd[cell] = this.#computeSd(stock, week);
    return this.#sd[cell]!;
  }

  #computeSd(stock: number, week: number): number {
    let variance = 0;
    let mean = 0;
    let levelSd = 0;
    for (const layer of this.#byStock[stock]!) {
      const { dispersion, levelSd: own } = this.#layers[layer]!;
      const { active, baseUnits, multiplier } = this.#layerWeek(layer, week);
      const units = baseUnits * this.#multiplierOf(layer, week, multiplier.length - 1, active);
      variance += units * dispersion;
      mean += units;
      levelSd = Math.max(levelSd, own);
    }
    return Math.sqrt(Math.max(0, variance + mean * mean * (exp(levelSd * levelSd) - 1)));
  }

  #layerMean(layer: number, week: number, known: Uint8Array): number {
    const { active, baseUnits } = this.#layerWeek(layer, week);
    if (active.length === 0 || baseUnits === 0) return baseUnits;
    const numbers = this.#layers[layer]!.factorNumbers;
    let set = 0;
    for (let k = 0; k < active.length; k++) if (known[numbers[active[k]!]!] === 1) set |= 1 << k;
    return baseUnits * this.#multiplierOf(layer, week, set, active);
  }

  #layerWeek(layer: number, week: number): LayerWeek {
    const cell = layer * this.#weeks + week;
    const ready = this.#layerWeeks[cell];
    if (ready !== undefined) return ready;
    const { time, unitsPerMinute, factors } = this.#layers[layer]!;
    const from = week * MINUTES_PER_WEEK;
    const to = from + MINUTES_PER_WEEK;
    const active = factors.flatMap((factor, n) => (factor.from < to && factor.to > from ? [n] : []));
    const made = {
      baseUnits: unitsPerMinute * time.workBetween(from, to),
      active: active.slice(0, MOST_ACTIVE),
      multiplier: new Float64Array(1 << Math.min(active.length, MOST_ACTIVE)).fill(Number.NaN),
    };
    this.#layerWeeks[cell] = made;
    return made;
  }

  #multiplierOf(layer: number, week: number, set: number, active: readonly number[]): number {
    const { multiplier } = this.#layerWeeks[layer * this.#weeks + week]!;
    if (Number.isNaN(multiplier[set]!)) multiplier[set] = this.#average(layer, week, set, active);
    return multiplier[set]!;
  }

  /** The mean of the curve over the open time of a week, read at the middles of equal parts. */
  #average(layer: number, week: number, set: number, active: readonly number[]): number {
    const { time, factors } = this.#layers[layer]!;
    const known = active.filter((_, k) => (set & (1 << k)) !== 0).map((n) => factors[n]!);
    if (known.length === 0) return 1;
    const start = time.toWork(week * MINUTES_PER_WEEK);
    const work = time.toWork((week + 1) * MINUTES_PER_WEEK) - start;
    if (work <= 0) return 1;
    let sum = 0;
    for (let n = 0; n < POINTS; n++) {
      sum += Math.max(0, effective(1, known, time.fromWork(start + ((n + 0.5) / POINTS) * work)));
    }
    return sum / POINTS;
  }
}
