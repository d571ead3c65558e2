import { byStation } from '../breakdowns.ts';
import { defineKpi, type Window } from '../kpi.ts';
import { ratio } from '../ratio.ts';

const occupiedMinutes = (window: Window): number =>
  window.station('runMinutes') +
  window.station('setupMinutes') +
  window.station('downMinutes') +
  window.station('blockedMinutes');

/** Sums of many durations differ from their total by rounding, hence the floor at 0. */
export const starvedShare = defineKpi({
  id: 'starvedShare',
  name: 'Starved',
  group: 'textbook',
  formula: '1 − run − setup − down − blocked, as shares of scheduled time',
  unit: '%',
  better: 'none',
  source: 'Hopp & Spearman',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) => {
    const scheduled = window.station('scheduledMinutes');
    return ratio(Math.max(0, scheduled - occupiedMinutes(window)), scheduled);
  },
});
