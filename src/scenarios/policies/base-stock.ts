import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const baseStock = definePolicy({
  id: 'baseStock',
  title: 'Base stock (S−1, S)',
  summary: 'Every unit taken is ordered again at once, up to a fixed level.',
  schema: z.strictObject({
    policy: z.literal('baseStock'),
    S: z.number().min(0).max(1e9),
    multiple: z.number().positive().max(1e9).optional(),
  }),
  knobs: ({ S, multiple }) => ({
    trigger: 'event',
    target: { kind: 'level', S },
    ...(multiple === undefined ? {} : { lot: { multiple } }),
  }),
});
