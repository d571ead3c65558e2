import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const demandRate = defineKpi({
  id: 'demandRate',
  name: 'Demand rate',
  group: 'textbook',
  formula: 'units ordered by customers ÷ time',
  unit: 'per time',
  better: 'none',
  source: 'Zipkin',
  by: byDemand,
  undefinedBecause: 'nobody buys here',
  fold: (window) => perTimeUnit(window, window.layers, window.layer('unitsPlaced')),
});
