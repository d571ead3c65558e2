import { coordinationAccounts, total } from '../accounts.ts';
import { byTime } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const coordinationCost = defineKpi({
  id: 'coordinationCost',
  name: 'Total coordination cost',
  group: 'money',
  formula: 'meetings + preparation + changes inside a freeze + escalations + counts',
  unit: 'money',
  better: 'down',
  source: 'model §6.8',
  range: [0, Number.POSITIVE_INFINITY],
  by: byTime,
  undefinedBecause: 'always defined',
  fold: (window) => total(coordinationAccounts, window),
});
