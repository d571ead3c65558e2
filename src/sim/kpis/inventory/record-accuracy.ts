import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const recordAccuracy = defineKpi({
  id: 'recordAccuracy',
  name: 'Inventory record accuracy',
  group: 'inventory',
  formula:
    'stock records within tolerance (class A ±1 %, B ±3 %, C ±5 % of the units on the shelf) ÷ records, sampled weekly',
  unit: '%',
  better: 'up',
  source: 'cycle-count practice',
  range: [0, 1],
  by: byStock,
  undefinedBecause: 'no record can differ from its shelf, or no week has ended',
  fold: (window) => ratio(window.stock('recordsAccurate'), window.stock('recordsSampled')),
});
