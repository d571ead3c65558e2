import { inventoryDays } from '../inventory/inventory-days.ts';
import { defineKpi } from '../kpi.ts';

export const cashToCash = defineKpi({
  id: 'cashToCash',
  name: 'Cash-to-cash cycle',
  group: 'money',
  formula: 'inventory days + DSO − DPO, each on its own base: COGS, revenue, material',
  unit: 'days',
  better: 'down at unchanged service',
  source: 'SCOR',
  by: ['quarter'],
  undefinedBecause: 'nothing was sold in the window',
  fold: (window) => inventoryDays.fold(window) + window.facts.dsoDays - window.facts.dpoDays,
});
