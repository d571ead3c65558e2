import { functionIds } from '../../sim/index.ts';
import { duration } from '../units.ts';
import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const makeToStock = definePolicy({
  id: 'makeToStock',
  title: 'Make to stock, plan-driven',
  summary:
    'At every review the stock position is raised to the demand planned over lead time and review, plus safety stock.',
  schema: z.strictObject({
    policy: z.literal('makeToStock'),
    every: duration,
    phase: z.union([duration, z.literal('random')]).optional(),
    protection: duration,
    z: z.number().min(-10).max(10),
    of: z.enum(['forecast', 'plan']).optional(),
    by: z.enum(functionIds).optional(),
    safety: z.union([z.enum(['adaptive', 'fixed']), z.strictObject({ sd: z.number().min(0).max(1e9) })]).optional(),
    prebuild: z.boolean().optional(),
    lot: z.number().positive().max(1e9).optional(),
  }),
  knobs: ({ every, phase, protection, z: deviations, of = 'plan', by, safety, prebuild, lot }) => ({
    trigger: { every, phase },
    target: { kind: 'cover', protection, z: deviations, of, by, safety, prebuild },
    ...(lot === undefined ? {} : { lot: { fixed: lot, roundUp: true } }),
  }),
});
