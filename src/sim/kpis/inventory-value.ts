import type { StockFacts, Window } from './kpi.ts';

/**
 * Inventory is valued at standard cost (MODEL §10.1). What a supplier still has on the way is not ours; what is being
 * put away or transferred is.
 */
const ownedInTransit = (stock: StockFacts): number => (stock.source === 'bought' ? 0 : stock.unitValue);

const only =
  (holds: (stock: StockFacts) => boolean, weight: (stock: StockFacts) => number) =>
  (stock: StockFacts): number =>
    holds(stock) ? weight(stock) : 0;

/** ∫ value of the stocks that hold, on the shelf and on its way within the company; money × minutes. */
function stockValueArea(window: Window, holds: (stock: StockFacts) => boolean): number {
  return (
    window.stock(
      'onHandArea',
      only(holds, (stock) => stock.unitValue),
    ) + window.stock('inTransitArea', only(holds, ownedInTransit))
  );
}

/** Finished goods; money × minutes. */
export const finishedValueArea = (window: Window): number =>
  stockValueArea(window, (stock) => stock.kind === 'finished');

/** Components, bought and semi-finished; money × minutes. */
export const componentValueArea = (window: Window): number =>
  stockValueArea(window, (stock) => stock.kind !== 'finished');

/** Average value of finished goods, components and work in process; NaN where no stock is in view. */
export function averageInventoryValue(window: Window): number {
  if (window.stocks.length === 0) return Number.NaN;
  const area = finishedValueArea(window) + componentValueArea(window) + window.stock('wipValueArea');
  return area / window.minutes;
}
