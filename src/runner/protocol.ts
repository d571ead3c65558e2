import type { Issue } from '../scenarios/issues.ts';

/** What to compute beside the company-wide KPI vector. Plain data. */
export interface Request {
  /** KPI ids whose value per period is wanted (charts), narrowed where need be: `demandUnits|item:A1`. */
  readonly series: readonly string[];
  /** Kinds of entity by which every KPI is wanted too. */
  readonly by: readonly ScopeKind[];
  /** Percentiles (0–100) added to KPIs that are distributions, as `id.p90`. */
  readonly percentiles: readonly number[];
  /** Check conservation at every period end. */
  readonly audit: boolean;
  /** Exactly these columns and no others: `by` and `percentiles` are not looked at. */
  readonly columns?: readonly string[];
}

export const scopeKinds = [
  'item',
  'family',
  'segment',
  'line',
  'station',
  'place',
  'stock',
  'week',
  'quarter',
  'probe',
] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** Replications `from` … `to − 1` of one cell of a study. The study is unparsed: a worker trusts no one. */
export interface Job {
  readonly study: unknown;
  /** 0 is the base scenario, k the k-th what-if. */
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly request: Request;
}

/** Results of a job; arrays are row-major by replication and are transferred, not copied. */
export interface JobResult {
  readonly ok: true;
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  /** Names of the columns of `kpis`: a KPI id, or `id|item:A1` for a scope, or `id.p90`. */
  readonly names: readonly string[];
  /** Replications × names; NaN where undefined. */
  readonly kpis: Float64Array;
  /** Why a KPI is undefined in this scenario, by id. */
  readonly undefinedBecause: Readonly<Record<string, string>>;
  /** Replications × series × periods, in the order of the request; periods of the measured window. */
  readonly series: Float64Array;
  readonly periods: number;
  readonly events: number;
  readonly warnings: readonly Issue[];
}

/** A failure is data. `invariant`: our fault; seed, replication and time replay it. */
export interface JobFailure {
  readonly ok: false;
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'invalid' | 'invariant' | 'crashed' | 'cancelled';
  readonly issues: readonly Issue[];
  readonly seed: string;
  readonly replication: number;
  readonly message: string;
}

export type JobOutcome = JobResult | JobFailure;
