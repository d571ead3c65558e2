import type { KpiSummary } from './summary.ts';

/** How precisely a KPI is to be known (MODEL §11.3). */
export interface PrecisionGoal {
  /** Relative half-width asked for, such as 0.05. */
  readonly relative: number;
  /** Whether the KPI is a share between 0 and 1. */
  readonly isShare: boolean;
}

/** Below this many replications an estimate of the variance is not trusted. */
export const leastReplications = 10;
/** Where the study names no number, the sequential rule gives up here. */
export const mostReplications = 200;

const nearEdge = 0.05;
const absoluteTarget = 0.005;

/**
 * The half-width to reach. Law's rule: γ′·|mean| with γ′ = γ ÷ (1 + γ), so that the error relative to the unknown true
 * mean is at most γ. A share within 5 percentage points of 0 or 1 is held to ±0.5 percentage points: near 0 the relative
 * rule would never end, near 1 it would say too little.
 */
export function targetHalfWidth(mean: number, goal: PrecisionGoal): number {
  const relative = (goal.relative / (1 + goal.relative)) * Math.abs(mean);
  if (goal.isShare && mean < nearEdge) return absoluteTarget;
  return goal.isShare && mean > 1 - nearEdge ? Math.min(relative, absoluteTarget) : relative;
}

/** Whether a KPI is known precisely enough. An undefined KPI cannot become more precise: it does not hold up the others. */
export function isPrecise(kpi: KpiSummary, goal: PrecisionGoal): boolean {
  if (kpi.values.length < leastReplications) return false;
  return kpi.n === 0 || kpi.halfWidth <= targetHalfWidth(kpi.mean, goal);
}

/** Replications after which the goal should be met, if mean and variance stay as they are. */
export function replicationsNeeded(kpi: KpiSummary, goal: PrecisionGoal): number {
  if (isPrecise(kpi, goal)) return kpi.values.length;
  const shortfall = kpi.halfWidth / targetHalfWidth(kpi.mean, goal);
  const needed = kpi.values.length * shortfall * shortfall;
  return needed > leastReplications ? Math.ceil(needed) : leastReplications;
}
