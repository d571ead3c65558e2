import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const lostSalesValue = defineKpi({
  id: 'lostSalesValue',
  name: 'Lost sales value',
  group: 'service',
  formula: 'Σ lost units × price',
  unit: 'money',
  better: 'down',
  source: 'Chopra',
  by: byDemand,
  undefinedBecause: 'always defined',
  fold: (window) => window.layer('lostValue'),
});
