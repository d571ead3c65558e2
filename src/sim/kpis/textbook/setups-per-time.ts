import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { perTimeUnit } from '../rates.ts';

export const setupsPerTime = defineKpi({
  id: 'setupsPerTime',
  name: 'Set-ups per time',
  group: 'textbook',
  formula: 'set-ups ÷ time',
  unit: 'per time',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStation,
  undefinedBecause: 'there is no station',
  fold: (window) => perTimeUnit(window, window.stations, window.station('setups')),
});
