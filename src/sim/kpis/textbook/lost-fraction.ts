import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const lostFraction = defineKpi({
  id: 'lostFraction',
  name: 'Lost fraction',
  group: 'textbook',
  formula: 'Σ units lost ÷ Σ units ordered',
  unit: '%',
  better: 'down',
  source: 'Zipkin',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'nothing was ordered for the window',
  fold: (window) => ratio(window.layer('lostUnits'), window.layer('unitsTrue')),
});
