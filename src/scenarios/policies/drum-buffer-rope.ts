import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const drumBufferRope = definePolicy({
  id: 'drumBufferRope',
  title: 'Drum-buffer-rope',
  summary: 'Lots are let go at the pace of the bottleneck, a buffer ahead of it. Drum and buffer stand at the line.',
  schema: z.strictObject({
    policy: z.literal('drumBufferRope'),
    S: z.union([z.number().min(0).max(1e9), z.literal('orders'), z.literal('always')]),
    container: z.number().positive().max(1e9).optional(),
  }),
  knobs: ({ S, container }) => ({
    trigger: 'event',
    target: S === 'orders' ? { kind: 'orders' } : S === 'always' ? { kind: 'always' } : { kind: 'level', S },
    ...(container === undefined ? {} : { lot: { fixed: container } }),
  }),
});
