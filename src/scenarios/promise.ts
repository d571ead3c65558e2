import { duration } from './units.ts';
import { z } from './zod.ts';

/** The date that customers are told (MODEL §7.3): of all segments, or of one. */
export const promise = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request').describe('the date that they ask for') }),
  z.strictObject({
    kind: z.literal('fixed').describe('a quoted lead time, whatever stock and load are'),
    lead: duration.describe('quoted, from order to ship date; with a cut-off counted in shipping days'),
  }),
  z.strictObject({
    kind: z.literal('ATP').describe('when record and scheduled receipts less what is committed cover it'),
    lead: duration.optional().describe('to replenish what they do not cover; default that of the stock'),
  }),
  z.strictObject({
    kind: z.literal('CTP').describe('as ATP; what is not covered when the line has made it, behind its load'),
    lead: duration.optional().describe('of orders without a date of their own; default that of the stock'),
  }),
]);
