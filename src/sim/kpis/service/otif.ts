import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const otif = defineKpi({
  id: 'otif',
  name: 'On time in full',
  group: 'service',
  formula: 'orders delivered complete by the requested date ÷ orders; lost and cancelled ones are misses',
  unit: '%',
  better: 'up',
  source: 'practice; RL.2.1 and on time to request',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was due in the window',
  fold: (window) => ratio(window.layer('ordersOtif'), window.layer('orders')),
});
