import { byCustomer } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { periodSeries, sampleVariance } from '../period-variation.ts';

export const demandVariance = defineKpi({
  id: 'demandVariance',
  name: 'Variance of demand',
  group: 'textbook',
  formula: 'sample variance over periods of the units ordered by customers together',
  unit: 'units²',
  better: 'none',
  source: 'Lee, Padmanabhan & Whang',
  range: [0, Number.POSITIVE_INFINITY],
  by: byCustomer,
  undefinedBecause: 'the window has fewer than two periods, or nobody buys here',
  fold: (window) =>
    window.layers.length === 0
      ? Number.NaN
      : sampleVariance(periodSeries(window, (period) => window.layerInPeriod('unitsPlaced', period))),
});
