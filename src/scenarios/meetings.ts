import { compileCycles } from './compile-cycles.ts';
import { Draft } from './draft.ts';
import type { Scenario } from './scenario.ts';
import { horizonOf } from './settings.ts';

/** A meeting of a cycle, by its date. */
export interface Meeting {
  readonly cycle: string;
  readonly minutes: number;
}

/** All meetings of a valid scenario, in the order of time. */
export function meetingsOf(scenario: Scenario): Meeting[] {
  const draft = new Draft(scenario);
  const { warmUp, measured, runOut } = horizonOf(scenario);
  draft.horizonMinutes = warmUp + measured + runOut;
  return compileCycles(draft)
    .flatMap(({ id, heldAt }) => Array.from(heldAt, (minutes) => ({ cycle: id, minutes })))
    .sort((a, b) => a.minutes - b.minutes);
}
