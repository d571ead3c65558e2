import { kpis } from '../../sim/kpis/index.ts';
import type { Kpi } from '../../sim/kpis/kpi.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import type { BandPanel } from '../charts/bands.layout.ts';
import { estimateText, levelEstimate } from '../format/measure.ts';
import { bandsText } from '../texts/charts.ts';
import { kpiShortName } from '../texts/kpis.ts';
import type { Board } from './board.ts';
import { panelOf } from './chart-data.ts';
import { kpiOf } from './indicators.ts';

/** Indicators that have a value for every week, and one in the baseline or the focus. */
export const seriesChoices = (board: Board): readonly Kpi[] =>
  kpis.filter(
    ({ id, by }) =>
      by.includes('week') &&
      [board.baseline, board.focus].some(
        (scenario) => scenario !== undefined && board.value(id, scenario) !== undefined,
      ),
  );

/** One panel for an indicator by week. */
export function seriesPanels(board: Board, id: string, source: StudySummary): BandPanel[] {
  const kpi = kpiOf(id);
  return kpi === undefined ? [] : panelOf(board, id, kpiShortName(id, kpi.name), source);
}

/** The level of an indicator in the scenarios drawn, each with its interval. */
export function seriesFinding(board: Board, id: string): string {
  const kpi = kpiOf(id);
  if (kpi === undefined) return '';
  const name = kpiShortName(id, kpi.name);
  const { baseline, focus } = board;
  const reading = board.read(kpi);
  if (focus === undefined || reading === undefined) return bandsText.anyOf(name, baseline.title);
  const print = ({ mean, halfWidth }: { mean: number; halfWidth: number }): string =>
    estimateText(levelEstimate(reading.measure, mean, halfWidth));
  return bandsText.anyFinding(name, focus.title, print(reading.focus), baseline.title, print(reading.baseline));
}
