import type { Kpi } from '../../sim/kpis/kpi.ts';
import { unitText } from '../texts/units.ts';
import { decimalsFor, fixed, fixedSpace, leastDecimals, signed } from './numbers.ts';

/** What a study says about its own units. */
export interface StudyUnits {
  readonly currency: string;
  /** Weeks measured: money flows are totals over them. */
  readonly measuredWeeks: number;
  /** Bare time unit of the file, for the indicators of textbook models. */
  readonly timeUnit: string;
}

/** How the values of one indicator are printed: in one unit along a row, so that level and difference can be added. */
export interface Measure {
  /** Printed value = value × scale. */
  readonly scale: number;
  /** Of a level, such as "%" or "M€ a year". */
  readonly unit: string;
  /** Of a difference: a difference of rates is in points. */
  readonly differenceUnit: string;
  /** Decimals a reader of this unit wants at most, unless the interval needs more. */
  readonly decimals: number;
}

/** An estimate as text, in parts, because the eye is to take them differently. */
export interface Estimate {
  readonly value: string;
  /** "± 0.08", or nothing where no interval exists yet. */
  readonly interval: string;
  readonly unit: string;
}

/** All of an indicator that decides how it is printed. */
type MeasuredKpi = Pick<Kpi, 'id' | 'unit'>;

/** Indicators in money that are a level, not a total over the window. */
const moneyLevels: ReadonlySet<string> = new Set([
  'wipValue',
  'fgInventoryValue',
  'componentInventoryValue',
  'workingCapital',
  'cashPresentValue',
  'coordinationNpv',
]);

/** Money in millions, thousands or single units: the largest in which the half-width still shows within two decimals. */
function moneyScale(level: number, halfWidth: number): { scale: number; prefix: string; decimals: number } {
  const shown = Number.isFinite(halfWidth) && halfWidth > 0 ? halfWidth : Math.abs(level);
  if (Math.abs(level) >= 1e6 && shown >= 5e3) return { scale: 1e-6, prefix: 'M', decimals: 2 };
  if (Math.abs(level) >= 1e4 && shown >= 5) return { scale: 1e-3, prefix: 'k', decimals: 1 };
  return { scale: 1, prefix: '', decimals: Math.abs(level) >= 100 ? 0 : 2 };
}

/** An amount of money, in the unit that suits its size: "M€", "k€", "€". */
export function amountMeasure({ currency }: StudyUnits, level: number, halfWidth: number): Measure {
  const { scale, prefix, decimals } = moneyScale(level, halfWidth);
  const unit = currency.length === 1 ? `${prefix}${currency}` : `${prefix} ${currency}`.trim();
  return { scale, unit, differenceUnit: unit, decimals };
}

/** Money as a level, or as a total of the measured weeks. */
function moneyMeasure(kpi: MeasuredKpi, units: StudyUnits, level: number, halfWidth: number): Measure {
  const amount = amountMeasure(units, level, halfWidth);
  if (moneyLevels.has(kpi.id)) return amount;
  const unit = unitText.flow(amount.unit, units.measuredWeeks);
  return { ...amount, unit, differenceUnit: unit };
}

const plain = (unit: string, decimals: number): Measure => ({ scale: 1, unit, differenceUnit: unit, decimals });

/** Numbers of seven digits are no numbers to read: they are given in millions. */
const inMillions = ({ scale, unit, differenceUnit }: Measure): Measure => ({
  scale: scale * 1e-6,
  unit: `M ${unit}`,
  differenceUnit: `M ${differenceUnit}`,
  decimals: 2,
});

/**
 * How to print an indicator.
 * @param level largest size among the values of the row, in the indicator's own unit (a share for "%")
 * @param halfWidth of the difference in focus; NaN before there is one
 */
export function measureOf(kpi: MeasuredKpi, units: StudyUnits, level: number, halfWidth: number): Measure {
  const measure = usualMeasure(kpi, units, level, halfWidth);
  return kpi.unit !== 'money' && level >= 1e6 ? inMillions(measure) : measure;
}

function usualMeasure(kpi: MeasuredKpi, units: StudyUnits, level: number, halfWidth: number): Measure {
  switch (kpi.unit) {
    case '%':
      return { scale: 100, unit: '%', differenceUnit: unitText.points, decimals: 1 };
    case 'money':
      return moneyMeasure(kpi, units, level, halfWidth);
    case 'money/unit':
      return plain(unitText.perUnit(units.currency), 2);
    case 'money/time':
      return plain(unitText.moneyPer(units.currency, units.timeUnit), 2);
    case 'time':
      return plain(unitText.time(units.timeUnit), 2);
    case 'per time':
      return plain(unitText.per(units.timeUnit), 2);
    case 'turns/yr':
      return plain(unitText.turnsAYear, 1);
    case 'turns/quarter':
      return plain(unitText.turnsAQuarter, 2);
    case 'units/week':
      return plain(unitText.unitsAWeek, 0);
    case 'units':
      return plain(unitText.units, level < 100 ? 2 : 0);
    case 'ratio':
      return plain(unitText.ratio, 2);
    case 'h':
      return plain('h', 0);
    case 'SKU-days':
      return plain(unitText.skuDays, 0);
    default:
      return plain(kpi.unit, 1);
  }
}

/** Decimals for a row whose uncertainty is `halfWidth`, in the indicator's own unit. */
export function decimalsOf(measure: Measure, halfWidth: number): number {
  const shown = halfWidth * measure.scale;
  const deserved = decimalsFor(shown);
  if (deserved === undefined) return measure.decimals;
  return Math.max(Math.min(deserved, measure.decimals), leastDecimals(shown));
}

/** A level without its unit, which the row prints once. */
export const levelText = (measure: Measure, value: number, decimals: number): string =>
  fixed(value * measure.scale, decimals);

const intervalText = (measure: Measure, halfWidth: number, decimals: number): string =>
  Number.isFinite(halfWidth) ? `±${fixedSpace}${fixed(halfWidth * measure.scale, decimals)}` : '';

/** The unit as it is read after a number: that of a ratio says nothing there. */
const spoken = (unit: string): string => (unit === unitText.ratio ? '' : unit);

/** A difference with its sign. Without a finite half-width, as after one pair, the interval is empty. */
export function differenceEstimate(measure: Measure, difference: number, halfWidth: number): Estimate {
  const decimals = decimalsOf(measure, halfWidth);
  return {
    value: signed(difference * measure.scale, decimals),
    interval: intervalText(measure, halfWidth, decimals),
    unit: spoken(measure.differenceUnit),
  };
}

/** The size of a difference, where a verb carries its sign. */
export function sizeEstimate(measure: Measure, difference: number, halfWidth: number): Estimate {
  return {
    ...differenceEstimate(measure, Math.abs(difference), halfWidth),
    value: sizeText(measure, difference, halfWidth),
  };
}

const sizeText = (measure: Measure, difference: number, halfWidth: number): string =>
  fixed(Math.abs(difference) * measure.scale, decimalsOf(measure, halfWidth));

/** A level with its interval and unit. */
export function levelEstimate(measure: Measure, mean: number, halfWidth: number): Estimate {
  const decimals = decimalsOf(measure, halfWidth);
  return {
    value: levelText(measure, mean, decimals),
    interval: intervalText(measure, halfWidth, decimals),
    unit: spoken(measure.unit),
  };
}

/** "1.21 ± 0.08 M€ a year" in one string. */
export const estimateText = ({ value, interval, unit }: Estimate): string =>
  [value, interval, unit].filter((part) => part !== '').join(fixedSpace);
