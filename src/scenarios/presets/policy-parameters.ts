import { exp } from '../../sim/kernel/elementary.ts';

/** Demand on one stock: mean and standard deviation of a week, in units. */
export interface WeeklyDemand {
  readonly mean: number;
  readonly sd: number;
}

/** A stream of customer orders of one segment. */
export interface OrderStream {
  readonly ordersPerWeek: number;
  /** E[Q²] of the order size, in units². */
  readonly sizeSecondMoment: number;
}

/** E[Q²] = m(2m − 1) of a geometric size 1, 2, … with mean m. */
export const geometricSecondMoment = (mean: number): number => mean * (2 * mean - 1);

/**
 * Standard deviation of a week's demand in units (MODEL §4.1): σ² = Σ λ E[Q²] + μ² (e^{σ_a²} − 1).
 * @param mean mean demand of a week, μ
 * @param levelSd standard deviation σ_a of the weekly AR(1) level on the log scale
 */
export function weeklySd(streams: readonly OrderStream[], mean: number, levelSd: number): number {
  const orders = streams.reduce(
    (sum, { ordersPerWeek, sizeSecondMoment }) => sum + ordersPerWeek * sizeSecondMoment,
    0,
  );
  return Math.sqrt(orders + mean * mean * (exp(levelSd * levelSd) - 1));
}

/** The parts of a replenishment lead time, in weeks: on the machine, in front of it, and on the way to the shelf. */
export interface LeadParts {
  readonly process: number;
  readonly queue: number;
  readonly putAway: number;
}

/** L in weeks. */
export const leadWeeks = ({ process, queue, putAway }: LeadParts): number => process + queue + putAway;

/** S = d̄ T + z σ √T: covers the protection interval T = L + R, in weeks (MODEL §7.5). Not rounded. */
export const orderUpToLevel = ({ mean, sd }: WeeklyDemand, protectionWeeks: number, z: number): number =>
  mean * protectionWeeks + z * sd * Math.sqrt(protectionWeeks);

/** r = d̄ L + z σ √L: the reorder point for a lead of L weeks. Not rounded. */
export const reorderPoint = (demand: WeeklyDemand, lead: number, z: number): number => orderUpToLevel(demand, lead, z);

/** The next whole number, where a hair above one is rounding. */
const wholeUp = (value: number): number => Math.ceil(value - 1e-9);

/** K = max(2, ⌈(d̄ L + z σ √L) ÷ c⌉ + 1) cards of c units each. */
export const kanbanCards = (demand: WeeklyDemand, lead: number, z: number, container: number): number =>
  Math.max(2, wholeUp(reorderPoint(demand, lead, z) / container) + 1);

/** What a product asks of its line in a week. */
export interface LineTask {
  readonly unitsPerWeek: number;
  readonly minutesPerUnit: number;
  readonly lot: number;
}

/** What a line has to give. */
export interface LineHours {
  readonly minutesPerWeek: number;
  /** Good units ÷ units started. */
  readonly yield: number;
  /** Mean life ÷ (mean life + mean repair), in running time. */
  readonly availability: number;
  /** Mean set-up of one lot. */
  readonly setupMinutesPerLot: number;
}

/**
 * Share of a line's hours that mean demand asks for: processing of good and bad units with its repairs, and a set-up for
 * every lot.
 */
export function loadOf(tasks: readonly LineTask[], line: LineHours): number {
  const work = tasks.reduce((sum, task) => sum + task.unitsPerWeek * task.minutesPerUnit, 0);
  const lots = tasks.reduce((sum, task) => sum + task.unitsPerWeek / task.lot, 0);
  return (work / line.yield / line.availability + lots * line.setupMinutesPerLot) / line.minutesPerWeek;
}
