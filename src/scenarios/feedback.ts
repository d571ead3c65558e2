import type { ActivityPlan, GamingPlan } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { duration, toMinutes } from './units.ts';
import { z } from './zod.ts';

const satisfaction = z.strictObject({
  elasticity: z.number().positive().max(10).describe('η: relative change of demand ÷ relative change of satisfaction'),
  reference: z
    .number()
    .positive()
    .max(1)
    .optional()
    .describe('satisfaction at which demand is as stated; default the usual score ÷ 10, 0.83'),
  falling: duration.optional().describe('time constant of leaving; default 8 wk'),
  rising: duration.optional().describe('time constant of coming back; default 26 wk'),
});

/** How customers answer to what they get (MODEL §4.5). Each loop is off unless it is given. */
export const feedback = z.strictObject({
  satisfaction: satisfaction
    .optional()
    .describe(
      'demand of scatter layers follows the satisfaction of their segment, from 0.4 to 1.2 times; needs a survey',
    ),
  gaming: z
    .strictObject({
      exponent: z
        .number()
        .positive()
        .max(10)
        .describe('γ: orders are inflated by (share filled at first)^−γ, at most 2'),
      memory: z
        .number()
        .positive()
        .max(1)
        .optional()
        .describe('weight of the latest order in the share filled; default 0.02'),
    })
    .optional()
    .describe('in a shortage customers order more than they need, and cancel the rest when they have that'),
});

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
