import type { LayerColumn } from '../../record/columns.ts';
import type { LayerFacts, Window } from '../kpi.ts';
import { ratio } from '../ratio.ts';

/** Orders count by value; by units where nothing has a price. */
function worthIn({ facts }: Window): (layer: LayerFacts) => number {
  const isPriced = facts.layers.some(({ price }) => price > 0);
  return ({ price }) => (isPriced ? price : 1);
}

/** Time average of what segments feel or do, each weighted by its share of what is ordered. */
export function segmentMean(window: Window, area: LayerColumn, minutes: LayerColumn): number {
  const worth = worthIn(window);
  let felt = 0;
  let value = 0;
  for (const layer of window.layers) {
    const one = window.only({ layers: [layer] });
    const ordered = Math.max(0, one.layer('unitsPlaced', worth)); // more may come back than is ordered
    felt += ordered * one.layer(area);
    value += ordered * one.layer(minutes);
  }
  return ratio(felt, value);
}
