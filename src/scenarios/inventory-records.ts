import { duration, rate } from './units.ts';
import { z } from './zod.ts';

const share = z.number().min(0).max(1);
const perYear = z.number().positive().max(10_000).optional();

/** How inventory records go wrong and are put right: for the whole company, or for one stock, setting by setting. */
export const inventoryRecords = z.strictObject({
  error: share.optional().describe('probability that a receipt is put on record wrongly; default 0'),
  largestError: share.optional().describe('as a share of the quantity received or counted; default 0.5'),
  positive: share.optional().describe('share of errors that put too much on record; default 0.6'),
  shrinkage: rate.optional().describe('units per time that vanish from the shelf and stay on record; default 0'),
  counts: z
    .strictObject({
      every: duration.optional().describe('the same interval for every stock, instead of by ABC class'),
      perYear: z
        .strictObject({ A: perYear, B: perYear, C: perYear })
        .optional()
        .describe('counts a year by ABC class of the item; default 13, 4 and 2; an item without a class is of class C'),
      phase: duration.optional().describe('from the start of the run to that of the first interval; default 0'),
      held: share.optional().describe('share of the counts due that take place; default 1'),
      error: share.optional().describe('probability that a count is wrong itself; default 0.01'),
      time: duration.optional().describe('working time of counting one stock; default 10 min'),
      costPerHour: z.number().min(0).max(1e6).optional().describe('of who counts; default 75'),
    })
    .optional()
    .describe('default: nobody counts'),
});
export type InventoryRecords = z.infer<typeof inventoryRecords>;
