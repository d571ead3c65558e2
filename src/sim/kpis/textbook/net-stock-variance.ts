import { byGoods } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { periodSeries, sampleVariance } from '../period-variation.ts';

export const netStockVariance = defineKpi({
  id: 'netStockVariance',
  name: 'Variance of net stock',
  group: 'textbook',
  formula: 'sample variance over periods of on-hand − backlog at the end',
  unit: 'units²',
  better: 'down',
  source: 'Chen et al.',
  range: [0, Number.POSITIVE_INFINITY],
  by: byGoods,
  undefinedBecause: 'the window has fewer than two periods',
  fold: (window) =>
    sampleVariance(
      periodSeries(
        window,
        (period) => window.stockInPeriod('onHandEnd', period) - window.stockInPeriod('backlogEnd', period),
      ),
    ),
});
