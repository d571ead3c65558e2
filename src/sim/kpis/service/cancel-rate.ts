import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const cancelRate = defineKpi({
  id: 'cancelRate',
  name: 'Cancellation rate',
  group: 'service',
  formula: 'orders given up after acceptance ÷ orders',
  unit: '%',
  better: 'down',
  source: 'practice',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was due in the window',
  fold: (window) => ratio(window.layer('renegedOrders'), window.layer('orders')),
});
