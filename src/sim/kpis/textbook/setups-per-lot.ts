import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const setupsPerLot = defineKpi({
  id: 'setupsPerLot',
  name: 'Set-ups per lot',
  group: 'textbook',
  formula: 'set-ups ÷ lots started',
  unit: 'ratio',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStation,
  undefinedBecause: 'no lot was started',
  fold: (window) => ratio(window.station('setups'), window.station('lotsStarted')),
});
