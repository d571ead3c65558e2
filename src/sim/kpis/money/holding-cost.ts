import { holdingAccounts, total } from '../accounts.ts';
import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const holdingCost = defineKpi({
  id: 'holdingCost',
  name: 'Holding cost',
  group: 'money',
  formula: 'h ÷ 364 × ∫ inventory value dt: on hand, in transit and in process',
  unit: 'money',
  better: 'down',
  source: 'Silver, Pyke & Thomas',
  by: byStock,
  undefinedBecause: 'always defined',
  fold: (window) => total(holdingAccounts, window),
});
