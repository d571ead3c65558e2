import type { Column } from '../../../../scenarios/tables/column.ts';
import type { CellEdit } from '../../../../scenarios/tables/edit-table.ts';
import type { Sheet } from '../../../../scenarios/tables/import-table.ts';
import { columnNamed } from '../../../../scenarios/tables/table.ts';
import type { Range } from './selection.ts';
import { isKey, textIn, type TableView } from './table-view.ts';

type Block = readonly (readonly string[])[];

/** The texts of a range of cells. */
export const blockOf = ({ table, rows, columns }: TableView, { top, bottom, left, right }: Range): string[][] =>
  rows.slice(top, bottom + 1).map((row) => columns.slice(left, right + 1).map((column) => textIn(table, row, column)));

/** What a pasted block is: rows with their keys, which may be new ones, or texts for cells that are there. */
export type Pasted =
  | { readonly kind: 'rows'; readonly sheet: Sheet }
  | { readonly kind: 'cells'; readonly edits: readonly CellEdit[]; readonly left: number };

/**
 * A block that brings the keys of its rows finds its rows by them, wherever it is pasted; one without goes from the
 * selected cell on, repeated over a larger selection. `left` counts cells for which there is no place.
 */
export function pastedBlock(view: TableView, block: Block, range: Range): Pasted {
  const { table, columns } = view;
  const titled = titlesOf(view, block[0] ?? []);
  const named = titled ?? columns.slice(range.left, range.left + widthOf(block));
  const hasKeys = table.keys.length > 0 && table.keys.every((key) => named.includes(key));
  const isMore = titled !== undefined || widthOf(block) > 1 || block.length > 1 || range.top >= view.rows.length;
  if (hasKeys && isMore) {
    const rows = titled === undefined ? block : block.slice(1);
    return { kind: 'rows', sheet: { name: table.title, rows: [named.map(({ title }) => title), ...rows] } };
  }
  return cellsFrom(view, titled === undefined ? block : block.slice(1), named, range);
}

const widthOf = (block: Block): number => Math.max(0, ...block.map((row) => row.length));

/** The columns that the first row of a block names, where all of it are titles. */
function titlesOf({ table }: TableView, titles: readonly string[]): Column[] | undefined {
  const all = [...table.keys, ...table.columns];
  const columns = titles.map((title) => columnNamed(all, title));
  const isTitles = titles.length > 1 && columns.every((column) => column !== undefined);
  return isTitles ? (columns as Column[]) : undefined;
}

function cellsFrom(view: TableView, block: Block, named: readonly Column[], range: Range): Pasted {
  const { table, rows } = view;
  const height = Math.max(block.length, block.length === 0 ? 0 : range.bottom - range.top + 1);
  const width = widthOf(block) === 1 && named.length === 1 ? range.right - range.left + 1 : named.length;
  const edits: CellEdit[] = [];
  let left = 0;
  for (let n = 0; n < height; n++) {
    const row = rows[range.top + n];
    const texts = block[n % block.length] ?? [];
    for (let k = 0; k < width; k++) {
      const column = width === named.length ? named[k] : view.columns[range.left + k];
      const text = texts[k % Math.max(1, texts.length)];
      if (row === undefined || column === undefined || isKey(table, column)) left++;
      else if (text !== undefined) edits.push({ keys: row.keys, column, text });
    }
  }
  return { kind: 'cells', edits, left };
}

/** Edits that repeat the first row of a range in the rows below it; keys stay. */
export function filledDown(view: TableView, range: Range): CellEdit[] {
  const { top, bottom, left, right } = range;
  const [first = []] = blockOf(view, { top, bottom: top, left, right });
  return emptied(view, { ...range, top: Math.min(top + 1, bottom) }).map((edit) => ({
    ...edit,
    text: first[view.columns.indexOf(edit.column) - left] ?? '',
  }));
}

/** Edits that empty the cells of a range; keys stay. */
export const emptied = ({ table, rows, columns }: TableView, { top, bottom, left, right }: Range): CellEdit[] =>
  rows.slice(top, bottom + 1).flatMap(({ keys }) =>
    columns
      .slice(left, right + 1)
      .filter((column) => !isKey(table, column))
      .map((column) => ({ keys, column, text: '' })),
  );
