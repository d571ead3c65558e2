import { mostReplications } from '../sim/experiment/precision.ts';
import type { Scenario } from './scenario.ts';
import type { Study } from './study.ts';
import { toMinutes } from './time-units.ts';

/** How a study is run: what the file says, and the defaults where it is silent. */
export interface StudySettings {
  readonly seed: string;
  /** Replications of every scenario; with a precision goal, the most that are run. */
  readonly replications: number;
  readonly level: number;
  /** Relative half-width to reach, or null for a fixed number of replications. */
  readonly precision: number | null;
  readonly precisionKpi: string;
  readonly antithetic: boolean;
  readonly baseline: string;
}

/** Settings of a study with all defaults in place. Antithetic replications come in pairs. */
export function settingsOf(study: Study): StudySettings {
  const precision = study.precision ?? null;
  const asked = study.replications ?? (precision === null ? 30 : mostReplications);
  const antithetic = study.antithetic ?? false;
  return {
    seed: study.seed ?? '4711',
    replications: antithetic ? 2 * Math.ceil(asked / 2) : asked,
    level: study.level ?? 0.95,
    precision,
    precisionKpi: study.precisionKpi ?? 'otif',
    antithetic,
    baseline: study.baseline ?? study.base.id,
  };
}

/** Lengths of a run in minutes, defaults in place (MODEL §2). */
export interface HorizonMinutes {
  readonly warmUp: number;
  readonly measured: number;
  readonly runOut: number;
  readonly period: number;
}

export function horizonOf(scenario: Scenario): HorizonMinutes {
  const { horizon, timeUnit = 'day' } = scenario;
  return {
    warmUp: toMinutes(horizon?.warmUp ?? '13 wk', timeUnit),
    measured: toMinutes(horizon?.measured ?? '52 wk', timeUnit),
    runOut: toMinutes(horizon?.runOut ?? '6 wk', timeUnit),
    period: toMinutes(horizon?.period ?? '1 wk', timeUnit),
  };
}
