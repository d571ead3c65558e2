import { latePenalty } from '../accounts.ts';
import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const revenue = defineKpi({
  id: 'revenue',
  name: 'Revenue',
  group: 'money',
  formula: 'Σ units delivered × price − late penalties credited',
  unit: 'money',
  better: 'up',
  source: 'accounting practice',
  by: byDemand,
  undefinedBecause: 'always defined',
  fold: (window) => window.layer('revenue') - latePenalty.amount(window),
});
