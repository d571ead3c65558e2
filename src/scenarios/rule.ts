import { functionIds } from '../sim/index.ts';
import { forecastMethod } from './forecast-method.ts';
import { namedPolicy } from './policies/index.ts';
import { duration } from './units.ts';
import { z } from './zod.ts';

const quantity = z.number().min(-1e9).max(1e9);

/** The five independent knobs of a replenishment rule (MODEL §7.1). */
export const knobs = z.strictObject({
  trigger: z
    .union([
      z.literal('event'),
      z.strictObject({
        every: duration,
        phase: z.union([duration, z.literal('random')]).optional(),
      }),
    ])
    .optional(),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('level'), S: quantity }),
    z.strictObject({ kind: z.literal('sS'), s: quantity, S: quantity }),
    z.strictObject({ kind: z.literal('rQ'), r: quantity, Q: z.number().positive().max(1e9) }),
    z.strictObject({
      kind: z.literal('orders'),
      orphans: z.enum(['stock', 'discard']).optional(),
    }),
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({
      kind: z.literal('proportional'),
      F: quantity,
      S: quantity,
      alpha: z.number().min(0).max(1),
      beta: z.number().min(0).max(1),
      method: forecastMethod.optional(),
      pipeline: duration.optional(),
    }),
    z.strictObject({
      kind: z.literal('cover'),
      protection: duration,
      z: z.number().min(-10).max(10).optional(),
      of: z.enum(['history', 'forecast', 'plan']),
      by: z.enum(functionIds).optional(),
      method: forecastMethod.optional(),
      safety: z
        .union([
          z.enum(['adaptive', 'fixed']),
          z.strictObject({ sd: z.number().min(0).max(1e9) }),
          z.strictObject({ units: quantity }),
        ])
        .optional(),
      prebuild: z.boolean().optional(),
    }),
    z.strictObject({
      kind: z.literal('netting'),
      horizon: duration.optional(),
      lead: duration.optional(),
      safetyStock: quantity.optional(),
      periodOfSupply: duration.optional(),
      of: z.enum(['forecast', 'plan']).optional(),
      by: z.enum(functionIds).optional(),
    }),
  ]),
  lot: z
    .strictObject({
      fixed: z.number().positive().max(1e9).optional(),
      roundUp: z.boolean().optional(),
      multiple: z.number().positive().max(1e9).optional(),
      min: z.number().min(0).max(1e9).optional(),
      max: z.number().positive().max(1e9).optional(),
      yieldAllowance: z.number().min(0).max(10).optional(),
    })
    .optional(),
  cap: z.strictObject({ stage: z.int().min(1).max(1e6) }).optional(),
  pace: z.union([z.literal('asap'), z.strictObject({ offset: duration })]).optional(),
  transmission: duration.optional(),
  partialDelivery: z.boolean().optional(),
});
export type Knobs = z.infer<typeof knobs>;

/** A rule: the five knobs, or a named policy that stands for a point in their space. */
export const rule = z.union([namedPolicy, knobs]);
export type Rule = z.infer<typeof rule>;
