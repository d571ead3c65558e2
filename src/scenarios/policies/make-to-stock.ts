import { functionIds } from '../../sim/index.ts';
import { duration } from '../units.ts';
import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const makeToStock = definePolicy({
  id: 'makeToStock',
  title: 'Make to stock, plan-driven',
  summary: 'Every R the position is raised to the demand planned over lead time and review, plus safety stock.',
  schema: z.strictObject({
    policy: z.literal('makeToStock'),
    every: duration,
    phase: z.union([duration, z.literal('random')]).optional(),
    protection: duration.describe('T: lead time and review interval'),
    z: z.number().min(-10).max(10).describe('standard deviations of safety stock'),
    of: z.enum(['forecast', 'plan']).optional().describe('default the plan agreed, where there is one'),
    by: z.enum(functionIds).optional().describe('function whose forecast counts where nothing is agreed'),
    safety: z
      .union([z.enum(['adaptive', 'fixed']), z.strictObject({ sd: z.number().min(0).max(1e9) })])
      .optional()
      .describe('spread from measured error, or a design value; default adaptive'),
    prebuild: z.boolean().optional().describe('make seasonal peaks early, as supply reviews want it'),
    lot: z.number().positive().max(1e9).optional().describe('each order is one lot of this size'),
  }),
  knobs: ({ every, phase, protection, z: deviations, of = 'plan', by, safety, prebuild, lot }) => ({
    trigger: { every, phase },
    target: { kind: 'cover', protection, z: deviations, of, by, safety, prebuild },
    ...(lot === undefined ? {} : { lot: { fixed: lot, roundUp: true } }),
  }),
});
