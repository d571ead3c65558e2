import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const fillRate = defineKpi({
  id: 'fillRate',
  name: 'Unit fill rate (P2)',
  group: 'service',
  formula: 'Σ units shipped by the requested ship date ÷ Σ units ordered',
  unit: '%',
  better: 'up',
  source: 'Silver, Pyke & Thomas (P2)',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'nothing was ordered for the window',
  fold: (window) => ratio(window.layer('unitsOnTime'), window.layer('unitsTrue')),
});
