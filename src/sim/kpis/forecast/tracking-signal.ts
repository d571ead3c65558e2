import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const trackingSignal = defineKpi({
  id: 'trackingSignal',
  name: 'Tracking signal',
  group: 'forecast',
  formula: 'mean of |CFE ÷ MAD|, CFE the sum of all errors, MAD exponentially smoothed',
  unit: 'ratio',
  better: 'to 0',
  source: 'Silver, Pyke & Thomas; Trigg',
  range: [0, Number.POSITIVE_INFINITY],
  by: bySale,
  undefinedBecause: 'nothing is forecast',
  fold: (window) => ratio(window.forecasting('trackingSignal'), window.forecasting('weeks')),
});
