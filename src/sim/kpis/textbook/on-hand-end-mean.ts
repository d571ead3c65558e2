import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const onHandEndMean = defineKpi({
  id: 'onHandEndMean',
  name: 'On hand at period ends',
  group: 'textbook',
  formula: 'mean over periods of the units on hand at the end',
  unit: 'units',
  better: 'none',
  source: 'Zipkin',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => (window.stocks.length === 0 ? Number.NaN : window.stock('onHandEnd') / window.periods),
});
