/** One KPI of one scenario over the replications. NaN stands for "undefined in this scenario". */
export interface KpiSummary {
  readonly mean: number;
  readonly sd: number;
  /** Half-width of the t interval at the study's level. */
  readonly halfWidth: number;
  /** 10–90 % prediction band of a single history. */
  readonly p10: number;
  readonly p90: number;
  /** Replications in which the KPI is defined. */
  readonly n: number;
  /** One value per replication, in order. */
  readonly values: Float64Array;
}

/** A series over the measured periods: mean and bands over replications. */
export interface SeriesSummary {
  readonly mean: Float64Array;
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
}

export interface CellSummary {
  readonly id: string;
  readonly title: string;
  /** Replications finished. */
  readonly replications: number;
  /** By name as in the protocol: `otif`, `otif|item:A1`, `orderCycleTime.p90`. */
  readonly kpis: ReadonlyMap<string, KpiSummary>;
  readonly series: ReadonlyMap<string, SeriesSummary>;
  readonly undefinedBecause: Readonly<Record<string, string>>;
  readonly warnings: readonly {
    readonly path: string;
    readonly message: string;
    readonly severity: 'error' | 'warning';
  }[];
}

/** A paired difference, other − baseline, on common random numbers. */
export interface PairedDifference {
  readonly difference: number;
  readonly halfWidth: number;
  readonly sd: number;
  readonly correlation: number;
  /** Two-sided p of the paired t test, and after Holm over the comparisons with the same baseline. */
  readonly p: number;
  readonly pHolm: number;
  readonly significant: boolean;
  /** Number of unpaired replications that would give the same half-width. */
  readonly equivalentUnpaired: number;
  readonly pairs: number;
  /** Share of pairs in which the other scenario has the larger value, and the smaller one; the rest are equal. */
  readonly shareAbove: number;
  readonly shareBelow: number;
}

/** An indicator of a comparison over its pairs of replications. NaN with n = 0 stands for "undefined". */
export interface PairedKpiSummary {
  readonly mean: number;
  readonly halfWidth: number;
  /** Pairs that the mean is of. */
  readonly n: number;
  /** Of something that may never happen: the share of pairs in which it does; the mean is over these. */
  readonly share?: number;
}

export interface ComparisonSummary {
  readonly baseline: string;
  readonly scenario: string;
  readonly kpis: ReadonlyMap<string, PairedDifference>;
  /** By id of the paired KPI: net benefit, return, present value and payback of what differs. */
  readonly paired: ReadonlyMap<string, PairedKpiSummary>;
}

export interface StudySummary {
  readonly seed: string;
  readonly level: number;
  /** Replications that every unfailed cell has finished: the pairs. */
  readonly replications: number;
  readonly cells: readonly CellSummary[];
  readonly comparisons: readonly ComparisonSummary[];
  /** Covers all per-replication KPI values, in order; the same for any number of workers and any JavaScript engine. */
  readonly digest: string;
  readonly events: number;
  /** Period starts of the series, in minutes from the start of the run. */
  readonly periodStartMinutes: Float64Array;
}
