import { isPlainObject, own } from './plain-data.ts';
import { horizonOf } from './settings.ts';
import type { Study } from './study.ts';

/** A stretch of the measured time, in whole weeks from its start. */
export interface WeekWindow {
  readonly from: number;
  readonly to: number;
}

const minutesPerWeek = 10_080;

/** Whole weeks that a study measures. */
export const measuredWeeks = (study: Study): number => Math.floor(horizonOf(study.base).measured / minutesPerWeek);

/**
 * The study with nothing measured but a window of its measured time: the warm-up ends where the window begins, and the
 * run-out begins where it ends. The run is as long as without it, and the same in all that happens, so that the windows of
 * a year add up to the year. What-ifs with a horizon of their own keep the window too. Undefined: the whole time.
 */
export function withWindow(study: Study, window: WeekWindow | undefined): Study {
  if (window === undefined) return study;
  const { warmUp, measured, runOut } = horizonOf(study.base);
  const [from, to] = [window.from * minutesPerWeek, window.to * minutesPerWeek];
  const moved = {
    warmUp: `${warmUp + from} min`,
    measured: `${to - from} min`,
    runOut: `${measured - to + runOut} min`,
  };
  return {
    ...study,
    base: { ...study.base, horizon: { ...study.base.horizon, ...moved } },
    ...(study.whatIfs === undefined
      ? {}
      : {
          whatIfs: study.whatIfs.map((whatIf) => {
            const horizon = own(whatIf.patch, 'horizon');
            return isPlainObject(horizon)
              ? { ...whatIf, patch: { ...whatIf.patch, horizon: { ...horizon, ...moved } as typeof whatIf.patch } }
              : whatIf;
          }),
        }),
  };
}
