import { byLine } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerHour } from '../rates.ts';

export const overtimeHours = defineKpi({
  id: 'overtimeHours',
  name: 'Overtime',
  group: 'resources',
  formula: 'Σ overtime hours',
  unit: 'h',
  better: 'down',
  source: 'practice',
  range: [0, Number.POSITIVE_INFINITY],
  by: byLine,
  undefinedBecause: 'always defined',
  fold: (window) => window.line('overtimeMinutes') / minutesPerHour,
});
