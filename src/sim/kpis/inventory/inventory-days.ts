import { averageInventoryValue } from '../inventory-value.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerDay } from '../rates.ts';
import { ratio } from '../ratio.ts';

export const inventoryDays = defineKpi({
  id: 'inventoryDays',
  name: 'Inventory days of supply',
  group: 'inventory',
  formula: 'average inventory value ÷ (annualised COGS ÷ 364)',
  unit: 'days',
  better: 'down at unchanged service',
  source: 'SCOR',
  range: [0, Number.POSITIVE_INFINITY],
  by: ['item', 'quarter'],
  undefinedBecause: 'nothing was sold in the window',
  fold: (window) =>
    ratio(averageInventoryValue(window) * window.minutes, window.layer('costOfGoodsSold') * minutesPerDay),
});
