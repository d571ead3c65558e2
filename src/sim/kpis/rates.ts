import type { Window } from './kpi.ts';

export const minutesPerHour = 60;
export const minutesPerDay = 24 * minutesPerHour;
export const minutesPerWeek = 7 * minutesPerDay;
/** A year of the model has 52 weeks. */
export const daysPerYear = 364;

/** Time average of a level, from its integral over the window; NaN where no such entity is in view. */
export const timeAverage = (window: Window, entities: readonly number[], area: number): number =>
  entities.length === 0 ? Number.NaN : area / window.minutes;

/** Amount per time unit of the scenario; NaN where no such entity is in view. */
export const perTimeUnit = (window: Window, entities: readonly number[], amount: number): number =>
  entities.length === 0 ? Number.NaN : (amount * window.facts.timeUnitMinutes) / window.minutes;
