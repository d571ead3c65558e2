import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const orderAccuracy = defineKpi({
  id: 'orderAccuracy',
  name: 'Order fulfilment accuracy',
  group: 'service',
  formula: 'delivered orders with the right item, quantity and place and no damage ÷ delivered orders',
  unit: '%',
  better: 'up',
  code: 'RL.3.33, RL.3.35',
  source: 'SCOR',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was delivered',
  fold: (window) => ratio(window.layer('ordersAccurate'), window.layer('ordersDelivered')),
});
