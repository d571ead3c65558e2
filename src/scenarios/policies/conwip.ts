import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const conwip = definePolicy({
  id: 'conwip',
  title: 'CONWIP',
  summary:
    'Wanted lots wait in one list; a lot is let onto the line when another leaves it. The limit stands at the line.',
  schema: z.strictObject({
    policy: z.literal('conwip'),
    S: z.union([z.number().min(0).max(1e9), z.literal('orders'), z.literal('always')]),
    container: z.number().positive().max(1e9).optional(),
  }),
  knobs: ({ S, container }) => ({
    trigger: 'event',
    target: S === 'orders' ? { kind: 'orders' } : S === 'always' ? { kind: 'always' } : { kind: 'level', S },
    ...(container === undefined ? {} : { lot: { fixed: container } }),
  }),
});
