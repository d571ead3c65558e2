import { byCustomer } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shockResponse } from './shock-response.ts';

export const timeToRecover = defineKpi({
  id: 'timeToRecover',
  name: 'Time to recover (TTR)',
  group: 'agility',
  formula:
    'shock start → first day after the fall from which OTIF of the last 2 weeks stays at 95 % of its mean before the shock or above for 2 weeks; 0 when it never fell; of the runs that recover',
  unit: 'days',
  better: 'down',
  source: 'Simchi-Levi',
  range: [0, Number.POSITIVE_INFINITY],
  by: byCustomer,
  undefinedBecause:
    'no shock is marked in the scenario, or nothing was due before it; or service did not recover within the weeks measured',
  fold: (window) => shockResponse(window)?.recovery ?? Number.NaN,
});
