import type { StockFacts, Window } from './kpi.ts';

/** 1 for a stock that customers buy from, else 0: service is measured where they buy. */
export const sells = (stock: StockFacts): number => (stock.sells ? 1 : 0);

/** 1 for a stock that a line makes, else 0: purchases and transfers flow too, but not through manufacturing. */
export const isMade = (stock: StockFacts): number => (stock.source === 'made' ? 1 : 0);

/** The stocks of a window that a line makes. */
export const madeStocks = ({ facts, stocks }: Window): number[] =>
  stocks.filter((stock) => facts.stocks[stock]!.source === 'made');
