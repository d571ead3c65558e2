import { functionIds } from '../../sim/index.ts';
import { duration } from '../units.ts';
import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const pushPull = definePolicy({
  id: 'pushPull',
  title: 'Hybrid push–pull',
  summary:
    'Up to the decoupling stock the plan pushes; behind it orders pull. "push" marks the decoupling stock and what feeds it.',
  schema: z.strictObject({
    policy: z.literal('pushPull'),
    push: z
      .strictObject({
        every: duration,
        protection: duration,
        z: z.number().min(-10).max(10),
        by: z.enum(functionIds).optional(),
        prebuild: z.boolean().optional(),
        lot: z.number().positive().max(1e9).optional(),
      })
      .optional(),
    S: z.number().min(0).max(1e9).optional(),
  }),
  knobs: ({ push, S = 0 }) => {
    if (push === undefined) {
      return { trigger: 'event', target: S > 0 ? { kind: 'level', S } : { kind: 'orders' } };
    }
    const { every, protection, z: deviations, by, prebuild, lot } = push;
    return {
      trigger: { every },
      target: { kind: 'cover', protection, z: deviations, of: 'plan', by, prebuild },
      ...(lot === undefined ? {} : { lot: { fixed: lot, roundUp: true } }),
    };
  },
});
