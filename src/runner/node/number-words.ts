import type { KpiUnit } from '../../sim/kpis/kpi.ts';

/** Decimals that show about four digits of a number. */
function fourDigits(value: number): number {
  const size = Math.abs(value);
  if (size >= 1000 || size === 0) return 0;
  return size >= 100 ? 1 : size >= 10 ? 2 : 3;
}

/** Decimals that show two digits of a half-width, and so as many of its estimate as mean something. */
function twoDigits(halfWidth: number): number {
  let decimals = 0;
  for (let size = halfWidth; size < 10 && decimals < 9; size *= 10) decimals++;
  return decimals;
}

/** A number with a comma between thousands. */
function grouped(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

/** A quantity for people: shares as percentages with one decimal, others to about four digits. Undefined is a dash. */
export function numberWords(value: number, unit: KpiUnit, decimals: number = fourDigits(value)): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  return unit === '%' ? `${(100 * value).toFixed(1)} %` : grouped(value, decimals);
}

/** An estimate and its half-width, such as "87.3 % ± 0.7" or "1,240 ± 35". */
export function intervalWords(mean: number, halfWidth: number, unit: KpiUnit): string {
  if (!Number.isFinite(mean) || !Number.isFinite(halfWidth)) return numberWords(mean, unit);
  if (unit === '%') return `${numberWords(mean, unit)} ± ${(100 * halfWidth).toFixed(1)}`;
  const decimals = halfWidth === 0 ? fourDigits(mean) : twoDigits(halfWidth);
  return `${numberWords(mean, unit, decimals)} ± ${grouped(halfWidth, decimals)}`;
}

/** A difference and its half-width, such as "+10.6 pp ± 1.9": shares differ by percentage points. */
export function differenceWords(difference: number, halfWidth: number, unit: KpiUnit): string {
  const words = intervalWords(difference, halfWidth, unit).replace(' %', ' pp');
  return difference > 0 ? `+${words}` : words;
}
