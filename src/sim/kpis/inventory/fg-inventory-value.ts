import { byStock } from '../breakdowns.ts';
import { finishedValueArea } from '../inventory-value.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const fgInventoryValue = defineKpi({
  id: 'fgInventoryValue',
  name: 'Finished-goods inventory',
  group: 'inventory',
  formula: '(1/T) ∫ Σ (on-hand + in transit within the company) × standard cost dt, finished items',
  unit: 'money',
  better: 'down at unchanged service',
  source: 'accounting practice',
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, finishedValueArea(window)),
});
