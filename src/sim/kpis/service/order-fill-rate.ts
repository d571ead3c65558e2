import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const orderFillRate = defineKpi({
  id: 'orderFillRate',
  name: 'Order fill rate',
  group: 'service',
  formula: 'orders shipped complete by the requested ship date ÷ orders',
  unit: '%',
  better: 'up',
  source: 'Silver, Pyke & Thomas',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was due in the window',
  fold: (window) => ratio(window.layer('ordersOnTime'), window.layer('orders')),
});
