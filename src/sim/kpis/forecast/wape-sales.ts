import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfDemand } from './share-of-demand.ts';

export const wapeSales = defineKpi({
  id: 'wapeSales',
  name: 'WAPE, sales forecast',
  group: 'forecast',
  formula: 'Σ |D − F| ÷ Σ D, F what sales forecasts',
  unit: '%',
  better: 'down',
  source: 'Gilliland',
  range: [0, Number.POSITIVE_INFINITY],
  by: bySale,
  undefinedBecause: 'nothing is forecast, or nothing was ordered',
  fold: (window) => shareOfDemand(window, window.forecasting('salesAbsoluteError')),
});
