import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const setupShare = defineKpi({
  id: 'setupShare',
  name: 'In set-up',
  group: 'textbook',
  formula: 'time machines are set up ÷ scheduled time',
  unit: '%',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) => ratio(window.station('setupMinutes'), window.station('scheduledMinutes')),
});
