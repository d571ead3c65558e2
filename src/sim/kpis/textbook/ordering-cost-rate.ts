import { ordering } from '../accounts.ts';
import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const orderingCostRate = defineKpi({
  id: 'orderingCostRate',
  name: 'Ordering cost per time',
  group: 'textbook',
  formula: 'fixed cost of orders and purchase price ÷ time',
  unit: 'money/time',
  better: 'down',
  source: 'Zipkin',
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => perTimeUnit(window, window.stocks, ordering.amount(window)),
});
