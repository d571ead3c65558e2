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
  fold: (window) => {
    const scrapped = window.station('unitsScrapped');
    // On a single day more may be scrapped than is processed: units of the day before, mended in vain.
    return ratio(scrapped, Math.max(window.station('unitsProcessed'), scrapped));
  },
});
