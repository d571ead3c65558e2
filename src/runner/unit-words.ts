import type { Study } from '../scenarios/study.ts';
import type { KpiUnit } from '../sim/kpis/kpi.ts';

/** The currency and the time unit in which a study's results are given. */
export interface ResultUnits {
  readonly currency: string;
  readonly timeUnit: string;
}

/** Those of a study's base scenario, defaults in place. */
export const resultUnits = ({ base }: Study): ResultUnits => ({
  currency: base.currency ?? '€',
  timeUnit: base.timeUnit ?? 'day',
});

/** A KPI's unit in the study's own currency and time unit: "€", "hours", "per hour". */
export function unitWords(unit: KpiUnit, { currency, timeUnit }: ResultUnits): string {
  switch (unit) {
    case 'money':
      return currency;
    case 'money/unit':
      return `${currency}/unit`;
    case 'money/time':
      return `${currency}/${timeUnit}`;
    case 'time':
      return `${timeUnit}s`;
    case 'per time':
      return `per ${timeUnit}`;
    default:
      return unit;
  }
}
