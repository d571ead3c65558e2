import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const blockedShare = defineKpi({
  id: 'blockedShare',
  name: 'Blocked',
  group: 'textbook',
  formula: 'time machines hold a lot they cannot pass on ÷ scheduled time',
  unit: '%',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) => ratio(window.station('blockedMinutes'), window.station('scheduledMinutes')),
});
