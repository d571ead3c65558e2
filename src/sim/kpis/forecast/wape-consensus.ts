import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { shareOfDemand } from './share-of-demand.ts';

export const wapeConsensus = defineKpi({
  id: 'wapeConsensus',
  name: 'WAPE, agreed plan',
  group: 'forecast',
  formula: 'Σ |D − F| ÷ Σ D, F what was agreed',
  unit: '%',
  better: 'down',
  source: 'Gilliland',
  range: [0, Number.POSITIVE_INFINITY],
  by: bySale,
  undefinedBecause: 'no demand was agreed on',
  fold: (window) =>
    window.forecasting('consensusAbsoluteError') > 0
      ? shareOfDemand(window, window.forecasting('consensusAbsoluteError'))
      : Number.NaN,
});
