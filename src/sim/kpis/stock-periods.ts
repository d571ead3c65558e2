import type { StockColumn } from '../record/columns.ts';
import type { Window } from './kpi.ts';
import { periodSeries } from './period-variation.ts';
import { ratio } from './ratio.ts';

/** Share of the stocks' periods in which a column's value satisfies a condition; NaN where there is no stock. */
export function shareOfPeriods(window: Window, column: StockColumn, holds: (value: number) => boolean): number {
  const values = window.stocks.flatMap((stock) => {
    const one = window.only({ stocks: [stock] });
    return periodSeries(one, (period) => one.stockInPeriod(column, period));
  });
  return ratio(values.filter(holds).length, values.length);
}
