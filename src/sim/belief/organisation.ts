import type { Factor } from '../change/factor.ts';
import type { WorkingTime } from '../kernel/working-time.ts';
import type { FittedMethod } from './methods/method.ts';

/** Those who believe something about demand (MODEL §5.1). Finance only reads indicators. */
export const FunctionId = { sales: 0, production: 1, purchasing: 2 } as const;
export const functionIds = ['sales', 'production', 'purchasing'] as const;
export type FunctionName = (typeof functionIds)[number];

/** A list that is taken at every multiple of its interval and arrives after a while: the newest that has come is what is seen. */
export interface ListPlan {
  readonly everyMinutes: number;
  readonly latencyMinutes: number;
}

/** What one function sees and how it forecasts. */
export interface FunctionPlan {
  /** The history it sees: what customers ordered, or only what was shipped (censored by stock-outs). */
  readonly seesShipments: boolean;
  /** Channel of the history: the view at t shows truth as of ⌊(t − latency) ÷ batch⌋ · batch; batch 0: at once. */
  readonly latencyMinutes: number;
  readonly batchMinutes: number;
  /** A method of MODEL §5.4, with its parameters. */
  readonly method: FittedMethod;
  /** Weeks between two runs of the method; its first run is in week 0. */
  readonly refreshWeeks: number;
  /** b: optimism above 0, sandbagging below. */
  readonly bias: number;
  /** Extra bias for the last three weeks of a quarter. */
  readonly hockeyStick: number;
  /** κ: judgement noise in standard deviations of a week's demand. */
  readonly noise: number;
  /** s: the share of sales intelligence that reaches the function. */
  readonly intelligence: number;
  /** Error in units: bias and sd, drawn anew at each revision or once a week forecast (MODEL §3.5, E11). */
  readonly errorBias: number;
  readonly errorSd: number;
  readonly errorIsFrozen: boolean;
}

/** How sales sees what it promises from (MODEL §5.1): by lists, or null for at once. */
export interface SalesChannels {
  /** The inventory record. */
  readonly inventory: ListPlan | null;
  /** What is on order, in process and at suppliers; 'none': it is told nothing of that. */
  readonly supply: ListPlan | 'none' | null;
}

/** A factor on demand, and when each function can use it in its forecast. */
export interface FactorKnowledge {
  readonly id: string;
  /** Minutes, by function; ∞ for never. */
  readonly knownFrom: readonly number[];
  /** Passed on where factors are shared. */
  readonly shareable: boolean;
}

/** The mean demand of a layer: what a forecaster may know without any draw. */
export interface LayerOutlook {
  readonly stock: number;
  /** Index of the item: items with a weekly level move as one. */
  readonly item: number;
  /** Units per open minute without factors. */
  readonly unitsPerMinute: number;
  readonly time: WorkingTime;
  /** In the order in which they act, with their numbers in the list of all factors. */
  readonly factors: readonly Factor[];
  readonly factorNumbers: readonly number[];
  /** Variance of a week's demand that grows with its mean: variance ÷ mean, in units. */
  readonly dispersion: number;
  /** Standard deviation of the weekly level on the log scale. */
  readonly levelSd: number;
}

/** Demand that reaches a stock from the stocks that customers buy from: by bills of materials, yields and transfers. */
export interface DependentDemand {
  readonly sellers: readonly number[];
  readonly unitsPerUnit: readonly number[];
}

/** What a stock goes into: units of it for each unit of the other that is started, and that comes out good. */
export interface Consumer {
  readonly consumer: number;
  readonly unitsPerStarted: number;
  readonly unitsPerGood: number;
}

/** ρ(h): the share of variance resolved h weeks ahead (MODEL §5.2). */
export type InformationClock = (weeksAhead: number) => number;

/** What an organisation believes and how it comes to believe it, fixed before a run. */
export interface Organisation {
  readonly weeks: number;
  readonly functions: readonly FunctionPlan[];
  readonly salesChannels: SalesChannels;
  readonly clock: InformationClock;
  readonly factors: readonly FactorKnowledge[];
  readonly outlook: readonly LayerOutlook[];
  /** By stock. */
  readonly dependent: readonly DependentDemand[];
  readonly consumers: readonly (readonly Consumer[])[];
  /** By stock; null where no rule covers its own history. */
  readonly ownHistory: readonly (FittedMethod | null)[];
  /** Stocks that customers buy from: these are forecast. */
  readonly sellers: readonly number[];
  /** Weeks ahead at which forecasts are judged, by stock: its protection interval. */
  readonly errorLag: readonly number[];
  /** Design value of the weekly standard deviation, by selling stock: where measured errors begin. */
  readonly designSd: readonly number[];
  /** The same of the company that a what-if changes: what `safety: fixed` rests on (MODEL §3.6). */
  readonly fixedSd: readonly number[];
}
