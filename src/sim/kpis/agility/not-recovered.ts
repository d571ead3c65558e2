import { byCustomer } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shockResponse } from './shock-response.ts';

export const notRecovered = defineKpi({
  id: 'notRecovered',
  name: 'Runs not recovered',
  group: 'agility',
  formula: 'runs in which service did not recover from the shock within the weeks measured ÷ runs',
  unit: '%',
  better: 'down',
  source: 'model §10.5',
  range: [0, 1],
  by: byCustomer,
  undefinedBecause: 'no shock is marked in the scenario, or nothing was due before it',
  fold: (window) => {
    const response = shockResponse(window);
    if (response === null) return Number.NaN;
    return Number.isNaN(response.recovery) ? 1 : 0;
  },
});
