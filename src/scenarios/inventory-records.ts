import { duration, rate } from './units.ts';
import { z } from './zod.ts';

const share = z.number().min(0).max(1);
const perYear = z.number().positive().max(10_000).optional();

/** How inventory records go wrong and are put right: for the whole company, or for one stock, setting by setting. */
export const inventoryRecords = z.strictObject({
  error: share.optional(),
  largestError: share.optional(),
  positive: share.optional(),
  shrinkage: rate.optional(),
  counts: z
    .strictObject({
      every: duration.optional(),
      perYear: z.strictObject({ A: perYear, B: perYear, C: perYear }).optional(),
      phase: duration.optional(),
      held: share.optional(),
      error: share.optional(),
      time: duration.optional(),
      costPerHour: z.number().min(0).max(1e6).optional(),
    })
    .optional(),
});
export type InventoryRecords = z.infer<typeof inventoryRecords>;
