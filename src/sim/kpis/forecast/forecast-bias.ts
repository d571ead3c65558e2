import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfDemand } from './share-of-demand.ts';

export const forecastBias = defineKpi({
  id: 'forecastBias',
  name: 'Bias',
  group: 'forecast',
  formula: 'Σ (F − D) ÷ Σ D',
  unit: '%',
  better: 'to 0',
  source: 'Silver, Pyke & Thomas',
  by: bySale,
  undefinedBecause: 'nothing is forecast, or nothing was ordered',
  fold: (window) => shareOfDemand(window, window.forecasting('error')),
});
