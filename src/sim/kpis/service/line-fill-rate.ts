import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const lineFillRate = defineKpi({
  id: 'lineFillRate',
  name: 'Line fill rate',
  group: 'service',
  formula: 'lines shipped complete by the requested ship date ÷ lines',
  unit: '%',
  better: 'up',
  source: 'Silver, Pyke & Thomas',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was due in the window',
  fold: (window) => ratio(window.layer('linesOnTime'), window.layer('lines')),
});
