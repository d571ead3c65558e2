import { obsolescence } from '../accounts.ts';
import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const obsolescenceCost = defineKpi({
  id: 'obsolescenceCost',
  name: 'Obsolescence and expiry write-off',
  group: 'inventory',
  formula: 'Σ units written off × (standard cost − salvage)',
  unit: 'money',
  better: 'down',
  source: 'Silver, Pyke & Thomas',
  by: byStock,
  undefinedBecause: 'always defined',
  fold: (window) => obsolescence.amount(window),
});
