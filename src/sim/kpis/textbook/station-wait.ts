import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const stationWait = defineKpi({
  id: 'stationWait',
  name: 'Wait at the station',
  group: 'textbook',
  formula: 'mean of started − arrived over lots started',
  unit: 'time',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStation,
  distribution: 'stationWait',
  undefinedBecause: 'no lot was started',
  fold: (window) => ratio(window.station('waitMinutes'), window.station('lotsStarted') * window.facts.timeUnitMinutes),
});
