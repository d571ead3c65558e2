import { byTime } from '../breakdowns.ts';
import { cashIn as flows, cashTotal } from '../cash.ts';
import { defineKpi } from '../kpi.ts';

export const cashIn = defineKpi({
  id: 'cashIn',
  name: 'Cash received',
  group: 'money',
  formula: 'Σ deliveries × price less late penalties, DSO days later + salvage of what is written off',
  unit: 'money',
  better: 'up',
  source: 'finance',
  by: byTime,
  undefinedBecause: 'always defined',
  fold: (window) => cashTotal(flows, window),
});
