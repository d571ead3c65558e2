import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const onTimeRequest = defineKpi({
  id: 'onTimeRequest',
  name: 'On time to request',
  group: 'service',
  formula: 'orders delivered by the requested date ÷ orders',
  unit: '%',
  better: 'up',
  source: 'Hopp & Spearman',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was due in the window',
  fold: (window) => ratio(window.layer('ordersOnTimeRequest'), window.layer('orders')),
});
