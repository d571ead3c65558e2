import { id, scenario } from './scenario.ts';
import { z } from './zod.ts';

/** A change to the base scenario: a JSON Merge Patch (RFC 7386), with what it is called and hoped to show. */
export const whatIf = z.strictObject({
  id,
  title: z.string().max(200).optional(),
  note: z.string().max(5000).optional(),
  hypothesis: z.string().max(2000).optional(),
  locked: z.boolean().optional().describe('editors leave it as it is; default no'),
  letter: z.int().min(0).max(9999).optional().describe('its letter, 0 for A, whatever its place; default by place'),
  aside: z.boolean().optional().describe('kept, but neither run nor compared on screen; default no'),
  patch: z.record(z.string(), z.json()),
});
export type WhatIf = z.infer<typeof whatIf>;

/** A question put to the model: a base scenario, what-ifs, and how precisely it is to be answered. */
export const study = z.strictObject({
  format: z.literal(1).optional(),
  kind: z.literal('study'),
  title: z.string().max(200).optional(),
  seed: z.string().min(1).max(100).optional().describe('default "4711"'),
  replications: z.int().min(1).max(100_000).optional().describe('default 30'),
  level: z.number().min(0.5).max(0.9999).optional().describe('confidence level; default 0.95'),
  precision: z.number().positive().max(1).optional().describe('run until the relative half-width is below this'),
  precisionKpi: z.string().max(64).optional().describe('the KPI that precision is asked of; default otif'),
  antithetic: z.boolean().optional().describe('replications 2k and 2k+1 use u and 1 − u'),
  baseline: id.optional().describe('what the others are compared with; default the base scenario'),
  base: scenario,
  about: z
    .strictObject({
      note: z.string().max(5000).optional(),
      hypothesis: z.string().max(2000).optional(),
      locked: z.boolean().optional(),
    })
    .optional()
    .describe('notes on the base scenario'),
  whatIfs: z.array(whatIf).max(200).optional(),
});
export type Study = z.infer<typeof study>;
