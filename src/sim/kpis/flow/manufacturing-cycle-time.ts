import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerDay } from '../rates.ts';
import { ratio } from '../ratio.ts';
import { isMade } from '../stock-weights.ts';

export const manufacturingCycleTime = defineKpi({
  id: 'manufacturingCycleTime',
  name: 'Manufacturing cycle time (flow time)',
  group: 'flow',
  formula: 'mean of put away − released of what is made, weighted by units',
  unit: 'days',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  distribution: 'manufacturingCycleTime',
  undefinedBecause: 'no lot that was made was put away',
  fold: (window) =>
    ratio(window.stock('flowTimeUnitMinutes', isMade), window.stock('flowUnits', isMade) * minutesPerDay),
});
