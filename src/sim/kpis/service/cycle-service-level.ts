import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';
import { sells } from '../stock-weights.ts';

export const cycleServiceLevel = defineKpi({
  id: 'cycleServiceLevel',
  name: 'Cycle service level (P1)',
  group: 'service',
  formula: 'replenishment cycles without stockout ÷ cycles, of stocks that sell',
  unit: '%',
  better: 'up',
  source: 'Silver, Pyke & Thomas (P1)',
  range: [0, 1],
  by: byStock,
  undefinedBecause: 'no replenishment cycle of a stock that sells ended in the window',
  fold: (window) => {
    const cycles = window.stock('cycles', sells);
    return ratio(cycles - window.stock('cyclesWithStockout', sells), cycles);
  },
});
