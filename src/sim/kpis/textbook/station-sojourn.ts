import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const stationSojourn = defineKpi({
  id: 'stationSojourn',
  name: 'Time at the station',
  group: 'textbook',
  formula: 'mean of left − arrived over lots done',
  unit: 'time',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStation,
  undefinedBecause: 'no lot was done',
  fold: (window) => ratio(window.station('sojournMinutes'), window.station('lotsDone') * window.facts.timeUnitMinutes),
});
