import { columnName } from '../../sim/experiment/column-name.ts';
import { type PairedKpi, pairedKpis } from '../../sim/experiment/paired-kpis.ts';
import type { PairedKpiSummary, StudySummary } from '../../sim/experiment/summary.ts';
import type { Kpi, KpiUnit } from '../../sim/kpis/kpi.ts';
import { pairedRows, type ReportOptions, reportRows } from '../report.ts';
import { unitWords } from '../unit-words.ts';
import { shown } from './io.ts';
import { differenceWords, intervalWords, numberWords } from './number-words.ts';
import { textTable } from './text-table.ts';

/** A line of a table: a KPI, one of its percentiles, or one part of a breakdown. */
interface Line {
  readonly label: string;
  readonly column: string;
  readonly unit: KpiUnit;
}

const printedUnit = (unit: KpiUnit, { units }: ReportOptions): string => (unit === '%' ? '' : unitWords(unit, units));

/** The lines of a table, in the order of the catalogue: every column that some scenario has. */
function linesOf(summary: StudySummary, options: ReportOptions): Line[] {
  const overloaded = overloadedScopes(summary);
  const columns = new Map(summary.cells.flatMap((cell) => [...cell.kpis.keys()].map((name) => [name, name] as const)));
  return reportRows(columns, options).flatMap(({ name, kpi, company, by }) => [
    ...(company === undefined ? [] : [{ label: labelOf(name, kpi), column: company, unit: kpi.unit }]),
    ...[...by].map(([scope, column]) => ({
      label: `  ${shown(scope)}${overloaded.has(scope) ? ' (overloaded)' : ''}`,
      column,
      unit: kpi.unit,
    })),
  ]);
}

/** Lines and stations that are asked for more than their hours in a scenario of the table. */
function overloadedScopes({ cells }: StudySummary): Set<string> {
  const paths = cells.flatMap(({ warnings }) =>
    warnings.map(({ path }) => /^lines\/([^/]+)\/stations\/([^/]+)$/.exec(path)),
  );
  return new Set(
    paths.flatMap((found) => (found === null ? [] : [`line:${found[1]}`, `station:${found[1]}/${found[2]}`])),
  );
}

const labelOf = (name: string, kpi: Kpi): string =>
  name === kpi.id ? kpi.name : `${kpi.name}, ${name.slice(kpi.id.length + 2)}th percentile`;

const headline = ({ replications, seed, level }: StudySummary): string =>
  `${replications} ${replications === 1 ? 'replication' : 'replications'}, seed ${shown(seed)}, ${+(100 * level).toFixed(2)} % intervals\n\n`;

/** KPIs with intervals, a column per scenario; for a single scenario with the band of single replications. */
export function kpiTable(summary: StudySummary, options: ReportOptions): string {
  const { cells } = summary;
  const lines = linesOf(summary, options);
  const isDefined = (line: Line) => cells.some((cell) => (cell.kpis.get(line.column)?.n ?? 0) > 0);
  const rows = lines.filter(isDefined).map((line) => {
    const kpis = cells.map((cell) => cell.kpis.get(line.column));
    const values = kpis.map((kpi) => (kpi === undefined ? '' : intervalWords(kpi.mean, kpi.halfWidth, line.unit)));
    const [only] = kpis;
    const band = cells.length === 1 && only !== undefined ? [bandWords(only.p10, only.p90, line.unit)] : [];
    return [line.label, ...values, ...band, printedUnit(line.unit, options)];
  });
  const bandHead = cells.length === 1 ? ['10 to 90 % of runs'] : [];
  const head = ['KPI', ...cells.map(({ id }) => shown(id)), ...bandHead, 'unit'];
  const right = [...cells, ...bandHead].map(() => 'right' as const);
  const table = textTable([head, ...rows], ['left', ...right, 'left']);
  const undefinedLines = lines.filter((line) => !isDefined(line));
  return headline(summary) + table + undefinedWords(summary, undefinedLines);
}

const bandWords = (p10: number, p90: number, unit: KpiUnit): string =>
  Number.isNaN(p10) ? '' : `${numberWords(p10, unit)} to ${numberWords(p90, unit)}`;

/** What no scenario of the table has, with reasons. */
function undefinedWords(summary: StudySummary, lines: readonly Line[]): string {
  const reasons = new Map<string, string[]>();
  for (const { column } of lines) {
    const reason = summary.cells.flatMap((cell) => cell.undefinedBecause[column] ?? [])[0];
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), column]);
  }
  const words = [...reasons].map(([reason, columns]) => `  ${reason}: ${columns.join(', ')}\n`);
  return words.length === 0 ? '' : `\nUndefined here:\n${words.join('')}`;
}

/** Paired differences with the baseline, a column per other scenario. */
export function differenceTable(summary: StudySummary, options: ReportOptions): string {
  const { comparisons } = summary;
  const baseline = summary.cells.find(({ id }) => id === comparisons[0]?.baseline);
  if (baseline === undefined) return '';
  const rows = linesOf(summary, options).flatMap((line) => {
    const kpi = baseline.kpis.get(line.column);
    if (kpi === undefined || kpi.n === 0) return [];
    const cells = comparisons.flatMap(({ kpis }) => {
      const found = kpis.get(line.column);
      if (found === undefined || found.pairs === 0) return ['–', ''];
      return [differenceWords(found.difference, found.halfWidth, line.unit), found.significant ? '*' : ''];
    });
    return [[line.label, intervalWords(kpi.mean, kpi.halfWidth, line.unit), ...cells, printedUnit(line.unit, options)]];
  });
  const pairedLines = pairedKpis.flatMap((kpi) => {
    const cells = comparisons.flatMap((comparison) => {
      const found = pairedRows(comparison, options).find(([{ id }]) => id === kpi.id);
      return found === undefined ? [] : [pairedWords(...found), ''];
    });
    return cells.length === 0 ? [] : [[kpi.name, '', ...cells, printedUnit(kpi.unit, options)]];
  });
  const head = ['KPI', shown(baseline.id), ...comparisons.flatMap(({ scenario }) => [shown(scenario), '']), 'unit'];
  const right = comparisons.flatMap(() => ['right', 'left'] as const);
  const table = textTable([head, ...rows, ...pairedLines], ['left', 'right', ...right, 'left']);
  return `${headline(summary)}${table}\nDifferences from ${shown(baseline.id)}, paired on common random numbers${correlationWords(summary)}.\n* significant over all comparisons of the KPI (Holm)\n`;
}

/** An indicator of a comparison; what may never happen with the share of pairs in which it does. */
function pairedWords({ unit }: PairedKpi, { mean, halfWidth, n, share }: PairedKpiSummary): string {
  if (n === 0) return share === undefined ? '–' : 'never';
  const words = intervalWords(mean, halfWidth, unit);
  return share === undefined || share === 1 ? words : `${words} (in ${(100 * share).toFixed(0)} %)`;
}

/** The correlation that pairing achieved for the KPI people look at first. */
function correlationWords({ comparisons }: StudySummary): string {
  const column = columnName({ kpi: 'otif', percentile: undefined, scope: undefined });
  const achieved = comparisons.flatMap(({ kpis }) => kpis.get(column)?.correlation ?? []).filter(Number.isFinite);
  return achieved.length === 0 ? '' : ` (correlation of ${column}: ${achieved.map((r) => r.toFixed(2)).join(', ')})`;
}
