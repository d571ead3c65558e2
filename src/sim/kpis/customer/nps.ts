import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';
import { scoreFormula } from './score-formula.ts';

export const nps = defineKpi({
  id: 'nps',
  name: 'Net Promoter Score',
  group: 'customer',
  formula: `100 × (share with 9 or 10 − share with 6 or less) of the rounded scores; ${scoreFormula}`,
  unit: 'points',
  better: 'up',
  source: 'Reichheld',
  range: [-100, 100],
  by: byDemand,
  undefinedBecause: 'the scenario has no survey, or no customer was asked',
  fold: (window) => ratio(100 * (window.layer('promoters') - window.layer('detractors')), window.layer('surveyed')),
});
