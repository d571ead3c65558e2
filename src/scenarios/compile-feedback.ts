import type { ActivityPlan, GamingPlan } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { toMinutes } from './time-units.ts';

/** How demand follows satisfaction; null: it does not. */
export function activityPlan(draft: Draft): ActivityPlan | null {
  const { scenario, timeUnit } = draft;
  const given = scenario.feedback?.satisfaction;
  if (given === undefined) return null;
  const surveys = [scenario.survey, ...Object.values(scenario.segments ?? {}).map((segment) => segment.survey)];
  if (surveys.every((survey) => survey === undefined)) {
    draft.error('feedback/satisfaction', 'nobody is satisfied or not: add a "survey" to the scenario or a segment');
  }
  const [falling, rising] = [given.falling ?? '8 wk', given.rising ?? '26 wk'].map((time) => toMinutes(time, timeUnit));
  if (!(falling! > 0 && rising! > 0)) draft.error('feedback/satisfaction', 'time constants must be longer than zero');
  return {
    elasticity: given.elasticity,
    reference: given.reference ?? (scenario.survey?.usual ?? 8.3) / 10,
    fallingMinutes: falling!,
    risingMinutes: rising!,
  };
}

/** The shortage gaming of a scenario; null: customers order what they need. */
export function gamingPlan({ scenario }: Draft): GamingPlan | null {
  const gaming = scenario.feedback?.gaming;
  return gaming === undefined ? null : { exponent: gaming.exponent, memory: gaming.memory ?? 0.02 };
}
