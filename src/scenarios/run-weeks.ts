import { own, type PlainObject } from './plain-data.ts';
import { horizon as horizonSchema } from './scenario.ts';
import { type HorizonMinutes, horizonOf } from './settings.ts';
import { minutesPer, type TimeUnit, timeUnits } from './time-units.ts';

/** The time unit of a scenario that need not be valid. */
export function timeUnitOf(scenario: PlainObject): TimeUnit {
  const unit = own(scenario, 'timeUnit');
  return timeUnits.find((candidate) => candidate === unit) ?? 'day';
}

/** Lengths of the run of a scenario that need not be valid. */
function lengthsOf(scenario: PlainObject): HorizonMinutes {
  const horizon = horizonSchema.safeParse(own(scenario, 'horizon') ?? {});
  const timeUnit = timeUnitOf(scenario);
  return horizonOf({ id: 'run', items: {}, places: {}, stocks: {}, timeUnit, horizon: horizon.data ?? {} });
}

/** From the start of the warm-up to the end of the run-out. */
export function runMinutes(scenario: PlainObject): number {
  const { warmUp, measured, runOut } = lengthsOf(scenario);
  return warmUp + measured + runOut;
}

/** Weeks of a run: of its warm-up, measured, and all that begin in it. */
export interface RunWeeks {
  readonly warmUp: number;
  readonly measured: number;
  readonly all: number;
}

export function weeksOfRun(scenario: PlainObject): RunWeeks {
  const { warmUp, measured } = lengthsOf(scenario);
  return {
    warmUp: warmUp / minutesPer.week,
    measured: measured / minutesPer.week,
    all: Math.max(1, Math.ceil(runMinutes(scenario) / minutesPer.week)),
  };
}
