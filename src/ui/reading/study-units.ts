import type { Study } from '../../scenarios/study.ts';
import { minutesPer, toMinutes } from '../../scenarios/units.ts';
import type { StudyUnits } from '../format/measure.ts';

/** Currency, measured weeks and bare time unit of a study: those of its base scenario. */
export function studyUnits({ base }: Study): StudyUnits {
  const timeUnit = base.timeUnit ?? 'day';
  return {
    currency: base.currency ?? '€',
    measuredWeeks: toMinutes(base.horizon?.measured ?? '52 wk', timeUnit) / minutesPer.week,
    timeUnit,
  };
}
