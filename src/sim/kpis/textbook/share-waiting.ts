import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const shareWaiting = defineKpi({
  id: 'shareWaiting',
  name: 'Share of lots that wait',
  group: 'textbook',
  formula: 'lots started later than they arrived ÷ lots started',
  unit: '%',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no lot was started',
  fold: (window) => ratio(window.station('lotsWaited'), window.station('lotsStarted')),
});
