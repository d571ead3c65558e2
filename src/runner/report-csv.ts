import type { KpiSummary, PairedDifference, StudySummary } from '../sim/experiment/summary.ts';
import { pairedRows, type ReportOptions, type ReportRow, reportRows } from './report.ts';
import { unitWords } from './unit-words.ts';

type Cell = string | number | boolean;

/** A line of CSV (RFC 4180). What is undefined is empty. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => field(typeof cell === 'number' && Number.isNaN(cell) ? '' : String(cell))).join(',')}\r\n`;
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A KPI's columns in order: the company first, with an empty scope. */
const parts = <Value>({ company, by }: ReportRow<Value>): (readonly [scope: string, value: Value])[] => [
  ...(company === undefined ? [] : [['', company] as const]),
  ...by,
];

/** The KPIs of every scenario, a line each; with `perReplication` a line for every value. */
export function kpisCsv(summary: StudySummary, options: ReportOptions): string {
  const head = ['scenario', 'kpi', 'scope', 'unit'];
  const tail = options.perReplication ? ['replication', 'value'] : ['n', 'mean', 'sd', 'halfWidth', 'p10', 'p90'];
  const lines = summary.cells.flatMap((cell) =>
    reportRows(cell.kpis, options).flatMap((row) =>
      parts(row).flatMap(([scope, kpi]) =>
        kpiCells(kpi, options).map((cells) =>
          csvLine([cell.id, row.name, scope, unitWords(row.kpi.unit, options.units), ...cells]),
        ),
      ),
    ),
  );
  return [csvLine([...head, ...tail]), ...lines].join('');
}

function kpiCells({ n, mean, sd, halfWidth, p10, p90, values }: KpiSummary, options: ReportOptions): Cell[][] {
  if (options.perReplication) return Array.from(values, (value, replication) => [replication, value]);
  return [[n, mean, sd, halfWidth, p10, p90]];
}

/** The paired differences of every comparison, a line each. */
export function differencesCsv(summary: StudySummary, options: ReportOptions): string {
  const columns = ['difference', 'halfWidth', 'correlation', 'p', 'pHolm', 'significant', 'pairs'] as const;
  const head = csvLine(['baseline', 'scenario', 'kpi', 'scope', 'unit', ...columns]);
  const cellsOf = (difference: PairedDifference): Cell[] => columns.map((column) => difference[column]);
  const pairedLines = summary.comparisons.flatMap((comparison) =>
    pairedRows(comparison, options).map(([{ id, unit }, { mean, halfWidth, n }]) => {
      const cells = [mean, halfWidth, '', '', '', '', n];
      return csvLine([comparison.baseline, comparison.scenario, id, '', unitWords(unit, options.units), ...cells]);
    }),
  );
  const lines = summary.comparisons.flatMap(({ baseline, scenario, kpis }) =>
    reportRows(kpis, options).flatMap((row) =>
      parts(row).map(([scope, difference]) =>
        csvLine([baseline, scenario, row.name, scope, unitWords(row.kpi.unit, options.units), ...cellsOf(difference)]),
      ),
    ),
  );
  return [head, ...lines, ...pairedLines].join('');
}
