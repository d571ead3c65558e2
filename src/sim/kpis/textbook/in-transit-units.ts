import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const inTransitUnits = defineKpi({
  id: 'inTransitUnits',
  name: 'In transit',
  group: 'textbook',
  formula: '(1/T) ∫ units on their way here dt',
  unit: 'units',
  better: 'none',
  source: 'Zipkin',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, window.stock('inTransitArea')),
});
