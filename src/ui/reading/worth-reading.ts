import type { Worth } from '../../runner/worth.ts';
import { groupName } from '../../scenarios/change-names.ts';
import { differenceEstimate, type Estimate, type Measure } from '../format/measure.ts';

/** One change with what it is worth, ready to be printed. */
export interface WorthRow {
  readonly key: string;
  readonly name: string;
  readonly share: Estimate;
  readonly alone: Estimate;
  readonly mean: number;
  readonly halfWidth: number;
}

/** Rows by size, the largest first. */
export function worthRows({ changes }: Worth, measure: Measure): WorthRow[] {
  return changes
    .map(({ group, share, alone }) => ({
      key: group.key,
      name: groupName(group),
      share: differenceEstimate(measure, share.mean, share.halfWidth),
      alone: differenceEstimate(measure, alone.mean, alone.halfWidth),
      mean: share.mean,
      halfWidth: share.halfWidth,
    }))
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
}
