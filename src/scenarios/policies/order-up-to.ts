import { duration } from '../units.ts';
import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const orderUpTo = definePolicy({
  id: 'orderUpTo',
  title: 'Periodic review, order-up-to (R, S)',
  summary: 'At every review the stock position is raised to S, in lots if asked.',
  schema: z.strictObject({
    policy: z.literal('orderUpTo'),
    every: duration,
    phase: z.union([duration, z.literal('random')]).optional(),
    S: z.number().min(0).max(1e9),
    lot: z.number().positive().max(1e9).optional(),
  }),
  knobs: ({ every, phase, S, lot }) => ({
    trigger: { every, phase },
    target: { kind: 'level', S },
    ...(lot === undefined ? {} : { lot: { fixed: lot, roundUp: true } }),
  }),
});
