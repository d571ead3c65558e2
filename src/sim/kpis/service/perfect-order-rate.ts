import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const perfectOrderRate = defineKpi({
  id: 'perfectOrderRate',
  name: 'Perfect order fulfilment',
  group: 'service',
  formula: 'orders in full, on time to promise, with right documents and undamaged ÷ orders',
  unit: '%',
  better: 'up',
  code: 'RL.1.1',
  source: 'SCOR',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was due in the window',
  fold: (window) => ratio(window.layer('ordersPerfect'), window.layer('orders')),
});
