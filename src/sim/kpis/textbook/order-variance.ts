import { byGoods } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { periodSeries, sampleVariance } from '../period-variation.ts';

export const orderVariance = defineKpi({
  id: 'orderVariance',
  name: 'Variance of orders',
  group: 'textbook',
  formula: 'sample variance over periods of the units ordered by the stocks together',
  unit: 'units²',
  better: 'down',
  source: 'Lee, Padmanabhan & Whang',
  range: [0, Number.POSITIVE_INFINITY],
  by: byGoods,
  undefinedBecause: 'the window has fewer than two periods, or there is no stock',
  fold: (window) =>
    window.stocks.length === 0
      ? Number.NaN
      : sampleVariance(periodSeries(window, (period) => window.stockInPeriod('unitsOrdered', period))),
});
