import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfDemand } from './share-of-demand.ts';

export const wapeStatistical = defineKpi({
  id: 'wapeStatistical',
  name: 'WAPE, statistical forecast',
  group: 'forecast',
  formula: 'Σ |D − F| ÷ Σ D, F production’s method, with the factors it knows',
  unit: '%',
  better: 'down',
  source: 'Gilliland',
  range: [0, Number.POSITIVE_INFINITY],
  by: bySale,
  undefinedBecause: 'nothing is forecast, or nothing was ordered',
  fold: (window) => shareOfDemand(window, window.forecasting('statisticalAbsoluteError')),
});
