import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const firstPassYield = defineKpi({
  id: 'firstPassYield',
  name: 'First-pass yield',
  group: 'quality',
  formula: 'good units the first time ÷ units processed',
  unit: '%',
  better: 'up',
  source: 'ISO 22400-2',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'nothing was processed in the window',
  fold: (window) => ratio(window.station('unitsGoodFirst'), window.station('unitsProcessed')),
});
