import { functionIds } from '../../sim/index.ts';
import { duration } from '../units.ts';
import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const mrp = definePolicy({
  id: 'mrp',
  title: 'MRP push',
  summary: 'Requirements are netted week by week; each receipt is released its planned lead time before it is due.',
  schema: z.strictObject({
    policy: z.literal('mrp'),
    every: duration,
    horizon: duration.optional(),
    lead: duration.optional(),
    safetyStock: z.number().min(-1e9).max(1e9).optional(),
    periodOfSupply: duration.optional(),
    of: z.enum(['forecast', 'plan']).optional(),
    by: z.enum(functionIds).optional(),
    lot: z.number().positive().max(1e9).optional(),
  }),
  knobs: ({ every, lot, policy: _, ...netting }) => ({
    trigger: { every },
    target: { kind: 'netting', ...netting },
    ...(lot === undefined ? {} : { lot: { fixed: lot } }),
  }),
});
