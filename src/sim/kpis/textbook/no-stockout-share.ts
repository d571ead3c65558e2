import { byGoods } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfPeriods } from '../stock-periods.ts';

export const noStockoutShare = defineKpi({
  id: 'noStockoutShare',
  name: 'Periods without backlog',
  group: 'textbook',
  formula: 'periods that a stock ended without backlog ÷ periods, over stocks',
  unit: '%',
  better: 'up',
  source: 'Zipkin',
  range: [0, 1],
  by: byGoods,
  undefinedBecause: 'there is no stock',
  fold: (window) => shareOfPeriods(window, 'backlogEnd', (units) => units <= 0),
});
