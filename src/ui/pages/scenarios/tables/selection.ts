/** A cell by its place in the view. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell one is at, and the opposite corner of what is selected. */
export interface Selection {
  readonly active: CellPlace;
  readonly anchor: CellPlace;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const at = (row: number, column: number): Selection => ({ active: { row, column }, anchor: { row, column } });

export const rangeOf = ({ active, anchor }: Selection): Range => ({
  top: Math.min(active.row, anchor.row),
  bottom: Math.max(active.row, anchor.row),
  left: Math.min(active.column, anchor.column),
  right: Math.max(active.column, anchor.column),
});

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where a key leads from a cell, as in a spreadsheet; undefined for a key that leads nowhere. */
export function moved(
  from: CellPlace,
  key: string,
  isFar: boolean,
  { rows, columns, page }: Extent,
): CellPlace | undefined {
  const { row, column } = from;
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: within(nextRow, rows),
    column: within(nextColumn, columns),
  });
  switch (key) {
    case 'ArrowUp':
      return to(isFar ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(isFar ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, isFar ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, isFar ? columns - 1 : column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(isFar ? 0 : row, 0);
    case 'End':
      return to(isFar ? rows - 1 : row, columns - 1);
    default:
      return undefined;
  }
}

/** The next cell in reading order, or the one before; undefined beyond the first and the last. */
export function neighbour({ row, column }: CellPlace, step: 1 | -1, { rows, columns }: Extent): CellPlace | undefined {
  const next = row * columns + column + step;
  return next < 0 || next >= rows * columns ? undefined : { row: Math.floor(next / columns), column: next % columns };
}
