import { duration } from '../units.ts';
import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const reorderPointUpTo = definePolicy({
  id: 'reorderPointUpTo',
  title: 'Reorder point, order-up-to (s, S)',
  summary: 'When the position is at or below s, it is raised to S.',
  schema: z.strictObject({
    policy: z.literal('reorderPointUpTo'),
    s: z.number().min(-1e9).max(1e9),
    S: z.number().min(0).max(1e9),
    every: duration.optional(),
    phase: z.union([duration, z.literal('random')]).optional(),
  }),
  knobs: ({ s, S, every, phase }) => ({
    trigger: every === undefined ? 'event' : { every, phase },
    target: { kind: 'sS', s, S },
  }),
});
