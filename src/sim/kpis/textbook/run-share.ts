import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const runShare = defineKpi({
  id: 'runShare',
  name: 'Running',
  group: 'textbook',
  formula: 'time machines run ÷ scheduled time',
  unit: '%',
  better: 'none',
  source: 'Hopp & Spearman',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) => ratio(window.station('runMinutes'), window.station('scheduledMinutes')),
});
