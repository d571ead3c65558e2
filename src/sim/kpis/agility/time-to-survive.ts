import { byCustomer } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shockResponse } from './shock-response.ts';

export const timeToSurvive = defineKpi({
  id: 'timeToSurvive',
  name: 'Time to survive (TTS)',
  group: 'agility',
  formula:
    'shock start → first day on which OTIF by request date of the last 2 weeks is below 95 % of its mean of the 8 weeks before the shock',
  unit: 'days',
  better: 'up',
  source: 'Simchi-Levi',
  range: [0, Number.POSITIVE_INFINITY],
  by: byCustomer,
  undefinedBecause: 'no shock is marked in the scenario, or nothing was due before it; or service never fell',
  fold: (window) => shockResponse(window)?.fall ?? Number.NaN,
});
