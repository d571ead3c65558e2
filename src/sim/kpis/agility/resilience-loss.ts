import { byCustomer } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shockResponse } from './shock-response.ts';

export const resilienceLoss = defineKpi({
  id: 'resilienceLoss',
  name: 'Resilience loss (triangle)',
  group: 'agility',
  formula: '∫ max(0, OTIF before the shock − OTIF of the last 2 weeks) dt over the shock and the recovery',
  unit: 'OTIF-days',
  better: 'down',
  source: 'Bruneau et al.',
  range: [0, Number.POSITIVE_INFINITY],
  by: byCustomer,
  undefinedBecause: 'no shock is marked in the scenario, or nothing was due before it',
  fold: (window) => shockResponse(window)?.loss ?? Number.NaN,
});
