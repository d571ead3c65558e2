import { byLine } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const lineThroughput = defineKpi({
  id: 'lineThroughput',
  name: 'Lots off the line',
  group: 'textbook',
  formula: 'lots off the last station ÷ time',
  unit: 'per time',
  better: 'up',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byLine,
  undefinedBecause: 'there is no line',
  fold: (window) => perTimeUnit(window, window.lines, window.line('lotsOut')),
});
