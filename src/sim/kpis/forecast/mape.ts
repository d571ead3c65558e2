import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const mape = defineKpi({
  id: 'mape',
  name: 'Mean absolute percentage error',
  group: 'forecast',
  formula: 'mean over weeks with demand of |D − F| ÷ D',
  unit: '%',
  better: 'down',
  source: 'Hyndman & Koehler',
  range: [0, Number.POSITIVE_INFINITY],
  by: bySale,
  undefinedBecause: 'nothing is forecast, or nothing was ordered',
  fold: (window) => ratio(window.forecasting('absolutePercentageError'), window.forecasting('weeksWithDemand')),
});
