import { byTime } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerDay } from '../rates.ts';
import { ratio } from '../ratio.ts';

export const planAge = defineKpi({
  id: 'planAge',
  name: 'Age of the plan’s information',
  group: 'forecast',
  formula:
    '(1/T) ∫ t − date of the information behind the plan in force dt; without an agreement, behind production’s forecast',
  unit: 'days',
  better: 'down',
  source: 'model §6',
  range: [0, Number.POSITIVE_INFINITY],
  by: byTime,
  undefinedBecause: 'nobody plans',
  fold: (window) => ratio(window.company('planAgeArea'), window.company('planAgeMinutes')) / minutesPerDay,
});
