import { parseColumnName } from '../sim/experiment/column-name.ts';
import type {
  CellSummary,
  ComparisonSummary,
  KpiSummary,
  PairedDifference,
  PairedKpiSummary,
  StudySummary,
} from '../sim/experiment/summary.ts';
import { type PairedKpi, pairedKpis } from '../sim/experiment/paired-kpis.ts';
import { kpis } from '../sim/kpis/index.ts';
import type { Kpi } from '../sim/kpis/kpi.ts';
import { engine } from './engine.ts';
import { type ResultUnits, unitWords } from './unit-words.ts';

/** How a run went; no part of its results. */
export interface RunFacts {
  readonly events: number;
  readonly seconds: number;
  readonly workers: number;
}

export interface ReportOptions {
  /** KPIs to report; all when undefined. */
  readonly only?: readonly string[] | undefined;
  /** Whether to give the value of every replication. */
  readonly perReplication: boolean;
  readonly units: ResultUnits;
}

/** Columns of results of one KPI (or one of its percentiles): the company-wide one, and those of its breakdowns. */
export interface ReportRow<Value> {
  /** `otif` or `orderCycleTime.p90`. */
  readonly name: string;
  readonly kpi: Kpi;
  readonly company: Value | undefined;
  readonly by: ReadonlyMap<string, Value>;
}

const kpiById = new Map(kpis.map((kpi) => [kpi.id, kpi]));

/** Sorts columns of results by KPI and leaves out KPIs that were not asked for. */
export function reportRows<Value>(columns: ReadonlyMap<string, Value>, options: ReportOptions): ReportRow<Value>[] {
  const rows = new Map<string, ReportRow<Value> & { company: Value | undefined; by: Map<string, Value> }>();
  for (const [column, value] of columns) {
    const { kpi: id, scope } = parseColumnName(column);
    const kpi = kpiById.get(id);
    if (kpi === undefined || options.only?.includes(id) === false) continue;
    const name = column.split('|')[0]!;
    const row = rows.get(name) ?? { name, kpi, company: undefined, by: new Map() };
    rows.set(name, row);
    if (scope === undefined) row.company = value;
    else row.by.set(scope, value);
  }
  return [...rows.values()];
}

/** JSON knows neither NaN nor ∞: null stands for them. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The results of a run as plain data: the shape that `--json` and exports write. Rates are fractions; null is undefined. */
export function studyReport(summary: StudySummary, run: RunFacts, options: ReportOptions) {
  return {
    engine,
    seed: summary.seed,
    replications: summary.replications,
    level: summary.level,
    digest: summary.digest,
    run,
    scenarios: summary.cells.map((cell) => scenarioReport(cell, options)),
    comparisons: summary.comparisons.map((comparison) => comparisonReport(comparison, options)),
  };
}
export type StudyReport = ReturnType<typeof studyReport>;

function scenarioReport(cell: CellSummary, options: ReportOptions) {
  const rows = reportRows(cell.kpis, options).map(({ name, kpi, company, by }) => {
    const reason = cell.undefinedBecause[kpi.id] ?? kpi.undefinedBecause;
    const whole = company === undefined ? {} : kpiReport(company, kpi, reason, options);
    const parts = [...by].map(([scope, part]) => [scope, partReport(part)] as const);
    return [name, { ...whole, ...(by.size > 0 ? { by: Object.fromEntries(parts) } : {}) }] as const;
  });
  return { id: cell.id, title: cell.title, warnings: cell.warnings, kpis: Object.fromEntries(rows) };
}

function kpiReport(
  { mean, sd, halfWidth, p10, p90, n, values }: KpiSummary,
  kpi: Kpi,
  reason: string,
  options: ReportOptions,
) {
  return {
    mean: finite(mean),
    sd: finite(sd),
    halfWidth: finite(halfWidth),
    p10: finite(p10),
    p90: finite(p90),
    unit: unitWords(kpi.unit, options.units),
    n,
    ...(n === 0 ? { reason } : {}),
    ...(options.perReplication ? { values: Array.from(values, finite) } : {}),
  };
}

const partReport = ({ mean, halfWidth }: KpiSummary) => ({ mean: finite(mean), halfWidth: finite(halfWidth) });

function comparisonReport(comparison: ComparisonSummary, options: ReportOptions) {
  const rows = reportRows(comparison.kpis, options).map(({ name, company, by }) => {
    const whole = company === undefined ? {} : differenceReport(company);
    const parts = [...by].map(([scope, part]) => [scope, differenceReport(part)] as const);
    return [name, { ...whole, ...(by.size > 0 ? { by: Object.fromEntries(parts) } : {}) }] as const;
  });
  const paired = pairedRows(comparison, options).map(([kpi, summary]) => [kpi.id, pairedReport(kpi, summary, options)]);
  return {
    baseline: comparison.baseline,
    scenario: comparison.scenario,
    kpis: Object.fromEntries([...rows, ...paired]),
  };
}

/** The indicators of a comparison that were asked for. */
export const pairedRows = (
  { paired }: ComparisonSummary,
  { only }: Pick<ReportOptions, 'only'>,
): (readonly [kpi: PairedKpi, summary: PairedKpiSummary])[] =>
  pairedKpis.flatMap((kpi) => {
    const summary = paired.get(kpi.id);
    return summary === undefined || only?.includes(kpi.id) === false ? [] : [[kpi, summary] as const];
  });

const pairedReport = (kpi: PairedKpi, { mean, halfWidth, n, share }: PairedKpiSummary, options: ReportOptions) => ({
  mean: finite(mean),
  halfWidth: finite(halfWidth),
  unit: unitWords(kpi.unit, options.units),
  n,
  ...(share === undefined ? {} : { share: finite(share) }),
  ...(n === 0 ? { reason: kpi.undefinedBecause } : {}),
});

function differenceReport(difference: PairedDifference) {
  return {
    difference: finite(difference.difference),
    halfWidth: finite(difference.halfWidth),
    correlation: finite(difference.correlation),
    p: finite(difference.p),
    pHolm: finite(difference.pHolm),
    significant: difference.significant,
    pairs: difference.pairs,
    equivalentUnpaired: finite(difference.equivalentUnpaired),
    shareAbove: finite(difference.shareAbove),
    shareBelow: finite(difference.shareBelow),
  };
}
