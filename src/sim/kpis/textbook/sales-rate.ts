import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const salesRate = defineKpi({
  id: 'salesRate',
  name: 'Sales rate',
  group: 'textbook',
  formula: 'units shipped to customers ÷ time',
  unit: 'per time',
  better: 'up',
  source: 'Zipkin',
  range: [0, Number.POSITIVE_INFINITY],
  by: byDemand,
  undefinedBecause: 'nobody buys here',
  fold: (window) => perTimeUnit(window, window.layers, window.layer('unitsShipped')),
});
