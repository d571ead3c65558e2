import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const mase = defineKpi({
  id: 'mase',
  name: 'Mean absolute scaled error',
  group: 'forecast',
  formula: 'mean of |D − F| ÷ mean |D − D of the week before| in the warm-up',
  unit: 'ratio',
  better: 'down',
  source: 'Hyndman & Koehler',
  range: [0, Number.POSITIVE_INFINITY],
  by: bySale,
  undefinedBecause: 'nothing is forecast, or the warm-up is shorter than two weeks',
  fold: (window) => ratio(window.forecasting('scaledError'), window.forecasting('weeks')),
});
