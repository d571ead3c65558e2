import { byTime } from '../breakdowns.ts';
import { cashOut as flows, cashTotal } from '../cash.ts';
import { defineKpi } from '../kpi.ts';

export const cashOut = defineKpi({
  id: 'cashOut',
  name: 'Cash paid',
  group: 'money',
  formula:
    'Σ purchases DPO days after receipt + wages with overtime + set-ups + shipping + coordination + expediting + fixed ' +
    'overhead + the share of holding cost that is paid out',
  unit: 'money',
  better: 'down',
  source: 'finance',
  by: byTime,
  undefinedBecause: 'always defined',
  fold: (window) => cashTotal(flows, window),
});
