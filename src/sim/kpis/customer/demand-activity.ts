import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { segmentMean } from './segment-mean.ts';

export const demandActivity = defineKpi({
  id: 'demandActivity',
  name: 'Customer activity',
  group: 'customer',
  formula:
    'Σ share of ordered value × activity g of the segment, averaged over time; dg/dt = (g* − g) ÷ τ, ' +
    'g* = clip(1 + η (σ − σ_ref) ÷ σ_ref, 0.4, 1.2), σ the satisfaction state',
  unit: 'ratio',
  better: 'up',
  source: 'model §4.5',
  range: [0.4, 1.2],
  by: byDemand,
  undefinedBecause: 'demand does not answer to satisfaction in this scenario, or nothing was ordered',
  fold: (window) => segmentMean(window, 'activityArea', 'activityMinutes'),
});
