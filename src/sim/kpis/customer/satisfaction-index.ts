import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { scoreFormula } from './score-formula.ts';
import { segmentMean } from './segment-mean.ts';

export const satisfactionIndex = defineKpi({
  id: 'satisfactionIndex',
  name: 'Satisfaction state',
  group: 'customer',
  formula: `Σ share of ordered value × satisfaction of the segment, averaged over time; satisfaction: scores ÷ 10, by value, the latest orders weighing most; ${scoreFormula}`,
  unit: 'ratio',
  better: 'up',
  source: 'model §4.5',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'the scenario has no survey, or nothing was ordered',
  fold: (window) => segmentMean(window, 'satisfactionArea', 'satisfactionMinutes'),
});
