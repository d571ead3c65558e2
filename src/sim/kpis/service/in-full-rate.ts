import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const inFullRate = defineKpi({
  id: 'inFullRate',
  name: 'Delivered in full',
  group: 'service',
  formula: 'orders delivered in the quantity ordered ÷ orders',
  unit: '%',
  better: 'up',
  code: 'RL.2.1',
  source: 'SCOR',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was due in the window',
  fold: (window) => ratio(window.layer('ordersInFull'), window.layer('orders')),
});
