import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const lostSalesRate = defineKpi({
  id: 'lostSalesRate',
  name: 'Lost sales',
  group: 'service',
  formula: 'Σ units not delivered of lost and cancelled orders ÷ Σ units ordered',
  unit: '%',
  better: 'down',
  source: 'Chopra',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'nothing was ordered for the window',
  fold: (window) => ratio(window.layer('lostUnits'), window.layer('unitsTrue')),
});
