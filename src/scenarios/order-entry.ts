import { duration } from './units.ts';
import { z } from './zod.ts';

const share = z.number().min(0).max(1);

/** How orders come on record: for all segments, or for one, setting by setting. */
export const orderEntry = z.strictObject({
  delay: duration.optional().describe('from the customer’s word to the record; default 0'),
  error: share.optional().describe('probability that the line is entered wrongly; default 0'),
  wrongItem: share
    .optional()
    .describe('share of the errors that take another item of the segment, the others a wrong quantity; default 0.5'),
  largestError: share.optional().describe('of a quantity, as a share of it; default 0.5'),
  validation: z
    .strictObject({
      catches: share.describe('probability that an error is noticed before the order is recorded'),
      delay: duration.optional().describe('what the correction takes; default 4 h'),
    })
    .optional()
    .describe('default: nobody checks'),
});
export type OrderEntry = z.infer<typeof orderEntry>;
