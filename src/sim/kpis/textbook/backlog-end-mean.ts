import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';

export const backlogEndMean = defineKpi({
  id: 'backlogEndMean',
  name: 'Backlog at period ends',
  group: 'textbook',
  formula: 'mean over periods of the backlog at the end',
  unit: 'units',
  better: 'down',
  source: 'Zipkin',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => (window.stocks.length === 0 ? Number.NaN : window.stock('backlogEnd') / window.periods),
});
