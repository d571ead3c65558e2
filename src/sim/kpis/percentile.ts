import type { Kpi, Window } from './kpi.ts';
import { minutesPerDay } from './rates.ts';
import { madeStocks } from './stock-weights.ts';

/** Percentile (0–100) of a KPI that is the mean of a distribution, in the KPI's unit; NaN for any other. */
export function percentile(kpi: Kpi, window: Window, percent: number): number {
  if (kpi.distribution === undefined) return Number.NaN;
  const minutesPerUnit = kpi.unit === 'days' ? minutesPerDay : window.facts.timeUnitMinutes;
  const seen = kpi.distribution === 'manufacturingCycleTime' ? window.only({ stocks: madeStocks(window) }) : window;
  return seen.quantile(kpi.distribution, percent / 100) / minutesPerUnit;
}
