import type { SurveyPlan } from '../sim/index.ts';
import { type Duration, type TimeUnit, toMinutes } from './time-units.ts';
import { duration } from './units.ts';
import { z } from './zod.ts';

const points = z.number().min(0).max(100);

/**
 * What customers make of an order, as a score from 0 to 10 (MODEL §10.4): usual + disconfirmation + scatter × Z.
 * All weights are assumptions; results are an index for comparison, not a forecast of surveys.
 */
export const survey = z.strictObject({
  share: z.number().min(0).max(1).optional(),
  usual: z.number().min(0).max(10).optional(),
  scatter: z.number().min(0).max(10).optional(),
  late: points.optional(),
  lateFull: duration.optional(),
  short: points.optional(),
  wrong: points.optional(),
  slow: points.optional(),
  fast: points.optional(),
  lost: points.optional(),
  norm: duration.optional(),
  memory: z.number().positive().max(1).optional(),
});
type Survey = z.infer<typeof survey>;

/** The survey of a segment: its own settings, else the company's, else the defaults; null where neither asks. */
export function surveyPlan(
  company: Survey | undefined,
  own: Survey | undefined,
  unit: TimeUnit,
  usualCycleMinutes: number,
): SurveyPlan | null {
  if (company === undefined && own === undefined) return null;
  const given = { ...company, ...own };
  const minutes = (value: Duration): number => toMinutes(value, unit);
  return {
    share: given.share ?? 0.2,
    usual: given.usual ?? 8.3,
    scatter: given.scatter ?? 1.4,
    late: given.late ?? 3,
    lateFullMinutes: minutes(given.lateFull ?? '10 d'),
    short: given.short ?? 3,
    wrong: given.wrong ?? 2.5,
    slow: given.slow ?? 1,
    fast: given.fast ?? 0.5,
    lost: given.lost ?? 4,
    normMinutes: given.norm === undefined ? usualCycleMinutes : minutes(given.norm),
    memory: given.memory ?? 0.02,
  };
}
