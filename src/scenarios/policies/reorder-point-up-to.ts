import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const reorderPointUpTo = definePolicy({
  id: 'reorderPointUpTo',
  title: 'Reorder point, order-up-to (s, S)',
  summary: 'When the position is at or below s, it is raised to S.',
  schema: z.strictObject({
    policy: z.literal('reorderPointUpTo'),
    s: z.number().min(-1e12).max(1e12),
    S: z.number().min(0).max(1e12),
  }),
  knobs: ({ s, S }) => ({ trigger: 'event', target: { kind: 'sS', s, S } }),
});
