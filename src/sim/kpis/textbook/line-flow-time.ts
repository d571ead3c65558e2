import { byLine } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const lineFlowTime = defineKpi({
  id: 'lineFlowTime',
  name: 'Flow time of the line',
  group: 'textbook',
  formula: 'mean of off the line − released over lots',
  unit: 'time',
  better: 'down',
  source: 'Hopp & Spearman',
  range: [0, Number.POSITIVE_INFINITY],
  by: byLine,
  undefinedBecause: 'no lot left the line',
  fold: (window) => ratio(window.line('flowMinutes'), window.line('lotsOut') * window.facts.timeUnitMinutes),
});
