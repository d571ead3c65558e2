import { defineKpi, type Window } from '../kpi.ts';
import { periodSeries, squaredVariation } from '../period-variation.ts';
import { ratio } from '../ratio.ts';

/** CV² of purchases ÷ CV² of what customers' orders take of one item, over the periods of the window; NaN where it has none. */
function amplification(window: Window, item: number): number {
  const { stocks, layers, content } = window.facts;
  const buying = window.only({
    stocks: window.stocks.filter((stock) => stocks[stock]!.item === item && stocks[stock]!.source === 'bought'),
  });
  if (buying.stocks.length === 0) return Number.NaN;
  const buyers = window.layers
    .map((layer) => ({ units: content[layers[layer]!.item]!.get(item) ?? 0, view: window.only({ layers: [layer] }) }))
    .filter(({ units }) => units > 0);
  const bought = periodSeries(buying, (period) => buying.stockInPeriod('unitsOrdered', period));
  const demand = periodSeries(window, (period) =>
    buyers.reduce((sum, { units, view }) => sum + units * view.layerInPeriod('unitsPlaced', period), 0),
  );
  return ratio(squaredVariation(bought), squaredVariation(demand));
}

export const bullwhipBuy = defineKpi({
  id: 'bullwhipBuy',
  name: 'Bullwhip, demand → purchase orders',
  group: 'flow',
  formula:
    'CV² of units bought per period ÷ CV² of units ordered per period in terms of the bill of materials, mean over items ' +
    'that are bought',
  unit: 'ratio',
  better: 'to 1',
  source: 'Chen & Lee',
  range: [0, Number.POSITIVE_INFINITY],
  by: ['quarter'],
  undefinedBecause: 'nothing that is bought has demand that varies',
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
