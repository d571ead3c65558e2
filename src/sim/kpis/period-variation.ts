import type { Window } from './kpi.ts';

/** One value per period of the window. */
export const periodSeries = (window: Window, valueIn: (period: number) => number): number[] =>
  Array.from({ length: window.periods }, (_, period) => valueIn(period));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample variance, Σ(x − x̄)² ÷ (n − 1); NaN for fewer than two values. */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (values.length - 1);
}

/** Squared coefficient of variation, s² ÷ x̄²; NaN where the mean is 0. */
export function squaredVariation(values: readonly number[]): number {
  const centre = mean(values);
  return centre === 0 ? Number.NaN : sampleVariance(values) / (centre * centre);
}
