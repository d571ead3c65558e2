import { MINUTES_PER_DAY, MINUTES_PER_WEEK, type PlantFacts } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { horizonOf } from './settings.ts';
import { toDateMinutes } from './time-units.ts';

/**
 * The marked shock in days of the run. It is measured against the weeks before it, so it must begin and end within the
 * measured ones; where it does not, as in a shortened run, nothing is measured, and that is said.
 */
export function compileShock(draft: Draft): PlantFacts['shock'] {
  const { scenario, timeUnit } = draft;
  if (scenario.shock === undefined) return null;
  const { warmUp, measured } = horizonOf(scenario);
  const [from, to] = [toDateMinutes(scenario.shock.from, timeUnit), toDateMinutes(scenario.shock.to, timeUnit)];
  if (!(from < to)) draft.error('shock/to', 'a shock must end after it begins');
  else if (from < Math.max(warmUp, MINUTES_PER_WEEK) || to > warmUp + measured) {
    draft.warning(
      'shock',
      'the shock does not lie within the measured weeks and after the first week of the run: nothing is measured of it',
    );
    return null;
  }
  const day = (minutes: number): number => Math.floor(minutes / MINUTES_PER_DAY);
  return { fromDay: day(from), toDay: day(to), lastDay: day(warmUp + measured) };
}
