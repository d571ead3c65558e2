import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { utilisation } from '../textbook/utilisation.ts';

export const capacityUtilization = defineKpi({
  id: 'capacityUtilization',
  name: 'Utilisation',
  group: 'resources',
  formula: '(run + setup + down) ÷ scheduled time with overtime, of the station where it is largest: the bottleneck',
  unit: '%',
  better: 'target',
  source: 'Hopp & Spearman; SCOR',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'no working time was scheduled',
  fold: (window) => {
    const shares = window.stations
      .map((station) => utilisation.fold(window.only({ stations: [station] })))
      .filter((share) => !Number.isNaN(share));
    return shares.length === 0 ? Number.NaN : Math.max(...shares);
  },
});
