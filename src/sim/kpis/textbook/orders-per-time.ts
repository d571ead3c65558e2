import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const ordersPerTime = defineKpi({
  id: 'ordersPerTime',
  name: 'Replenishment orders per time',
  group: 'textbook',
  formula: 'replenishment orders ÷ time',
  unit: 'per time',
  better: 'none',
  source: 'Silver, Pyke & Thomas',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => perTimeUnit(window, window.stocks, window.stock('ordersPlaced')),
});
