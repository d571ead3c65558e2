import { id, scenario } from './scenario.ts';
import { z } from './zod.ts';

/** A change to the base scenario: a JSON Merge Patch (RFC 7386), with what it is called and hoped to show. */
export const whatIf = z.strictObject({
  id,
  title: z.string().max(200).optional(),
  note: z.string().max(5000).optional(),
  hypothesis: z.string().max(2000).optional(),
  locked: z.boolean().optional(),
  letter: z.int().min(0).max(9999).optional(),
  aside: z.boolean().optional(),
  patch: z.record(z.string(), z.json()),
});
export type WhatIf = z.infer<typeof whatIf>;

/** A question put to the model: a base scenario, what-ifs, and how precisely it is to be answered. */
export const study = z.strictObject({
  format: z.literal(1).optional(),
  kind: z.literal('study'),
  title: z.string().max(200).optional(),
  seed: z.string().min(1).max(100).optional(),
  replications: z.int().min(1).max(100_000).optional(),
  level: z.number().min(0.5).max(0.9999).optional(),
  precision: z.number().positive().max(1).optional(),
  precisionKpi: z.string().max(64).optional(),
  antithetic: z.boolean().optional(),
  baseline: id.optional(),
  base: scenario,
  about: z
    .strictObject({
      note: z.string().max(5000).optional(),
      hypothesis: z.string().max(2000).optional(),
      locked: z.boolean().optional(),
    })
    .optional(),
  whatIfs: z.array(whatIf).max(200).optional(),
});
export type Study = z.infer<typeof study>;
