/** Forecasts for h = 1, 2, … periods after the history that they were made from. */
export type Forecast = (h: number) => number;

/** A forecast method with its parameters set: a pure function of the history, oldest period first (MODEL §5.4). */
export interface FittedMethod {
  readonly fit: (history: ArrayLike<number>) => Forecast;
  /** Periods of history that it needs. */
  readonly minimumHistory: number;
}

/** The mean of values[from … to − 1]. */
export function meanOfRange(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += values[k]!;
  return sum / (to - from);
}

/** The same forecast for every period ahead. */
export const flat =
  (level: number): Forecast =>
  () =>
    level;
