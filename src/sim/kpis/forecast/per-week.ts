import type { Window } from '../kpi.ts';
import { ratio } from '../ratio.ts';

/** A sum over weeks and forecast stocks, as units of all these stocks in a week. */
export function perWeek(window: Window, units: number): number {
  const forecast = window.stocks.filter((stock) => window.facts.stocks[stock]!.sells).length;
  return ratio(units * forecast, window.forecasting('weeks'));
}
