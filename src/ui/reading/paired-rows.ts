import { type PairedKpi, pairedKpis } from '../../sim/experiment/paired-kpis.ts';
import { estimateText, levelEstimate, type Measure, measureOf } from '../format/measure.ts';
import { pairedText } from '../texts/kpis.ts';
import type { Board } from './board.ts';

/** What the focus is worth against the baseline, one indicator a row. */
export interface PairedRow {
  readonly kpi: PairedKpi;
  readonly measure: Measure;
  /** The estimate, or why there is none. */
  readonly value: string;
  readonly isDefined: boolean;
}

/** Nothing where money plays no part, or where another baseline was chosen than the study's: then it is not computed. */
export function pairedRowsOf(board: Board): PairedRow[] {
  const { baseline, focus, summary } = board;
  const comparison = summary.comparisons.find((one) => one.baseline === baseline.id && one.scenario === focus?.id);
  if (comparison === undefined || board.headline?.id !== 'operatingContribution') return [];
  return pairedKpis.flatMap((kpi): PairedRow[] => {
    const found = comparison.paired.get(kpi.id);
    if (found === undefined) return [];
    const { mean, halfWidth, n, share } = found;
    const measure = measureOf(kpi, board.units, Math.abs(mean), halfWidth);
    if (n === 0) return [{ kpi, measure, value: kpi.undefinedBecause, isDefined: false }];
    const estimate = estimateText(levelEstimate(measure, mean, halfWidth));
    const value = share === undefined || share === 1 ? estimate : pairedText.inShare(estimate, share);
    return [{ kpi, measure, value, isDefined: true }];
  });
}
