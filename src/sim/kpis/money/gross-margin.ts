import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';
import { revenue } from './revenue.ts';

export const grossMargin = defineKpi({
  id: 'grossMargin',
  name: 'Gross margin',
  group: 'money',
  formula: '(revenue − COGS) ÷ revenue',
  unit: '%',
  better: 'up',
  source: 'SCOR',
  by: byDemand,
  undefinedBecause: 'nothing was delivered',
  fold: (window) => {
    const income = revenue.fold(window);
    return ratio(income - window.layer('costOfGoodsSold'), income);
  },
});
