import type { Kpi } from '../kpis/kpi.ts';
import { Tally } from '../kernel/tally.ts';
import { comparePaired } from './compare.ts';
import { independent } from './observations.ts';
import { type Reading, tHalfWidth } from './summarise.ts';
import type { CellResults } from './cell-results.ts';
import type { PairedKpiSummary } from './summary.ts';

/** The series that payback is read from, period by period. */
export const cashFlowSeries = 'cashFlow';
const minutesPerWeek = 7 * 24 * 60;

/** What is known of the two scenarios of a comparison. */
interface Pair extends Reading {
  readonly baseline: CellResults;
  readonly other: CellResults;
  readonly replications: number;
  /** Length of a period of the series; NaN where there is only one. */
  readonly periodMinutes: number;
}

/** An indicator of a comparison: it needs two scenarios with the same customers (MODEL §6.8, §10.2). */
export interface PairedKpi extends Pick<Kpi, 'id' | 'name' | 'group' | 'formula' | 'unit' | 'better' | 'source'> {
  readonly undefinedBecause: string;
  readonly of: (pair: Pair) => PairedKpiSummary;
}

const nothing: PairedKpiSummary = { mean: Number.NaN, halfWidth: Number.NaN, n: 0 };

/** The values of a company-wide indicator, one a replication; undefined where it is not among the results. */
function column({ names, columns }: CellResults, id: string, replications: number): Float64Array | undefined {
  const index = names.indexOf(id);
  return index < 0 ? undefined : columns[index]!.slice(0, replications);
}

/** Paired difference of an indicator, other − baseline. */
function differenceOf(id: string, pair: Pair): PairedKpiSummary {
  const from = column(pair.baseline, id, pair.replications);
  const to = column(pair.other, id, pair.replications);
  if (from === undefined || to === undefined) return nothing;
  const { difference, halfWidth, pairs } = comparePaired(from, to, pair);
  return { mean: difference, halfWidth, n: pairs };
}

/** Independent paired differences of an indicator. */
function differences(id: string, { baseline, other, replications, antithetic }: Pair): Float64Array {
  const from = column(baseline, id, replications);
  const to = column(other, id, replications);
  if (from === undefined || to === undefined) return new Float64Array(0);
  return independent(
    to.map((value, index) => value - from[index]!),
    antithetic,
  );
}

/**
 * Ratio of the mean benefit to the mean cost, not mean of ratios; its interval is that of the residuals benefit − ratio ×
 * cost (Cochran). Only where the other scenario spends more: a return on nothing spent is none.
 */
function returnOnCoordination(pair: Pair): PairedKpiSummary {
  const benefit = differences('operatingContribution', pair);
  const cost = differences('coordinationCost', pair);
  const spent = Tally.of(cost).mean;
  if (!(spent > 0) || benefit.length !== cost.length) return nothing;
  const mean = Tally.of(benefit).mean / spent;
  const residuals = Tally.of(benefit.map((value, index) => value - mean * cost[index]!));
  return { mean, halfWidth: tHalfWidth(residuals, pair.level) / spent, n: cost.length };
}

/** First week from which on the cash gained so far is never negative again; NaN where it ends negative. */
function paybackWeek(from: Float64Array, to: Float64Array, weeksPerPeriod: number): number {
  let gained = 0;
  let paidBack = 1;
  for (let period = 0; period < from.length; period++) {
    gained += to[period]! - from[period]!;
    if (gained < 0) paidBack = period + 2;
  }
  return paidBack > from.length ? Number.NaN : paidBack * weeksPerPeriod;
}

/** Payback of each replication; its mean is over those that pay back, and `share` tells how many do. */
function payback({ baseline, other, replications, periodMinutes, level }: Pair): PairedKpiSummary {
  const [from, to] = [baseline, other].map(({ series, seriesNames }) => series[seriesNames.indexOf(cashFlowSeries)]);
  const { periods } = baseline;
  if (from === undefined || to === undefined || periods !== other.periods || Number.isNaN(periodMinutes))
    return nothing;
  const weeks = Float64Array.from({ length: replications }, (_, replication) => {
    const row = (rows: Float64Array) => rows.subarray(replication * periods, (replication + 1) * periods);
    return paybackWeek(row(from), row(to), periodMinutes / minutesPerWeek);
  });
  const paid = Tally.of(weeks.filter((week) => !Number.isNaN(week)));
  return { mean: paid.mean, halfWidth: tHalfWidth(paid, level), n: paid.count, share: paid.count / replications };
}

const common = { group: 'money' as const, better: 'up' as const };

/** All indicators of a comparison, in the order of tables. */
export const pairedKpis: readonly PairedKpi[] = [
  {
    ...common,
    id: 'coordinationNetBenefit',
    name: 'Net benefit of coordination',
    formula: 'Δ operatingContribution against the paired baseline; the cost of coordination is in it',
    unit: 'money',
    source: 'model §6.8',
    undefinedBecause: 'contribution is not among the results',
    of: (pair) => differenceOf('operatingContribution', pair),
  },
  {
    ...common,
    id: 'coordinationRoi',
    name: 'Return on coordination',
    formula: 'net benefit of coordination ÷ Δ coordinationCost, ratio of means',
    unit: '%',
    source: 'finance',
    undefinedBecause: 'the scenario spends no more on coordination than the baseline',
    of: returnOnCoordination,
  },
  {
    ...common,
    id: 'coordinationNpv',
    name: 'Net present value of coordination',
    formula: 'Σ over weeks of Δ cash flow ÷ (1 + r)^(w ÷ 52), paired by replication',
    unit: 'money',
    source: 'finance',
    undefinedBecause: 'the cash flow is not among the results',
    of: (pair) => differenceOf('cashPresentValue', pair),
  },
  {
    ...common,
    id: 'coordinationPayback',
    name: 'Payback of coordination',
    formula: 'first week from which on Σ Δ cash flow stays at 0 or above; mean over the replications that pay back',
    unit: 'weeks',
    better: 'down',
    source: 'finance',
    undefinedBecause: 'no replication pays back within the weeks measured',
    of: payback,
  },
];

/** All indicators of one comparison. */
export const pairedSummaries = (pair: Pair): ReadonlyMap<string, PairedKpiSummary> =>
  new Map(pairedKpis.map((kpi) => [kpi.id, kpi.of(pair)]));
