import type { Job, JobFailure } from '../protocol.ts';

/** One history of one scenario, to be looked at week by week. The study is unparsed: a worker trusts no one. */
export interface PlaybackJob {
  readonly study: unknown;
  /** 0 is the base scenario, k the k-th what-if. */
  readonly cell: number;
  readonly replication: number;
}

/**
 * What a picture of one history shows, folded from its ledger and trace. "Week" is a measured period of the run, the first
 * is 0; times are weeks from the start of measurement. Arrays are row-major by week and are transferred, not copied.
 */
export interface Playback {
  readonly ok: true;
  readonly cell: number;
  readonly replication: number;
  readonly seed: string;
  readonly currency: string;
  readonly weeks: number;
  /** Week of the run that the first measured week is, counted from 1. */
  readonly firstWeek: number;
  readonly segments: readonly { readonly id: string; readonly title: string }[];
  /** Ids of the items that customers buy. */
  readonly items: readonly string[];
  readonly orders: OrderWeeks;
  readonly units: UnitWeeks;
  readonly shelves: ShelfWeeks;
  readonly lines: readonly LineWeeks[];
  readonly supply: SupplyWeeks;
  readonly money: MoneyWeeks;
  readonly promotions: readonly PlayedPromotion[];
  readonly forecast?: ForecastWeeks;
  readonly meetings?: MeetingTimes;
  readonly plan?: PlanWeeks;
}

/** Customer orders, weeks × segments. */
export interface OrderWeeks {
  readonly placed: Float64Array;
  /** Shipped to the end in the week, by the requested ship date or after it. */
  readonly shippedOnTime: Float64Array;
  readonly shippedLate: Float64Array;
  /** Refused at once or given up in the week, whole or in part. */
  readonly lost: Float64Array;
  /** At the end of the week: neither shipped to the end nor given up; and those of them whose date has passed. */
  readonly open: Float64Array;
  readonly overdue: Float64Array;
  /** The latter by the item that was ordered, weeks × items. */
  readonly overdueOf: Float64Array;
}

/** Units at the time of the event, weeks × items. */
export interface UnitWeeks {
  readonly ordered: Float64Array;
  readonly shipped: Float64Array;
  readonly lost: Float64Array;
}

/** What stands where customers buy. */
export interface ShelfWeeks {
  /** Units at the end of the week, weeks × items. */
  readonly onHand: Float64Array;
  /** Days of the week without a unit on the shelf, weeks × items. */
  readonly emptyDays: Float64Array;
  /** Mean units ordered a day over all measured weeks, by item: the measure of days of cover. */
  readonly dailyDemand: Float64Array;
}

export const BarKind = { run: 0, setup: 1, down: 2 } as const;

/** What one machine of a line did: bars in the order of time, cut at the ends of weeks. */
export interface LineWeeks {
  readonly line: string;
  readonly station: string;
  /** Open minutes of each week, overtime included. */
  readonly openMinutes: Float64Array;
  readonly week: Int32Array;
  /** Open minutes from the start of the week. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly kind: Uint8Array;
  /** Index into `made`. */
  readonly item: Int32Array;
  readonly made: readonly string[];
}

/** Purchase orders that were with their supplier in a measured week, in the order in which they were sent. */
export interface SupplyWeeks {
  /** Ids of the suppliers that something is bought from. */
  readonly suppliers: readonly string[];
  /** Index into `suppliers`. */
  readonly supplier: Int32Array;
  readonly units: Float64Array;
  /** Weeks from the start of measurement; infinite for what does not arrive in the run. */
  readonly sent: Float64Array;
  readonly received: Float64Array;
  /** When they were due from a supplier that was out, and waited for its return; infinite for all others. */
  readonly held: Float64Array;
  readonly outages: SupplierOutages;
}

/** Stretches of time in which a supplier delivered nothing, in the order of time. */
export interface SupplierOutages {
  /** Index into `suppliers`. */
  readonly supplier: Int32Array;
  /** Weeks from the start of measurement; infinite for one that lasts to the end of the run. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Money by week. */
export interface MoneyWeeks {
  /** The indicator `operatingContribution` of the week. */
  readonly contribution: Float64Array;
  /** Units lost in the week × their price. */
  readonly lostValue: Float64Array;
}

/** A stretch of time in which customers are made to buy more. */
export interface PlayedPromotion {
  readonly id: string;
  /** Weeks from the start of measurement; may lie before it or after its end. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly string[];
}

/** What the company expected customers to order in the weeks to come: a plan agreed, or what production forecasts. */
export interface ForecastWeeks {
  readonly horizon: number;
  /** At the end of the week: units expected 1 … horizon weeks later; weeks × items × horizon, NaN where unknown. */
  readonly expected: Float64Array;
  /** When the week began: units expected of it; weeks × items, NaN where unknown. */
  readonly expectedThen: Float64Array;
}

/** Meetings held in the measured weeks, in the order of time. */
export interface MeetingTimes {
  /** Weeks from the start of measurement. */
  readonly time: Float64Array;
  /** Index into `cycles`. */
  readonly cycle: Int32Array;
  /** Titles. */
  readonly cycles: readonly string[];
}

/** What production goes by at the end of the week. */
export interface PlanWeeks {
  readonly horizon: number;
  /** Units of production agreed 1 … horizon weeks later; weeks × items × horizon, NaN where nothing is. */
  readonly planned: Float64Array;
  /** Plans agreed in the run so far. */
  readonly version: Float64Array;
  /** Days since that was true what the plan, or production's own forecast, rests on. */
  readonly ageDays: Float64Array;
}

export type PlaybackOutcome = Playback | JobFailure;

/** The part of a job that a playback is, for the report of a failure. */
export const asReplications = ({ study, cell, replication }: PlaybackJob): Omit<Job, 'request'> => ({
  study,
  cell,
  from: replication,
  to: replication + 1,
});
