/** Where the columns of the picture lie, and the heights that all of them share. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

export const columnNames = [
  'customers',
  'orders',
  'forecast',
  'meetings',
  'plan',
  'lines',
  'shelves',
  'trucks',
] as const;
export type ColumnName = (typeof columnNames)[number];

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly columns: Readonly<Record<ColumnName, Column>>;
  /** Distance between columns, where the arrows are. */
  readonly gap: number;
  /** Top of each factory's row. */
  readonly rows: readonly [number, number];
}

/** Shares of the width that the columns have beside each other. */
const shares: Readonly<Record<ColumnName, number>> = {
  customers: 130,
  orders: 112,
  forecast: 172,
  meetings: 156,
  plan: 126,
  lines: 144,
  shelves: 150,
  trucks: 156,
};

export const headHeight = 22;
const rowTop = 34;
const rowHeight = 166;
const rowGap = 34;

/** Within a row: the drawing, its caption, and what its marks stand for. */
export const plotTop = 26;
export const plotHeight = 92;
export const captionY = 142;
export const noteY = 157;
/** Height of the arrows that lead from column to column. */
export const arrowY = plotTop + 44;

/** Lays the columns over a width. */
export function frameOf(width: number): Frame {
  const gap = width >= 1240 ? 30 : 24;
  const all = columnNames.reduce((sum, name) => sum + shares[name], 0);
  const unit = (width - gap * (columnNames.length - 1)) / all;
  let x = 0;
  const columns = Object.fromEntries(
    columnNames.map((name) => {
      const column = { x: Math.round(x), width: Math.floor(shares[name] * unit) };
      x += shares[name] * unit + gap;
      return [name, column];
    }),
  ) as Record<ColumnName, Column>;
  const rows = [rowTop, rowTop + rowHeight + rowGap] as const;
  return { width, height: rows[1] + rowHeight, columns, gap, rows };
}
