import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const onHandUnits = defineKpi({
  id: 'onHandUnits',
  name: 'On hand',
  group: 'textbook',
  formula: '(1/T) ∫ units on the shelf dt, reserved ones included',
  unit: 'units',
  better: 'none',
  source: 'Zipkin',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, window.stock('onHandArea')),
});
