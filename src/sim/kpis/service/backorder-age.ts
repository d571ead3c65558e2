import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerDay } from '../rates.ts';
import { ratio } from '../ratio.ts';

/** An order overdue for x adds x to the time that overdue orders were open, and x² ÷ 2 to the integral of their age. */
export const backorderAge = defineKpi({
  id: 'backorderAge',
  name: 'Backorder age',
  group: 'service',
  formula: 'mean of now − requested date over open overdue orders, averaged over time',
  unit: 'days',
  better: 'down',
  source: 'practice',
  range: [0, Number.POSITIVE_INFINITY],
  by: byDemand,
  undefinedBecause: 'no order was overdue',
  fold: (window) => ratio(window.layer('overdueAgeArea'), window.layer('overdueMinutes') * minutesPerDay),
});
