import { textbookAccounts, total } from '../accounts.ts';
import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const totalCostRate = defineKpi({
  id: 'totalCostRate',
  name: 'Total textbook cost per time',
  group: 'textbook',
  formula: 'ordering + holding + backorder cost ÷ time',
  unit: 'money/time',
  better: 'down',
  source: 'Zipkin',
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => perTimeUnit(window, window.stocks, total(textbookAccounts, window)),
});
