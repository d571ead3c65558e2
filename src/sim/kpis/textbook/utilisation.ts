import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const utilisation = defineKpi({
  id: 'utilisation',
  name: 'Utilisation, all stations',
  group: 'textbook',
  formula: '(run + setup + down) ÷ scheduled time, summed over the stations',
  unit: '%',
  better: 'target',
  source: 'Hopp & Spearman',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) =>
    ratio(
      window.station('runMinutes') + window.station('setupMinutes') + window.station('downMinutes'),
      window.station('scheduledMinutes'),
    ),
});
