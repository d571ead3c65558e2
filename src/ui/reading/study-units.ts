import { horizonOf } from '../../scenarios/settings.ts';
import type { Study } from '../../scenarios/study.ts';
import { minutesPer } from '../../scenarios/time-units.ts';
import type { StudyUnits } from '../format/measure.ts';

/** Currency, measured weeks and bare time unit of a study: those of its base scenario. */
export const studyUnits = ({ base }: Study): StudyUnits => ({
  currency: base.currency ?? '€',
  measuredWeeks: horizonOf(base).measured / minutesPer.week,
  timeUnit: base.timeUnit ?? 'day',
});
