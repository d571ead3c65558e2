import { isCompanyWide } from './column-name.ts';
import { comparePaired, judgeTogether, type UnadjustedDifference } from './compare.ts';
import { digest } from './digest.ts';
import type { CellResults } from './cell-results.ts';
import { pairedSummaries } from './paired-kpis.ts';
import { type Reading, summariseKpi, summariseSeries } from './summarise.ts';
import type { CellSummary, ComparisonSummary, PairedDifference, StudySummary } from './summary.ts';

export interface StudyFacts extends Reading {
  readonly seed: string;
  /** Id of the scenario that the others are compared with. */
  readonly baseline: string;
  /** Replications to summarise. */
  readonly replications: number;
  readonly events: number;
  readonly periodStartMinutes: Float64Array;
}

/** The summary of a study: a pure function of values in the order of replications, whoever computed them and when. */
export function summariseStudy(results: readonly CellResults[], facts: StudyFacts): StudySummary {
  const { seed, level, replications, events, periodStartMinutes } = facts;
  const cells = results.map((cell) => summariseCell(cell, facts));
  const baseline = cells.find((cell) => cell.id === facts.baseline);
  return {
    seed,
    level,
    replications,
    cells,
    comparisons: baseline === undefined ? [] : compareWith(baseline, cells, results, facts),
    digest: digest(results.map(companyColumns), replications),
    events,
    periodStartMinutes,
  };
}

function summariseCell(cell: CellResults, facts: StudyFacts): CellSummary {
  const { replications } = facts;
  const kpis = cell.names.map(
    (name, index) => [name, summariseKpi(cell.columns[index]!.slice(0, replications), facts)] as const,
  );
  const series = cell.seriesNames.map(
    (name, index) => [name, summariseSeries(cell.series[index]!, replications, cell.periods)] as const,
  );
  const undefinedEverywhere = kpis.flatMap(([name, { n }]) => {
    const reason = cell.undefinedBecause[name];
    return n === 0 && reason !== undefined ? [[name, reason] as const] : [];
  });
  return {
    id: cell.id,
    title: cell.title,
    replications,
    kpis: new Map(kpis),
    series: new Map(series),
    undefinedBecause: Object.fromEntries(undefinedEverywhere),
    warnings: cell.warnings,
  };
}

/** Every other scenario against the baseline; each KPI is judged over all these comparisons together. */
function compareWith(
  baseline: CellSummary,
  cells: readonly CellSummary[],
  results: readonly CellResults[],
  facts: StudyFacts,
): ComparisonSummary[] {
  const others = cells.filter((cell) => cell !== baseline);
  const kpisOf = others.map(() => new Map<string, PairedDifference>());
  for (const [name, { values }] of baseline.kpis) {
    const compared: { readonly other: number; readonly difference: UnadjustedDifference }[] = [];
    for (const [other, cell] of others.entries()) {
      const kpi = cell.kpis.get(name);
      if (kpi !== undefined) compared.push({ other, difference: comparePaired(values, kpi.values, facts) });
    }
    const judged = judgeTogether(
      compared.map(({ difference }) => difference),
      facts.level,
    );
    for (const [index, { other }] of compared.entries()) kpisOf[other]!.set(name, judged[index]!);
  }
  const resultsOf = (id: string): CellResults => results.find((cell) => cell.id === id)!;
  const [first = Number.NaN, second = Number.NaN] = facts.periodStartMinutes;
  return others.map((cell, index) => ({
    baseline: baseline.id,
    scenario: cell.id,
    kpis: kpisOf[index]!,
    paired: pairedSummaries({
      ...facts,
      baseline: resultsOf(baseline.id),
      other: resultsOf(cell.id),
      periodMinutes: second - first,
    }),
  }));
}

const companyColumns = (cell: CellResults): Float64Array[] =>
  cell.columns.filter((_, index) => isCompanyWide(cell.names[index]!));
