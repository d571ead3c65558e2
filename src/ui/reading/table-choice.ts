/** What the table of indicators shows: the short table, all of them, or those chosen, by id. */
export type Indicators = 'short' | 'all' | readonly string[];

export const tableOrders = ['group', 'gain', 'loss', 'name'] as const;

/** How its rows are ordered: by group, the clearest gain first, the clearest loss first, or by name. */
export type TableOrder = (typeof tableOrders)[number];

export const isTableOrder = (text: unknown): text is TableOrder => tableOrders.some((order) => order === text);

/** What was kept or sent as a choice of indicators; anything else is the short table. */
export function indicatorsFrom(kept: unknown): Indicators {
  if (kept === 'all') return kept;
  if (!Array.isArray(kept)) return 'short';
  const ids = kept.filter((id) => typeof id === 'string');
  return ids.length > 0 ? ids : 'short';
}
