import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

/**
 * Availability = run ÷ busy, performance = ideal time of all units ÷ run, quality = good ÷ all units. The busy time of
 * a machine is the time it is given to an order, so a lack of orders is no loss. A machine faster than its standard
 * can exceed 1.
 */
export const oee = defineKpi({
  id: 'oee',
  name: 'Overall equipment effectiveness',
  group: 'quality',
  formula: 'availability × performance × quality = ideal run time of good units ÷ (run + setup + down + blocked)',
  unit: '%',
  better: 'up',
  code: 'KPI in ISO 22400-2',
  source: 'Nakajima; ISO 22400-2',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStation,
  undefinedBecause: 'no machine worked in the window',
  fold: (window) =>
    ratio(
      window.station('idealRunMinutes'),
      window.station('runMinutes') +
        window.station('setupMinutes') +
        window.station('downMinutes') +
        window.station('blockedMinutes'),
    ),
});
