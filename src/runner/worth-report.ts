import { groupName } from '../scenarios/change-names.ts';
import type { KpiSummary } from '../sim/experiment/summary.ts';
import { kpis } from '../sim/kpis/index.ts';
import type { Kpi } from '../sim/kpis/kpi.ts';
import { engine } from './engine.ts';
import { finite, type RunFacts } from './report.ts';
import { csvLine } from './report-csv.ts';
import { type ResultUnits, unitWords } from './unit-words.ts';
import type { Worth } from './worth.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}

/** What the changes are worth for one indicator. */
export interface WorthTable {
  readonly kpi: string;
  readonly worth: Worth;
}

/** A what-if taken apart, with all that is needed to do it again. */
export interface WorthReport {
  readonly seed: string;
  readonly level: number;
  readonly replications: number;
  readonly digest: string;
  readonly run: RunFacts;
  readonly baseline: Named;
  readonly scenario: Named;
  /** Whether all orders were taken. */
  readonly exact: boolean;
  readonly units: ResultUnits;
  readonly tables: readonly WorthTable[];
}

export const kpiOfTable = ({ kpi }: WorthTable): Kpi => kpis.find(({ id }) => id === kpi)!;

/** The shape that `--json` writes. Rates are fractions; null is undefined. */
export function worthJson({ run, units, tables, ...facts }: WorthReport): string {
  const estimate = ({ mean, halfWidth }: KpiSummary) => ({ mean: finite(mean), halfWidth: finite(halfWidth) });
  const told = tables.map((table) => [
    table.kpi,
    {
      unit: unitWords(kpiOfTable(table).unit, units),
      whole: estimate(table.worth.whole),
      changes: table.worth.changes.map(({ group, share, alone }) => ({
        change: group.key,
        name: groupName(group),
        paths: group.paths.map((path) => path.join('/')),
        share: estimate(share),
        alone: estimate(alone),
      })),
    },
  ]);
  return `${JSON.stringify({ engine, ...facts, run, kpis: Object.fromEntries(told) }, null, 2)}\n`;
}

/** A line for every change and indicator, and one for all changes together, whose key is empty. */
export function worthCsv({ scenario, tables, units, replications }: WorthReport): string {
  const head = ['scenario', 'kpi', 'unit', 'change', 'key', 'share', 'shareHalfWidth', 'alone', 'aloneHalfWidth', 'n'];
  const lines = tables.flatMap((table) => {
    const { changes, whole } = table.worth;
    const about = [scenario.id, table.kpi, unitWords(kpiOfTable(table).unit, units)];
    return [
      ...changes.map(({ group, share, alone }) =>
        csvLine([
          ...about,
          groupName(group),
          group.key,
          share.mean,
          share.halfWidth,
          alone.mean,
          alone.halfWidth,
          replications,
        ]),
      ),
      csvLine([...about, 'all changes', '', whole.mean, whole.halfWidth, whole.mean, whole.halfWidth, replications]),
    ];
  });
  return [csvLine(head), ...lines].join('');
}
