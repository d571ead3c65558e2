import { byStock } from '../breakdowns.ts';
import { componentValueArea } from '../inventory-value.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

/** Semi-finished items on their way between places count too: they are in nobody else's books. */
export const componentInventoryValue = defineKpi({
  id: 'componentInventoryValue',
  name: 'Component inventory',
  group: 'inventory',
  formula: '(1/T) ∫ Σ on-hand × unit cost dt, materials and semi-finished items',
  unit: 'money',
  better: 'down at unchanged service',
  source: 'accounting practice',
  by: byStock,
  undefinedBecause: 'there is no stock',
  fold: (window) => timeAverage(window, window.stocks, componentValueArea(window)),
});
