import type { KpiUnit } from '../../sim/kpis/kpi.ts';

/** Decimals that show a number to about four digits. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (size >= 1000 || size === 0) return 0;
  return size >= 100 ? 1 : size >= 10 ? 2 : 3;
}

/** A number with a comma between thousands. */
function grouped(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

/** A quantity for people: shares as percentages with one decimal, others to about four digits. Undefined is a dash. */
export function numberWords(value: number, unit: KpiUnit): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return unit === '%' ? `${(100 * value).toFixed(1)} %` : grouped(value, decimalsOf(value));
}

/** An estimate and its half-width, such as "87.3 % ± 0.7". */
export function intervalWords(mean: number, halfWidth: number, unit: KpiUnit): string {
  const estimate = numberWords(mean, unit);
  return Number.isFinite(mean) && Number.isFinite(halfWidth) ? `${estimate} ± ${spread(mean, halfWidth, unit)}` : estimate;
}

/** A difference and its half-width, such as "+10.6 pp ± 1.9": shares differ by percentage points. */
export function differenceWords(difference: number, halfWidth: number, unit: KpiUnit): string {
  const words = intervalWords(difference, halfWidth, unit).replace(' %', ' pp');
  return difference > 0 ? `+${words}` : words.replace(/^-/, '−');
}

/** A half-width with the decimals of its estimate, or its own where the estimate is the smaller one. */
function spread(mean: number, halfWidth: number, unit: KpiUnit): string {
  if (unit === '%') return (100 * halfWidth).toFixed(1);
  return grouped(halfWidth, Math.min(decimalsOf(mean === 0 ? halfWidth : mean), decimalsOf(halfWidth) || 0));
}
