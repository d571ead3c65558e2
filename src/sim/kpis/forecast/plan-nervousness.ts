import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const planNervousness = defineKpi({
  id: 'planNervousness',
  name: 'Schedule instability',
  group: 'forecast',
  formula: 'Σ |Q of a plan − Q of the one before| ÷ Σ Q of the one before, over the weeks in both',
  unit: 'ratio',
  better: 'down',
  source: 'Sridharan, Berry & Udayabhanu',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'no plan followed another',
  fold: (window) => ratio(window.forecasting('planChange'), window.forecasting('planBefore')),
});
