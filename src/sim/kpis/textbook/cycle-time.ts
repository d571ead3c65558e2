import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const cycleTime = defineKpi({
  id: 'cycleTime',
  name: 'Order cycle time',
  group: 'textbook',
  formula: 'mean of delivered − placed over delivered orders',
  unit: 'time',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byDemand,
  distribution: 'orderCycleTime',
  undefinedBecause: 'no order was delivered',
  fold: (window) => ratio(window.layer('cycleMinutes'), window.layer('ordersDelivered') * window.facts.timeUnitMinutes),
});
