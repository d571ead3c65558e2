import { byTime } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { cashIn } from './cash-in.ts';
import { cashOut } from './cash-out.ts';

export const cashFlow = defineKpi({
  id: 'cashFlow',
  name: 'Cash flow',
  group: 'money',
  formula: 'cash received − cash paid',
  unit: 'money',
  better: 'up',
  source: 'finance',
  by: byTime,
  undefinedBecause: 'always defined',
  fold: (window) => cashIn.fold(window) - cashOut.fold(window),
});
