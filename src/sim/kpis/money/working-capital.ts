import { averageInventoryValue } from '../inventory-value.ts';
import { defineKpi, type StockFacts } from '../kpi.ts';
import { minutesPerDay } from '../rates.ts';
import { revenue } from './revenue.ts';

const purchaseValue = (stock: StockFacts): number => (stock.source === 'bought' ? stock.unitValue : 0);

/** By Little's law, the average of what customers owe is sales a day × the days they take; the same for suppliers. */
export const workingCapital = defineKpi({
  id: 'workingCapital',
  name: 'Working capital in operations',
  group: 'money',
  formula: 'inventory value + receivables − payables, averaged over time',
  unit: 'money',
  better: 'down at unchanged service',
  source: 'accounting practice',
  by: ['quarter'],
  undefinedBecause: 'there is no stock',
  fold: (window) => {
    const days = window.minutes / minutesPerDay;
    const receivables = (revenue.fold(window) / days) * window.facts.dsoDays;
    const payables = (window.stock('unitsReceived', purchaseValue) / days) * window.facts.dpoDays;
    return averageInventoryValue(window) + receivables - payables;
  },
});
