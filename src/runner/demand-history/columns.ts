import type { Checked } from '../../scenarios/issues.ts';

/** What a column of a demand history holds. */
export const columnRoles = ['date', 'item', 'quantity', 'segment'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Number of the column of each role; item and segment may be missing. */
export interface ColumnChoice {
  readonly date: number;
  readonly quantity: number;
  readonly item: number | undefined;
  readonly segment: number | undefined;
}

/** Names by which a column is known, alone or as one word of its name. */
const words: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: ['date', 'week', 'month', 'quarter', 'day', 'period', 'time', 'timestamp', 'datetime', 'ds', 'datum'],
  item: ['sku', 'item', 'product', 'part', 'article', 'material', 'stockcode', 'artikel', 'series', 'id'],
  segment: ['segment', 'channel', 'market'],
  quantity: ['quantity', 'qty', 'units', 'demand', 'sales', 'sold', 'ordered', 'volume', 'y', 'menge', 'units_sold'],
};
/** Words that make a column something else, or a worse choice. */
const spoilers: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: [],
  item: ['name', 'description', 'group', 'family', 'category', 'price', 'cost', 'no'],
  segment: [],
  quantity: [
    'price',
    'cost',
    'cancelled',
    'canceled',
    'returned',
    'returns',
    'revenue',
    'eur',
    'usd',
    'gbp',
    'discount',
  ],
};

/** 3: the name itself; 2: a word of it; 1: a word of it beside one that speaks against it; 0: none. */
function suits(header: string, role: ColumnRole): number {
  const name = header
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '_');
  if (words[role].includes(name)) return 3;
  const parts = name.split('_');
  if (!parts.some((part) => words[role].includes(part))) return 0;
  return parts.some((part) => spoilers[role].includes(part)) ? 1 : 2;
}

const failed = (message: string): Checked<never> => ({
  ok: false,
  issues: [{ path: 'row 1', message, severity: 'error' }],
});

const listed = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(', ');

/**
 * Which column holds what, by the names of the first row and by those that are given. Where no name says quantity, and
 * one column is left, it is that.
 */
export function chooseColumns(
  headers: readonly string[],
  given: Readonly<Partial<Record<ColumnRole, string>>>,
): Checked<ColumnChoice> {
  const chosen = new Map<ColumnRole, number>();
  for (const role of columnRoles) {
    const name = given[role];
    if (name === undefined) continue;
    const column = headers.findIndex((header) => header.trim().toLowerCase() === name.trim().toLowerCase());
    if (column < 0) return failed(`there is no column ${JSON.stringify(name)}; the columns are ${listed(headers)}`);
    chosen.set(role, column);
  }
  const free = () => headers.map((_, column) => column).filter((column) => ![...chosen.values()].includes(column));
  for (const role of columnRoles) {
    if (chosen.has(role)) continue;
    const best = Math.max(0, ...free().map((column) => suits(headers[column]!, role)));
    // What is worth money or was cancelled is no quantity at all.
    if (best === 0 || (best === 1 && role === 'quantity')) continue;
    const candidates = free().filter((column) => suits(headers[column]!, role) === best);
    if (candidates.length > 1) {
      const names = candidates.map((column) => headers[column]!);
      return failed(
        `the columns ${listed(names)} could each be the ${role}: say which, as in --columns "${role}=${names[0]}"`,
      );
    }
    chosen.set(role, candidates[0]!);
  }
  const date = chosen.get('date');
  if (date === undefined)
    return failed(`expected a column called date, week, month or quarter, found ${listed(headers)}`);
  const quantity = chosen.get('quantity') ?? (free().length === 1 ? free()[0] : undefined);
  if (quantity === undefined) {
    return failed(`expected a column called quantity, qty, units or demand, found ${listed(headers)}`);
  }
  return {
    ok: true,
    value: { date, quantity, item: chosen.get('item'), segment: chosen.get('segment') },
    issues: [],
  };
}
