import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfDemand } from './share-of-demand.ts';

export const wape = defineKpi({
  id: 'wape',
  name: 'Weighted absolute percentage error',
  group: 'forecast',
  formula: 'Σ |D − F| ÷ Σ D over weeks, F the forecast gone by so many weeks before (the protection interval)',
  unit: '%',
  better: 'down',
  source: 'Hyndman & Koehler',
  range: [0, Number.POSITIVE_INFINITY],
  by: bySale,
  undefinedBecause: 'nothing is forecast, or nothing was ordered',
  fold: (window) => shareOfDemand(window, window.forecasting('absoluteError')),
});
