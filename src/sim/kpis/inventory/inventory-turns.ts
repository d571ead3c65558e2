import { averageInventoryValue } from '../inventory-value.ts';
import { defineKpi } from '../kpi.ts';
import { daysPerYear, minutesPerDay } from '../rates.ts';
import { ratio } from '../ratio.ts';

export const inventoryTurns = defineKpi({
  id: 'inventoryTurns',
  name: 'Inventory turnover (annual)',
  group: 'inventory',
  formula: 'COGS × (364 days ÷ T) ÷ average inventory value (finished goods, WIP, components)',
  unit: 'turns/yr',
  better: 'up at unchanged service',
  source: 'Chopra',
  range: [0, Number.POSITIVE_INFINITY],
  by: ['item'],
  undefinedBecause: 'nothing was in stock, or nothing is sold here',
  fold: (window) =>
    window.layers.length === 0
      ? Number.NaN
      : ratio(
          window.layer('costOfGoodsSold') * daysPerYear * minutesPerDay,
          averageInventoryValue(window) * window.minutes,
        ),
});
