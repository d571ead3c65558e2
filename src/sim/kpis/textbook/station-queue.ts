import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { timeAverage } from '../rates.ts';

export const stationQueue = defineKpi({
  id: 'stationQueue',
  name: 'Queue',
  group: 'textbook',
  formula: '(1/T) ∫ lots waiting dt',
  unit: 'lots',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStation,
  undefinedBecause: 'there is no station',
  fold: (window) => timeAverage(window, window.stations, window.station('queueArea')),
});
