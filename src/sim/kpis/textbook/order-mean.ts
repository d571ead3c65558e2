import { byGoods } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const orderMean = defineKpi({
  id: 'orderMean',
  name: 'Mean order quantity per period',
  group: 'textbook',
  formula: 'units ordered by the stocks ÷ periods',
  unit: 'units',
  better: 'none',
  source: 'Lee, Padmanabhan & Whang',
  by: byGoods,
  undefinedBecause: 'there is no stock',
  fold: (window) => (window.stocks.length === 0 ? Number.NaN : window.stock('unitsOrdered') / window.periods),
});
