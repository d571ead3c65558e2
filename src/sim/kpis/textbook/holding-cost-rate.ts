import { holding, holdingInTransit, total } from '../accounts.ts';
import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const holdingCostRate = defineKpi({
  id: 'holdingCostRate',
  name: 'Holding cost per time',
  group: 'textbook',
  formula: 'holding cost on hand and in transit ÷ time',
  unit: 'money/time',
  better: 'down',
  source: 'Zipkin',
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => perTimeUnit(window, window.stocks, total([holding, holdingInTransit], window)),
});
