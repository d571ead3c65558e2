import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perWeek } from './per-week.ts';

export const demandUnits = defineKpi({
  id: 'demandUnits',
  name: 'Demand that forecasts are judged by',
  group: 'forecast',
  formula: 'Σ units ordered ÷ weeks',
  unit: 'units/week',
  better: 'none',
  source: 'model §5',
  by: byStock,
  undefinedBecause: 'nothing is forecast',
  fold: (window) => perWeek(window, window.forecasting('demand')),
});
