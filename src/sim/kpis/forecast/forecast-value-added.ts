import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfDemand } from './share-of-demand.ts';

export const forecastValueAdded = defineKpi({
  id: 'forecastValueAdded',
  name: 'Forecast value added',
  group: 'forecast',
  formula: 'WAPE of the naive forecast − WAPE of the forecast gone by',
  unit: '%',
  better: 'up',
  source: 'Gilliland',
  by: bySale,
  undefinedBecause: 'nothing is forecast, or nothing was ordered',
  fold: (window) =>
    shareOfDemand(window, window.forecasting('naiveAbsoluteError') - window.forecasting('absoluteError')),
});
