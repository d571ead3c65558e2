import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { sells } from '../stock-weights.ts';

export const stockoutDays = defineKpi({
  id: 'stockoutDays',
  name: 'Stockout days',
  group: 'service',
  formula: 'Σ days with demand and on-hand = 0 at the end of the day, over stocks that sell',
  unit: 'SKU-days',
  better: 'down',
  source: 'Silver, Pyke & Thomas',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'always defined',
  fold: (window) => window.stock('stockoutDays', sells),
});
