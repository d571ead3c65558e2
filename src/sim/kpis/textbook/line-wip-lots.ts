import { byLine } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const lineWipLots = defineKpi({
  id: 'lineWipLots',
  name: 'Lots on the line',
  group: 'textbook',
  formula: '(1/T) ∫ lots released and not yet off the last station dt',
  unit: 'lots',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byLine,
  undefinedBecause: 'there is no line',
  fold: (window) => timeAverage(window, window.lines, window.line('wipLotsArea')),
});
