import type { ScopeName } from './kpi.ts';

/** Breakdowns that make sense for what is counted by demand layer. */
export const byCustomer: readonly ScopeName[] = ['item', 'family', 'segment', 'place', 'stock'];
export const byDemand: readonly ScopeName[] = [...byCustomer, 'week', 'quarter'];

/** … by stock. */
export const byGoods: readonly ScopeName[] = ['item', 'family', 'place', 'stock'];
export const byStock: readonly ScopeName[] = [...byGoods, 'line', 'week', 'quarter'];

/** … by demand layer and stock together. */
export const bySale: readonly ScopeName[] = [...byGoods, 'week', 'quarter'];

/** … by station, and by line. */
export const byStation: readonly ScopeName[] = ['line', 'station', 'week', 'quarter'];
export const byLine: readonly ScopeName[] = ['line', 'week', 'quarter'];

/** … by nothing but time, where tables of several kinds are added. */
export const byTime: readonly ScopeName[] = ['week', 'quarter'];
