import { duration } from '../units.ts';
import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const makeToOrder = definePolicy({
  id: 'makeToOrder',
  title: 'Make to order',
  summary: 'Nothing is made before a customer orders it; each order has its own lot.',
  schema: z.strictObject({
    policy: z.literal('makeToOrder'),
    plannedLead: duration.optional(),
    orphans: z.enum(['stock', 'discard']).optional(),
    yieldAllowance: z.number().min(0).max(10).optional(),
  }),
  knobs: ({ plannedLead, orphans, yieldAllowance }) => ({
    trigger: 'event',
    target: { kind: 'orders', orphans },
    ...(yieldAllowance === undefined ? {} : { lot: { yieldAllowance } }),
    ...(plannedLead === undefined ? {} : { pace: { offset: plannedLead } }),
  }),
});
