import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const wipUnits = defineKpi({
  id: 'wipUnits',
  name: 'Work in process',
  group: 'flow',
  formula: '(1/T) ∫ WIP(t) dt',
  unit: 'units',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, window.stock('wipArea')),
});
