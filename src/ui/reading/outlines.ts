import { type Meeting, meetingsOf } from '../../scenarios/meetings.ts';
import { promotionsOf } from '../../scenarios/promotions.ts';
import type { Study } from '../../scenarios/study.ts';
import { validScenario } from '../../scenarios/valid-scenario.ts';

const minutesPerWeek = 7 * 24 * 60;
/** Weeks of a run are counted from 1; a part of a week is a fraction. */
export const weekOf = (minutes: number): number => minutes / minutesPerWeek + 1;

/** What is laid out beforehand in a scenario, and drawn on its time axis. */
export interface Outline {
  readonly meetings: readonly Meeting[];
  /** First and last week of each promotion. */
  readonly promotions: readonly (readonly [number, number])[];
}

const nothing: Outline = { meetings: [], promotions: [] };
const known = new WeakMap<Study, Map<string, Outline>>();

/** Meetings and promotions of a scenario that has results, and so is valid; worked out once. */
export function outlineOf(study: Study, scenario: string): Outline {
  const outlines = known.get(study) ?? new Map<string, Outline>();
  known.set(study, outlines);
  const outline = outlines.get(scenario) ?? readOutline(study, scenario);
  outlines.set(scenario, outline);
  return outline;
}

function readOutline(study: Study, id: string): Outline {
  const index = id === study.base.id ? 0 : 1 + (study.whatIfs ?? []).findIndex((whatIf) => whatIf.id === id);
  if (index === 0 && id !== study.base.id) return nothing;
  const scenario = validScenario(study, index);
  return {
    meetings: meetingsOf(scenario),
    promotions: promotionsOf(scenario).map(({ fromMinutes, toMinutes }) => [weekOf(fromMinutes), weekOf(toMinutes)]),
  };
}
