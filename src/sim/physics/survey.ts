import { normalQuantile } from '../kernel/normal.ts';
import type { SurveyPlan } from './plant.ts';

/** What a customer went through with one order. */
export interface Experience {
  /** Beyond the requested date. */
  readonly lateMinutes: number;
  /** Share of the units that never came. */
  readonly shortShare: number;
  readonly wrong: boolean;
  /** Nothing came at all. */
  readonly lost: boolean;
  readonly cycleMinutes: number;
  /** What orders of the segment have taken so far. */
  readonly expectedMinutes: number;
}

const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** How much longer than expected an order took, as a share of what was expected. */
function slowness({ cycleMinutes, expectedMinutes }: Experience): number {
  if (cycleMinutes === expectedMinutes) return 0;
  return expectedMinutes > 0 ? (cycleMinutes - expectedMinutes) / expectedMinutes : 1;
}

/**
 * Expectation and disconfirmation: what a customer got beyond what was expected, in points of the 0–10 scale. Losses
 * weigh more than gains (MODEL §10.4).
 */
export function disconfirmation(plan: SurveyPlan, experience: Experience): number {
  if (experience.lost) return -plan.lost;
  const slow = slowness(experience);
  const loss =
    plan.late * Math.min(1, experience.lateMinutes / plan.lateFullMinutes) +
    plan.short * experience.shortShare +
    (experience.wrong ? plan.wrong : 0) +
    plan.slow * clip(slow, 0, 1);
  return plan.fast * clip(-slow, 0, 1) - loss;
}

/** Whether a customer is asked. One uniform, which belongs to the customer, tells this and the noise in the score. */
export const isAsked = (plan: SurveyPlan, uniform: number): boolean => uniform < plan.share;

/** A customer's score from 0 to 10. */
export function scoreOf(plan: SurveyPlan, uniform: number, points: number): number {
  const { share, scatter } = plan;
  const rest = isAsked(plan, uniform) ? uniform / share : (uniform - share) / (1 - share);
  return clip(plan.usual + points + (scatter === 0 ? 0 : scatter * normalQuantile(rest)), 0, 10);
}

/** "How likely are you to recommend us?", 0 to 10. */
export const likelihoodToRecommend = (score: number): number => Math.round(score);
/** "How satisfied are you?", 1 to 5. */
export const satisfactionOfFive = (score: number): number => Math.round(1 + 0.4 * score);
