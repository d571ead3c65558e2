import { fieldOf } from '../../../../scenarios/fields.ts';
import { type LawMeasure, lawMeasureOf } from '../../../../scenarios/law-reading.ts';
import { sameValue } from '../../../../scenarios/merge-patch.ts';
import { isPlainObject, own, type PlainObject } from '../../../../scenarios/plain-data.ts';
import { type Column, valueIn } from '../../../../scenarios/tables/column.ts';

/** What of a cell is drawn: a law, one of several by name, or the patience that the cell is part of. */
export interface CellPicture {
  readonly measure: LawMeasure | 'patience';
  /** Item or family that the law is of; empty where it is of all. */
  readonly name: string;
  readonly value: unknown;
  /** What it is in the base, where that is another. */
  readonly before: unknown;
}

const mostPictures = 6;

/** The pictures of a cell of a row, against that row in the base; none where the cell holds no law. */
export function picturesOf(column: Column, row: unknown, baseRow: unknown): readonly CellPicture[] {
  if (column.path[0] === 'patience') return pictures('patience', wholeOf(row), wholeOf(baseRow));
  const measure = column.kind === 'law' ? lawMeasureOf(fieldOf(column.schema)) : undefined;
  return measure === undefined ? [] : pictures(measure, valueIn(column, row), valueIn(column, baseRow));
}

const wholeOf = (row: unknown): unknown => (isPlainObject(row) ? own(row, 'patience') : undefined);

function pictures(measure: CellPicture['measure'], value: unknown, before: unknown): readonly CellPicture[] {
  if (value === undefined) return [];
  const [named, was] = [byName(value), byName(before)];
  if (named === undefined)
    return [{ measure, name: '', value, before: was === undefined ? other(value, before) : undefined }];
  return Object.entries(named)
    .slice(0, mostPictures)
    .map(([name, one]) => ({
      measure,
      name,
      value: one,
      before: other(one, was === undefined ? before : own(was, name)),
    }));
}

const other = (value: unknown, before: unknown): unknown => (sameValue(value, before) ? undefined : before);

/** Laws by family or by item, where the value tells them apart. */
function byName(value: unknown): PlainObject | undefined {
  if (!isPlainObject(value)) return undefined;
  return [own(value, 'byFamily'), own(value, 'byItem')].find(isPlainObject);
}
