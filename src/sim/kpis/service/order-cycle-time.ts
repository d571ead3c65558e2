import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerDay } from '../rates.ts';
import { ratio } from '../ratio.ts';

export const orderCycleTime = defineKpi({
  id: 'orderCycleTime',
  name: 'Order fulfilment cycle time',
  group: 'service',
  formula: 'mean of delivered − placed over delivered orders',
  unit: 'days',
  better: 'down',
  code: 'RS.1.1',
  source: 'SCOR',
  range: [0, Number.POSITIVE_INFINITY],
  by: byDemand,
  distribution: 'orderCycleTime',
  undefinedBecause: 'no order was delivered',
  fold: (window) => ratio(window.layer('cycleMinutes'), window.layer('ordersDelivered') * minutesPerDay),
});
