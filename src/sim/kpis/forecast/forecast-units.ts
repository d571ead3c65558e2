import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perWeek } from './per-week.ts';

export const forecastUnits = defineKpi({
  id: 'forecastUnits',
  name: 'Forecast gone by',
  group: 'forecast',
  formula: 'Σ units forecast so many weeks before (the protection interval) ÷ weeks',
  unit: 'units/week',
  better: 'none',
  source: 'model §5',
  by: byStock,
  undefinedBecause: 'nothing is forecast',
  fold: (window) => perWeek(window, window.forecasting('demand') + window.forecasting('error')),
});
