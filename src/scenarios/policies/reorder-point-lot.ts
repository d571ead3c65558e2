import { duration } from '../units.ts';
import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const reorderPointLot = definePolicy({
  id: 'reorderPointLot',
  title: 'Reorder point, fixed lot (r, Q)',
  summary: 'When the position falls to r, as few lots of Q as bring it above r are ordered.',
  schema: z.strictObject({
    policy: z.literal('reorderPointLot'),
    r: z.number().min(-1e9).max(1e9),
    Q: z.number().positive().max(1e9),
    every: duration.optional(),
    phase: z.union([duration, z.literal('random')]).optional(),
  }),
  knobs: ({ r, Q, every, phase }) => ({
    trigger: every === undefined ? 'event' : { every, phase },
    target: { kind: 'rQ', r, Q },
  }),
});
