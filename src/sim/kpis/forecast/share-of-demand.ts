import type { Window } from '../kpi.ts';

/** Units ÷ demand of the weeks that were forecast; undefined where nothing was ordered, or more came back than that. */
export function shareOfDemand(window: Window, units: number): number {
  const demand = window.forecasting('demand');
  return demand > 0 ? units / demand : Number.NaN;
}
