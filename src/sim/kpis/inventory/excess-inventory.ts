import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

/** Σ over stocks of excess units × value; the number of week ends is that of any forecast stock. */
export const excessInventory = defineKpi({
  id: 'excessInventory',
  name: 'Excess stock',
  group: 'inventory',
  formula: 'value on hand above the demand expected over the next 12 weeks, mean over week ends',
  unit: 'money',
  better: 'down',
  source: 'practice',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'nothing is forecast',
  fold: (window) => {
    const forecast = window.stocks.filter((stock) => window.facts.stocks[stock]!.sells).length;
    const weekEnds = window.forecasting('weeks') / forecast;
    return ratio(
      window.forecasting('excessUnits', (stock) => stock.unitValue),
      weekEnds,
    );
  },
});
