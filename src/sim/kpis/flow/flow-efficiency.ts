import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';
import { isMade } from '../stock-weights.ts';

export const flowEfficiency = defineKpi({
  id: 'flowEfficiency',
  name: 'Flow efficiency',
  group: 'flow',
  formula: 'Σ touch time ÷ Σ flow time of what is made, weighted by units',
  unit: '%',
  better: 'up',
  source: 'lean practice',
  range: [0, 1],
  by: byStock,
  undefinedBecause: 'no lot that was made was put away',
  fold: (window) => ratio(window.stock('touchTimeUnitMinutes', isMade), window.stock('flowTimeUnitMinutes', isMade)),
});
