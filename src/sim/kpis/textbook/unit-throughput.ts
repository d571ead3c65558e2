import { byLine } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const unitThroughput = defineKpi({
  id: 'unitThroughput',
  name: 'Units off the line',
  group: 'textbook',
  formula: 'units off the last station ÷ time',
  unit: 'per time',
  better: 'up',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byLine,
  undefinedBecause: 'there is no line',
  fold: (window) => perTimeUnit(window, window.lines, window.line('unitsOut')),
});
