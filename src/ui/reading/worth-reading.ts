import type { Worth } from '../../runner/worth.ts';
import type { ChangeGroup } from '../../scenarios/change-groups.ts';
import { differenceEstimate, type Estimate, type Measure } from '../format/measure.ts';
import { fieldName, fieldText } from '../texts/fields.ts';
import { leverWords } from '../texts/levers.ts';
import { leverOfPath } from './change-parts.ts';

/** One change with what it is worth, ready to be printed. */
export interface WorthRow {
  readonly key: string;
  readonly name: string;
  readonly share: Estimate;
  readonly alone: Estimate;
  readonly mean: number;
  readonly halfWidth: number;
}

/** What a group of changes is called: by its lever, or by what it is and belongs to. */
export function groupName({ paths }: ChangeGroup): string {
  const names = new Set(paths.map(nameOfPath));
  const [first = '', second, ...rest] = names;
  if (second === undefined) return first;
  return rest.length === 0 ? `${first}, ${second}` : `${first}, ${second} …`;
}

function nameOfPath(path: readonly string[]): string {
  const lever = leverOfPath(path);
  if (lever !== undefined) return leverWords[lever.id]?.title ?? lever.id;
  const [section = ''] = path;
  if (path.length === 1) return fieldText.section[section] ?? fieldName(section);
  const last = fieldName(path.at(-1) ?? '');
  return path.length === 2 || path.at(-1) === 'rule' ? (fieldText.section[section] ?? last) : last;
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
