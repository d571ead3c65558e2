import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';
import { scoreFormula } from './score-formula.ts';

export const csat = defineKpi({
  id: 'csat',
  name: 'Customer satisfaction (top-2-box)',
  group: 'customer',
  formula: `customers asked with 4 or 5 out of 5 ÷ customers asked; out of 5: round(1 + 0.4 score); ${scoreFormula}`,
  unit: '%',
  better: 'up',
  source: 'top-2-box practice; Oliver',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'the scenario has no survey, or no customer was asked',
  fold: (window) => ratio(window.layer('satisfied'), window.layer('surveyed')),
});
