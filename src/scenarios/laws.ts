import { duration } from './units.ts';
import { z } from './zod.ts';

const positive = z.number().positive().max(1e9);
const cv = z.number().min(0).max(20);
const weights = z.array(z.number().min(0)).min(1).max(10_000).optional();

/** A law of a length of time. A bare duration is a constant. */
export const timeLaw = z
  .union(
    [
      duration,
      z.strictObject({ kind: z.literal('constant'), value: duration }),
      z.strictObject({ kind: z.literal('exponential'), mean: duration }),
      z.strictObject({
        kind: z.literal('hyperexponential'),
        means: z.array(duration).min(1).max(100),
        weights: z.array(z.number().min(0)).min(1).max(100),
      }),
      z.strictObject({ kind: z.literal('normal'), mean: duration, sd: duration }),
      z.strictObject({ kind: z.literal('gamma'), mean: duration, cv }),
      z.strictObject({ kind: z.literal('lognormal'), mean: duration, cv }),
      z.strictObject({ kind: z.literal('weibull'), mean: duration, shape: positive }),
      z.strictObject({ kind: z.literal('uniform'), min: duration, max: duration }),
      z.strictObject({ kind: z.literal('triangular'), min: duration, mode: duration, max: duration }),
      z.strictObject({ kind: z.literal('beta'), min: duration, max: duration, a: positive, b: positive }),
      z.strictObject({
        kind: z.literal('geometric'),
        mean: z.number().min(1).max(1e9),
        step: duration,
      }),
      z.strictObject({ kind: z.literal('empirical'), values: z.array(duration).min(1).max(10_000), weights }),
    ],
    { error: 'expected a duration or a law of time such as {"kind": "gamma", "mean": "4 d", "cv": 0.5}' },
  )
  .meta({ title: 'law of a duration' });
export type TimeLaw = z.infer<typeof timeLaw>;

/** A law of a quantity. A bare number is a constant. Normal quantities are neither rounded nor cut at zero. */
export const sizeLaw = z
  .union(
    [
      z.number().min(0).max(1e9),
      z.strictObject({ kind: z.literal('constant'), value: z.number().min(0).max(1e9) }),
      z.strictObject({ kind: z.literal('geometric'), mean: z.number().min(1).max(1e9) }),
      z.strictObject({ kind: z.literal('poisson'), mean: z.number().min(0).max(1e6) }),
      z.strictObject({ kind: z.literal('binomial'), n: z.int().min(1).max(1e6), p: z.number().min(0).max(1) }),
      z.strictObject({
        kind: z.literal('negativeBinomial'),
        mean: z.number().positive().max(1e6),
        variance: positive,
      }),
      z.strictObject({ kind: z.literal('normal'), mean: z.number().min(0).max(1e9), sd: z.number().min(0).max(1e9) }),
      z.strictObject({ kind: z.literal('gamma'), mean: positive, cv }),
      z.strictObject({ kind: z.literal('lognormal'), mean: positive, cv, integer: z.boolean().optional() }),
      z.strictObject({ kind: z.literal('weibull'), mean: positive, shape: positive }),
      z.strictObject({ kind: z.literal('exponential'), mean: positive }),
      z.strictObject({
        kind: z.literal('uniform'),
        min: z.number().min(0).max(1e9),
        max: z.number().min(0).max(1e9),
        integer: z.boolean().optional(),
      }),
      z.strictObject({
        kind: z.literal('empirical'),
        values: z.array(z.number().min(0).max(1e9)).min(1).max(10_000),
        weights,
      }),
    ],
    { error: 'expected a quantity or a law of quantity such as {"kind": "geometric", "mean": 150}' },
  )
  .meta({ title: 'law of a quantity' });
export type SizeLaw = z.infer<typeof sizeLaw>;

export const variationLaw = z
  .union([
    z.strictObject({ kind: z.literal('constant') }),
    z.strictObject({ kind: z.literal('exponential') }),
    z.strictObject({
      kind: z.literal('hyperexponential'),
      means: z.array(positive).min(1).max(100),
      weights: z.array(z.number().min(0)).min(1).max(100),
    }),
    z.strictObject({ kind: z.literal('gamma'), cv }),
    z.strictObject({ kind: z.literal('lognormal'), cv }),
    z.strictObject({ kind: z.literal('weibull'), shape: positive }),
    z.strictObject({ kind: z.literal('uniform'), cv: cv.max(0.57) }),
    z.strictObject({ kind: z.literal('empirical'), values: z.array(positive).min(1).max(10_000), weights }),
  ])
  .meta({ title: 'variation of a processing time, mean 1' });
export type VariationLaw = z.infer<typeof variationLaw>;

/** How a processing time varies around its mean: ξ with mean 1, drawn once a lot and station (MODEL §3.2). */
export const variation = z.union([variationLaw, z.strictObject({ byItem: z.record(z.string(), variationLaw) })]);
export type Variation = z.infer<typeof variation>;
