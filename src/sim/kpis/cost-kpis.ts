import { accounts } from './accounts.ts';
import { defineKpi, type Kpi } from './kpi.ts';

/** Every cost account as an indicator, `cost.holding` and so on: what charts break costs down into. */
export const costKpis: readonly Kpi[] = accounts.map((account) =>
  defineKpi({
    id: `cost.${account.id}`,
    name: account.title,
    group: 'money',
    formula: account.formula,
    unit: 'money',
    better: 'down',
    source: 'cost accounting practice',
    by: account.by,
    undefinedBecause: 'always defined',
    fold: account.amount,
  }),
);
