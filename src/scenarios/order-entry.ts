import { duration } from './units.ts';
import { z } from './zod.ts';

const share = z.number().min(0).max(1);

/** How orders come on record: for all segments, or for one, setting by setting. */
export const orderEntry = z.strictObject({
  delay: duration.optional(),
  error: share.optional(),
  wrongItem: share.optional(),
  largestError: share.optional(),
  validation: z
    .strictObject({
      catches: share,
      delay: duration.optional(),
    })
    .optional(),
});
export type OrderEntry = z.infer<typeof orderEntry>;
