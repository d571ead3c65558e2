import { periodsPerQuarter } from '../../record/scopes.ts';
import { averageInventoryValue } from '../inventory-value.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const inventoryTurnsQuarterly = defineKpi({
  id: 'inventoryTurnsQuarterly',
  name: 'Inventory turnover (quarterly)',
  group: 'inventory',
  formula: 'COGS of the quarter ÷ average inventory value in it, not annualised; over several quarters their mean',
  unit: 'turns/quarter',
  better: 'up at unchanged service',
  source: 'Chopra',
  range: [0, Number.POSITIVE_INFINITY],
  by: ['item', 'quarter'],
  undefinedBecause: 'the window holds no complete quarter, or nothing is sold from stock here',
  fold: (window) => {
    const length = periodsPerQuarter(window.minutes / window.periods);
    const quarters = length === 0 || window.layers.length === 0 ? 0 : Math.floor(window.periods / length);
    let turns = 0;
    for (let quarter = 0; quarter < quarters; quarter++) {
      const part = window.only({ firstPeriod: quarter * length, periods: length });
      turns += ratio(part.layer('costOfGoodsSold'), averageInventoryValue(part));
    }
    return ratio(turns, quarters);
  },
});
