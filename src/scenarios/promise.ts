import { duration } from './units.ts';
import { z } from './zod.ts';

/** The date that customers are told (MODEL §7.3): of all segments, or of one. */
export const promise = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request') }),
  z.strictObject({
    kind: z.literal('fixed'),
    lead: duration,
  }),
  z.strictObject({
    kind: z.literal('ATP'),
    lead: duration.optional(),
  }),
  z.strictObject({
    kind: z.literal('CTP'),
    lead: duration.optional(),
  }),
]);
