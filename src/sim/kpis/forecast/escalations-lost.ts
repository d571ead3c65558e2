import { byTime } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const escalationsLost = defineKpi({
  id: 'escalationsLost',
  name: 'Escalations lost',
  group: 'forecast',
  formula: 'matters raised for which no owner was found ÷ matters raised',
  unit: '%',
  better: 'down',
  source: 'model §6.5',
  range: [0, 1],
  by: byTime,
  undefinedBecause: 'nothing was raised',
  fold: (window) => ratio(window.company('escalationsLost'), window.company('escalations')),
});
