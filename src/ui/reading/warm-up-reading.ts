import { type SeriesAdvice, type WarmUpAdvice, warmUpSeries } from '../../runner/warm-up-check.ts';
import { kpis } from '../../sim/kpis/index.ts';
import type { ChartTable } from '../components/data-table.tsx';
import { warmUpText as text } from '../texts/warm-up.ts';

const seriesName = (id: string): string => kpis.find((kpi) => kpi.id === id)?.name ?? id;

/** Whether the warm-up is long enough, in a sentence; `nameOf` says what a scenario is called. */
export function warmUpFinding({ set, asked, longest }: WarmUpAdvice, nameOf: (id: string) => string): string {
  if (longest === undefined) return text.untold;
  if (asked <= set) return text.enough(set, asked);
  return text.short(set, asked, seriesName(longest.series).toLowerCase(), nameOf(longest.scenario));
}

/** What each series of each scenario asks for. */
export function warmUpTable({ series }: WarmUpAdvice, nameOf: (id: string) => string): ChartTable {
  const scenarios = [...new Set(series.map(({ scenario }) => scenario))];
  const cell = (found: SeriesAdvice | undefined): string =>
    found === undefined ? '' : found.accepted ? text.weeks(found.weeks) : text.cannotTell;
  return {
    columns: [text.scenario, ...warmUpSeries.map((id) => text.column(seriesName(id)))],
    rows: scenarios.map((scenario) => [
      nameOf(scenario),
      ...warmUpSeries.map((name) => cell(series.find((one) => one.scenario === scenario && one.series === name))),
    ]),
  };
}
