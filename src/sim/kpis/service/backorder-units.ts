import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';
import { sells } from '../stock-weights.ts';

export const backorderUnits = defineKpi({
  id: 'backorderUnits',
  name: 'Average backorders',
  group: 'service',
  formula: '(1/T) ∫ backlog(t) dt over stocks that sell',
  unit: 'units',
  better: 'down',
  source: 'Zipkin',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, window.stock('backlogArea', sells)),
});
