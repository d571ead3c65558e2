import { byStock } from '../breakdowns.ts';
import { defineKpi } from '../kpi.ts';
import { madeStocks } from '../stock-weights.ts';
import { minutesPerWeek, timeAverage } from '../rates.ts';

export const throughput = defineKpi({
  id: 'throughput',
  name: 'Throughput',
  group: 'flow',
  formula: 'good finished units put away ÷ time',
  unit: 'units/week',
  better: 'up',
  source: 'Hopp & Spearman; ISO 22400-2',
  range: [0, Number.POSITIVE_INFINITY],
  by: byStock,
  undefinedBecause: 'no finished item is made here',
  fold: (window) => {
    const made = madeStocks(window).filter((stock) => window.facts.stocks[stock]!.kind === 'finished');
    return timeAverage(window, made, window.only({ stocks: made }).stock('unitsReceived')) * minutesPerWeek;
  },
});
