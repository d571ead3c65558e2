import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const downtimeShare = defineKpi({
  id: 'downtimeShare',
  name: 'Breakdown share',
  group: 'resources',
  formula: 'down time ÷ scheduled time',
  unit: '%',
  better: 'down',
  source: 'ISO 22400-2',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) => ratio(window.station('downMinutes'), window.station('scheduledMinutes')),
});
