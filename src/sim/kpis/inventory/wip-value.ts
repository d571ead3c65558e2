import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const wipValue = defineKpi({
  id: 'wipValue',
  name: 'WIP value',
  group: 'inventory',
  formula: '(1/T) ∫ Σ WIP at accrued cost dt',
  unit: 'money',
  better: 'down',
  source: 'accounting practice',
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, window.stock('wipValueArea')),
});
