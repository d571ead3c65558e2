import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const scheduleAdherence = defineKpi({
  id: 'scheduleAdherence',
  name: 'Schedule adherence',
  group: 'forecast',
  formula: '1 − Σ |made − planned| ÷ Σ planned over weeks, not below 0',
  unit: '%',
  better: 'up',
  source: 'SCOR; APICS',
  range: [0, 1],
  by: byStock,
  undefinedBecause: 'production is not planned',
  fold: (window) => Math.max(0, 1 - ratio(window.forecasting('unitsOffPlan'), window.forecasting('plannedUnits'))),
});
