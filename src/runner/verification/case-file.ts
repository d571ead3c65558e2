import { study } from '../../scenarios/study.ts';
import { z } from '../../scenarios/zod.ts';

const term = z
  .union([z.string(), z.strictObject({ scenario: z.string(), kpi: z.string() })])
  .describe('a column of results, such as "stationWip|station:line/press", of the check’s scenario or of a named one');

/** What is computed from each replication. */
export type Expression =
  | z.infer<typeof term>
  | { sum: [coefficient: number, of: Expression | 1][] }
  | { ratio: [Expression, Expression] }
  | { product: Expression[] }
  | { power: [base: Expression, exponent: number] }
  | { greatest: Expression[] }
  | { least: Expression[] };
const expression: z.ZodType<Expression, Expression> = z.lazy(() =>
  z.union([
    term,
    z.strictObject({
      sum: z
        .array(z.tuple([z.number(), z.union([z.literal(1), expression])]))
        .min(1)
        .describe('coefficients and what they multiply; 1 stands for a constant'),
    }),
    z.strictObject({ ratio: z.tuple([expression, expression]) }),
    z.strictObject({ product: z.array(expression).min(1) }),
    z.strictObject({ power: z.tuple([expression, z.number()]).describe('0.5 takes the root') }),
    z.strictObject({ greatest: z.array(expression).min(1) }),
    z.strictObject({ least: z.array(expression).min(1) }),
  ]),
);

/** What is estimated from the replications; without it their mean. */
const statistic = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quantile'),
    p: z.number().gt(0).lt(1).describe('0.9: below it lie nine tenths of single runs'),
  }),
  z
    .strictObject({ kind: z.literal('share'), above: z.number().optional(), atMost: z.number().optional() })
    .refine((share) => share.above !== undefined || share.atMost !== undefined, { error: 'expected a limit' })
    .describe('of replications above the one limit, at most the other'),
  z.strictObject({ kind: z.literal('sd') }),
  z.strictObject({ kind: z.literal('variance'), times: z.number().positive().optional() }),
  z.strictObject({ kind: z.literal('correlation'), with: expression }),
  z.strictObject({ kind: z.literal('varianceRatio'), over: expression }),
]);

/**
 * When a check holds. ci: the 99.9 % interval contains the reference, and its half-width is at most this share of it,
 * or this much, for a reference that may be 0.
 * exact: the error is at most `abs`, or `rel` of the reference. binomial: the error of a share of so many trials is
 * within the 99.9 % interval, and `extraAbs` for a reference that is itself an estimate.
 */
const tolerance = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('ci'),
      maxHalfWidthRel: z.number().positive().optional(),
      maxHalfWidth: z.number().positive().optional(),
    })
    .refine((ci) => ci.maxHalfWidthRel !== undefined || ci.maxHalfWidth !== undefined, {
      error: 'expected "maxHalfWidthRel" or "maxHalfWidth"',
    }),
  z.strictObject({
    type: z.literal('exact'),
    abs: z.number().positive().optional(),
    rel: z.number().positive().optional(),
  }),
  z.strictObject({ type: z.literal('binomial'), trials: z.int().min(1), extraAbs: z.number().min(0) }),
]);

const quantity = {
  name: z.string(),
  units: z.string(),
  definition: z.string().optional(),
  tolerance,
};
const simulatedCheck = z.strictObject({
  ...quantity,
  kpi: expression,
  scenario: z.string().optional().describe('default: the base of the study'),
  statistic: statistic.optional(),
  reference: z.union([z.number(), z.array(z.number()).min(1)]),
  each: z
    .literal('period')
    .optional()
    .describe('the reference is a list: one value for each period of the run, from the first'),
  greatestOf: z
    .strictObject({ from: z.int().min(1), to: z.int().min(1) })
    .optional()
    .describe('the greatest value of these periods, numbered in the run from 1'),
  longOnly: z.boolean().optional().describe('too slow for the short run'),
});
const computedCheck = z.strictObject({ ...quantity, kpi: z.string(), reference: z.number() });

/** How long a run is: replications at first and at most, and what its horizon has of its own. */
const run = z.strictObject({
  replications: z.int().min(1),
  atMost: z.int().min(1).optional(),
  horizon: study.shape.base.shape.horizon,
  halfWidthFactor: z.number().min(1).optional().describe('half-widths may be so many times those of the long run'),
});

const head = {
  id: z.string(),
  title: z.string(),
  topic: z.string(),
  source: z.string(),
  note: z.string().optional(),
};

const computation = {
  function: z.string(),
  inputs: z.record(z.string(), z.union([z.number(), z.array(z.number())])),
  checks: z.array(computedCheck).min(1),
};

/** A case whose answer is known, and the ordinary study that must reproduce it. */
export const simulatedCase = z.strictObject({
  ...head,
  study,
  runs: z.strictObject({ short: run, long: run }),
  checks: z.array(simulatedCheck).min(1),
  computed: z.strictObject(computation).optional().describe('quantities that a pure function gives beside the study'),
});

/** A case that asks a pure function. */
export const computedCase = z.strictObject({ ...head, ...computation });

export const theoryCase = z.union([simulatedCase, computedCase]);

export type Term = z.infer<typeof term>;
export type Statistic = z.infer<typeof statistic>;
export type Tolerance = z.infer<typeof tolerance>;
export type SimulatedCheck = z.infer<typeof simulatedCheck>;
export type SimulatedCase = z.infer<typeof simulatedCase>;
export type Computation = Pick<ComputedCase, 'function' | 'inputs' | 'checks'>;
export type ComputedCase = z.infer<typeof computedCase>;
export type TheoryCase = z.infer<typeof theoryCase>;
export type RunLength = keyof SimulatedCase['runs'];
