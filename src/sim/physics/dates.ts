import type { PlacePlan } from './plant.ts';

const MINUTES_PER_DAY = 1440;

/** Lateness is day-granular where shipping has a cut-off, exact where it is immediate (MODEL §4.3). */
export function notLater(time: number, date: number, exact: boolean): boolean {
  return exact ? time <= date : Math.floor(time / MINUTES_PER_DAY) <= Math.floor(date / MINUTES_PER_DAY);
}

/** The ship date so long after an instant: in minutes where shipping is immediate, else in shipping days from its cut-off on. */
export const shipDateAfter = (place: PlacePlan, time: number, leadMinutes: number, leadDays: number): number =>
  place.immediate ? time + leadMinutes : place.cutoffs.after(time, leadDays);
