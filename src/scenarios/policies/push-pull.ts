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
        protection: duration.describe('T: lead time and review interval'),
        z: z.number().min(-10).max(10).describe('standard deviations of safety stock'),
        by: z.enum(functionIds).optional().describe('function whose forecast counts where nothing is agreed'),
        prebuild: z.boolean().optional().describe('make seasonal peaks early, as supply reviews want it'),
        lot: z.number().positive().max(1e9).optional().describe('each order is one lot of this size'),
      })
      .optional()
      .describe('the stock covers the plan; without it, what orders ask for is made'),
    S: z.number().min(0).max(1e9).optional().describe('pulled: level kept ready all the same; default 0'),
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
