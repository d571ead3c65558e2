import { byStation } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const scrapRate = defineKpi({
  id: 'scrapRate',
  name: 'Scrap ratio',
  group: 'quality',
  formula: 'scrapped units ÷ units processed',
  unit: '%',
  better: 'down',
  source: 'ISO 22400-2',
  range: [0, 1],
  by: byStation,
  undefinedBecause: 'nothing was processed in the window',
  fold: (window) => ratio(window.station('unitsScrapped'), window.station('unitsProcessed')),
});
