import { byDemand } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const customerWait = defineKpi({
  id: 'customerWait',
  name: 'Customer wait',
  group: 'textbook',
  formula: 'mean of shipped − requested ship date, weighted by units, zeros included',
  unit: 'time',
  better: 'down',
  source: 'Zipkin',
  range: [0, Number.POSITIVE_INFINITY],
  by: byDemand,
  distribution: 'customerWait',
  undefinedBecause: 'nothing was shipped',
  fold: (window) =>
    ratio(window.layer('waitUnitMinutes'), window.layer('unitsShippedOfCohort') * window.facts.timeUnitMinutes),
});
