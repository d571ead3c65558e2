import { byGoods } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfPeriods } from '../stock-periods.ts';

export const orderFrequencyPerPeriod = defineKpi({
  id: 'orderFrequencyPerPeriod',
  name: 'Periods with an order',
  group: 'textbook',
  formula: 'periods in which a stock ordered ÷ periods, over stocks',
  unit: '%',
  better: 'none',
  source: 'Silver, Pyke & Thomas',
  range: [0, 1],
  by: byGoods,
  undefinedBecause: 'there is no stock',
  fold: (window) => shareOfPeriods(window, 'ordersPlaced', (orders) => orders > 0),
});
