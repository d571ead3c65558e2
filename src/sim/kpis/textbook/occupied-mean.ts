import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const occupiedMean = defineKpi({
  id: 'occupiedMean',
  name: 'Effective process time',
  group: 'textbook',
  formula: 'mean time a lot holds the machine, repairs included, setup and blocking excluded',
  unit: 'time',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStation,
  undefinedBecause: 'no lot was done',
  fold: (window) => ratio(window.station('occupiedMinutes'), window.station('lotsDone') * window.facts.timeUnitMinutes),
});
