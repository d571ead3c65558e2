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
        phase: z
          .union([duration, z.literal('random')])
          .optional()
          .describe('of the first review; "random": drawn per replication'),
      }),
    ])
    .optional()
    .describe('when to look: at every change of position (default), or every R'),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('level'), S: quantity }),
    z.strictObject({ kind: z.literal('sS'), s: quantity, S: quantity }),
    z.strictObject({ kind: z.literal('rQ'), r: quantity, Q: z.number().positive().max(1e9) }),
    z.strictObject({
      kind: z.literal('orders'),
      orphans: z.enum(['stock', 'discard']).optional().describe('what becomes of the output of a cancelled order'),
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
      protection: duration.describe('T: lead time and review interval'),
      z: z.number().min(-10).max(10).optional().describe('standard deviations of safety stock; default 0'),
      of: z
        .enum(['history', 'forecast', 'plan'])
        .describe('of the stock’s own orders, of what a function forecasts, or of what was agreed'),
      by: z.enum(functionIds).optional().describe('function that forecasts; default production'),
      method: forecastMethod.optional().describe('of the own history; default a moving average of 8 weeks'),
      safety: z
        .union([
          z.enum(['adaptive', 'fixed']),
          z.strictObject({ sd: z.number().min(0).max(1e9) }),
          z.strictObject({ units: quantity }),
        ])
        .optional()
        .describe('spread from measured error, or a design value; default adaptive'),
      prebuild: z.boolean().optional().describe('add what a supply review wants made early; default no'),
    }),
    z.strictObject({
      kind: z.literal('netting'),
      horizon: duration.optional().describe('whole weeks; default 13 wk'),
      lead: duration.optional().describe('planned lead time, whole weeks; default 0'),
      safetyStock: quantity.optional().describe('units; default 0'),
      periodOfSupply: duration.optional().describe('weeks that one receipt covers; default lot for lot'),
      of: z.enum(['forecast', 'plan']).optional().describe('default the plan agreed, where there is one'),
      by: z.enum(functionIds).optional().describe('function whose forecast counts else; default production'),
    }),
  ]),
  lot: z
    .strictObject({
      fixed: z.number().positive().max(1e9).optional().describe('size of each order; several may be placed'),
      roundUp: z.boolean().optional().describe('with fixed lots: rather one too many than one too few; default no'),
      multiple: z.number().positive().max(1e9).optional(),
      min: z.number().min(0).max(1e9).optional(),
      max: z.number().positive().max(1e9).optional().describe('most that one review may order'),
      yieldAllowance: z.number().min(0).max(10).optional().describe('standard deviations of yield started on top'),
    })
    .optional(),
  cap: z
    .strictObject({ stage: z.int().min(1).max(1e6).describe('orders of this stock open at once: cards') })
    .optional()
    .describe('default none; a limit for a whole line stands at the line'),
  pace: z.union([z.literal('asap'), z.strictObject({ offset: duration })]).optional(),
  transmission: duration.optional().describe('delay of the order on its way to the source'),
  partialDelivery: z.boolean().optional().describe('replenishment orders may arrive in parts'),
});
export type Knobs = z.infer<typeof knobs>;

/** A rule: the five knobs, or a named policy that stands for a point in their space. */
export const rule = z.union([namedPolicy, knobs]);
export type Rule = z.infer<typeof rule>;
