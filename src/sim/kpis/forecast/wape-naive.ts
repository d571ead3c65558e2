import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfDemand } from './share-of-demand.ts';

export const wapeNaive = defineKpi({
  id: 'wapeNaive',
  name: 'WAPE, naive forecast',
  group: 'forecast',
  formula: 'Σ |D − F| ÷ Σ D, F the demand of the newest week',
  unit: '%',
  better: 'down',
  source: 'Gilliland',
  range: [0, Number.POSITIVE_INFINITY],
  by: bySale,
  undefinedBecause: 'nothing is forecast, or nothing was ordered',
  fold: (window) => shareOfDemand(window, window.forecasting('naiveAbsoluteError')),
});
