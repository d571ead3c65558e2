import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const backlogUnits = defineKpi({
  id: 'backlogUnits',
  name: 'Backlog, all claims',
  group: 'textbook',
  formula: '(1/T) ∫ units claimed and not yet allocated dt, by customers, work orders and other places',
  unit: 'units',
  better: 'down',
  source: 'Zipkin',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, window.stock('backlogArea')),
});
