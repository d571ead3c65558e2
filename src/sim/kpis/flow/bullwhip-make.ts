import { defineKpi, type Window } from '../kpi.ts';
import { periodSeries, squaredVariation } from '../period-variation.ts';
import { ratio } from '../ratio.ts';
import { madeStocks } from '../stock-weights.ts';

/** CV² of releases ÷ CV² of demand of one item, over the periods of the window; NaN where it has none. */
function amplification(window: Window, item: number): number {
  const { stocks, layers } = window.facts;
  const make = window.only({
    stocks: madeStocks(window).filter((stock) => stocks[stock]!.item === item),
    layers: window.layers.filter((layer) => layers[layer]!.item === item),
  });
  const demand = periodSeries(make, (period) => make.layerInPeriod('unitsPlaced', period));
  const released = periodSeries(make, (period) => make.stockInPeriod('unitsReleased', period));
  return ratio(squaredVariation(released), squaredVariation(demand));
}

export const bullwhipMake = defineKpi({
  id: 'bullwhipMake',
  name: 'Bullwhip, demand → releases',
  group: 'flow',
  formula: 'CV² of units released per period ÷ CV² of units ordered per period, mean over finished items that are made',
  unit: 'ratio',
  better: 'to 1',
  source: 'Lee, Padmanabhan & Whang; Chen et al.',
  range: [0, Number.POSITIVE_INFINITY],
  by: ['item'],
  undefinedBecause: 'no finished item that is made has demand that varies',
  fold: (window) => {
    const ratios = window.facts.items
      .map((_, item) => amplification(window, item))
      .filter((value) => Number.isFinite(value));
    return ratio(
      ratios.reduce((sum, value) => sum + value, 0),
      ratios.length,
    );
  },
});
