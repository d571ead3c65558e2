import { backorder } from '../accounts.ts';
import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const backorderCostRate = defineKpi({
  id: 'backorderCostRate',
  name: 'Backorder cost per time',
  group: 'textbook',
  formula: 'backorder cost ÷ time',
  unit: 'money/time',
  better: 'down',
  source: 'Zipkin',
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => perTimeUnit(window, window.stocks, backorder.amount(window)),
});
