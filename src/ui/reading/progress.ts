import { isPrecise, replicationsNeeded, type PrecisionGoal, targetHalfWidth } from '../../sim/experiment/precision.ts';
import { settingsOf } from '../../scenarios/settings.ts';
import type { Study } from '../../scenarios/study.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import { decimalsOf, type Measure, measureOf } from '../format/measure.ts';
import { fixed, fixedSpace } from '../format/numbers.ts';
import { kpiOf } from './indicators.ts';
import { studyUnits } from './study-units.ts';

/** How precise a study has become, against what it asks. */
export interface Precision {
  /** Pairs after which the goal should be met. */
  readonly needed: number;
  readonly met: boolean;
  /** "± 0.4 points": of the scenario that is furthest from the goal. */
  readonly reached: string;
  readonly asked: string;
}

/** The precision that a study asks for, or undefined where it asks for a number of replications only. */
export function precisionOf(study: Study, summary: StudySummary): Precision | undefined {
  const { precision, precisionKpi } = settingsOf(study);
  const kpi = kpiOf(precisionKpi);
  if (precision === null || kpi === undefined) return undefined;
  const goal: PrecisionGoal = { relative: precision, isShare: kpi.unit === '%' && kpi.range?.[1] === 1 };
  const values = summary.cells.flatMap(({ kpis }) => kpis.get(precisionKpi) ?? []).filter(({ n }) => n > 0);
  const needed = values.map((value) => replicationsNeeded(value, goal));
  const worst = values[needed.indexOf(Math.max(...needed))];
  if (worst === undefined) return undefined;
  const asked = targetHalfWidth(worst.mean, goal);
  const measure = measureOf(kpi, studyUnits(study), Math.abs(worst.mean), asked);
  return {
    needed: Math.max(...needed),
    met: values.every((value) => isPrecise(value, goal)),
    reached: plusMinus(measure, worst.halfWidth),
    asked: plusMinus(measure, asked),
  };
}

/** "± 0.08 M€"; empty before there is an interval. */
export function plusMinus(measure: Measure, halfWidth: number): string {
  if (!Number.isFinite(halfWidth)) return '';
  const text = fixed(halfWidth * measure.scale, decimalsOf(measure, halfWidth));
  return `±${fixedSpace}${text}${fixedSpace}${measure.differenceUnit}`;
}
