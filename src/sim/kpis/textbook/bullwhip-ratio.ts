import { byGoods } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';
import { demandVariance } from './demand-variance.ts';
import { orderVariance } from './order-variance.ts';

export const bullwhipRatio = defineKpi({
  id: 'bullwhipRatio',
  name: 'Bullwhip ratio',
  group: 'textbook',
  formula: 'variance of orders ÷ variance of demand',
  unit: 'ratio',
  better: 'to 1',
  source: 'Chen et al.',
  range: [0, Number.POSITIVE_INFINITY],
  by: byGoods,
  undefinedBecause: 'demand does not vary',
  fold: (window) => ratio(orderVariance.fold(window), demandVariance.fold(window)),
});
