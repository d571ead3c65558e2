import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const onTimePromise = defineKpi({
  id: 'onTimePromise',
  name: 'On time to promise',
  group: 'service',
  formula: 'orders delivered by the promised date ÷ orders',
  unit: '%',
  better: 'up',
  code: 'RL.2.2',
  source: 'SCOR',
  range: [0, 1],
  by: byDemand,
  undefinedBecause: 'no order was due in the window',
  fold: (window) => ratio(window.layer('ordersOnTimePromise'), window.layer('orders')),
});
