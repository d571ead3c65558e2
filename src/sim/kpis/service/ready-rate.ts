import { bySale } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { ratio } from '../ratio.ts';

export const readyRate = defineKpi({
  id: 'readyRate',
  name: 'Ready rate (P3)',
  group: 'service',
  formula: 'time with on-hand > 0 ÷ time, stocks weighted by the demand on them',
  unit: '%',
  better: 'up',
  source: 'Silver, Pyke & Thomas (P3)',
  range: [0, 1],
  by: bySale,
  undefinedBecause: 'nothing was ordered for the window',
  fold: (window) => {
    let ready = 0;
    let demand = 0;
    for (const layer of window.layers) {
      const units = window.only({ layers: [layer] }).layer('unitsTrue');
      ready += units * window.only({ stocks: [window.facts.layers[layer]!.stock] }).stock('readyMinutes');
      demand += units;
    }
    return ratio(ready, demand * window.minutes);
  },
});
