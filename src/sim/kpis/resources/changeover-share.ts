import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const changeoverShare = defineKpi({
  id: 'changeoverShare',
  name: 'Changeover time share',
  group: 'resources',
  formula: 'set-up time ÷ scheduled time',
  unit: '%',
  better: 'down',
  source: 'ISO 22400-2',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) => ratio(window.station('setupMinutes'), window.station('scheduledMinutes')),
});
