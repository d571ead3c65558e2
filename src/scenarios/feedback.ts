import { duration } from './units.ts';
import { z } from './zod.ts';

const satisfaction = z.strictObject({
  elasticity: z.number().positive().max(10),
  reference: z.number().positive().max(1).optional(),
  falling: duration.optional(),
  rising: duration.optional(),
});

/** How customers answer to what they get (MODEL §4.5). Each loop is off unless it is given. */
export const feedback = z.strictObject({
  satisfaction: satisfaction.optional(),
  gaming: z
    .strictObject({
      exponent: z.number().positive().max(10),
      memory: z.number().positive().max(1).optional(),
    })
    .optional(),
});
