import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerDay } from '../rates.ts';
import { ratio } from '../ratio.ts';

export const tardiness = defineKpi({
  id: 'tardiness',
  name: 'Mean lateness of late orders',
  group: 'service',
  formula: 'mean of delivered − promised over orders delivered late',
  unit: 'days',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byDemand,
  undefinedBecause: 'no order was late',
  fold: (window) => ratio(window.layer('lateMinutes'), window.layer('lateOrders') * minutesPerDay),
});
