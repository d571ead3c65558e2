import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const downShare = defineKpi({
  id: 'downShare',
  name: 'Down',
  group: 'textbook',
  formula: 'time machines are under repair ÷ scheduled time',
  unit: '%',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) => ratio(window.station('downMinutes'), window.station('scheduledMinutes')),
});
