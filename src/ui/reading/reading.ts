import type { KpiSummary, PairedDifference } from '../../sim/experiment/summary.ts';
import type { Kpi } from '../../sim/kpis/kpi.ts';
import type { Measure } from '../format/measure.ts';
import type { Direction } from './direction.ts';

/** One indicator, read: two scenarios on the same histories, and how to print them. */
export interface Reading {
  readonly kpi: Kpi;
  readonly baseline: KpiSummary;
  readonly focus: KpiSummary;
  readonly difference: PairedDifference;
  readonly direction: Direction;
  readonly measure: Measure;
}

export type Outcome = 'better' | 'worse' | 'other' | 'notShown';

/** What the statistics say about a difference. "other" is shown, but no direction is better by itself. */
export function outcomeOf(difference: PairedDifference, direction: Direction): Outcome {
  if (!difference.significant || difference.difference === 0) return 'notShown';
  if (direction === 0) return 'other';
  return difference.difference * direction > 0 ? 'better' : 'worse';
}

/** Histories in which a scenario is better and worse than the other one; undefined where no direction is better. */
export function historiesWon({ difference, direction }: Reading): { ahead: number; behind: number } | undefined {
  if (direction === 0) return undefined;
  const [above, below] = [difference.shareAbove, difference.shareBelow].map((share) =>
    Math.round(share * difference.pairs),
  ) as [number, number];
  return direction > 0 ? { ahead: above, behind: below } : { ahead: below, behind: above };
}

export const readingOutcome = ({ difference, direction }: Reading): Outcome => outcomeOf(difference, direction);
