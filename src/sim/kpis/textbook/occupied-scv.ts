import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const occupiedScv = defineKpi({
  id: 'occupiedScv',
  name: 'Variability of the effective process time',
  group: 'textbook',
  formula: 'squared coefficient of variation: variance ÷ mean² of the time a lot holds the machine',
  unit: 'ratio',
  better: 'down',
  source: 'Hopp & Spearman',
  by: ['line', 'station', 'quarter'],
  undefinedBecause: 'no lot was done',
  fold: (window) => {
    const lots = window.station('lotsDone');
    const mean = ratio(window.station('occupiedMinutes'), lots);
    const meanSquare = ratio(window.station('occupiedSquareMinutes'), lots);
    return ratio(meanSquare - mean * mean, mean * mean);
  },
});
