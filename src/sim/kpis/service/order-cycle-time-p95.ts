import { byCustomer } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerDay } from '../rates.ts';

export const orderCycleTimeP95 = defineKpi({
  id: 'orderCycleTimeP95',
  name: 'Order cycle time, 95th percentile',
  group: 'service',
  formula: '95th percentile of delivered − placed over delivered orders',
  unit: 'days',
  better: 'down',
  source: 'Law',
  range: [0, Number.POSITIVE_INFINITY],
  by: byCustomer,
  undefinedBecause: 'no order was delivered',
  fold: (window) => window.quantile('orderCycleTime', 0.95) / minutesPerDay,
});
