import { fromStart } from '../scenarios/from-start.ts';
import { horizonOf, settingsOf } from '../scenarios/settings.ts';
import type { Study } from '../scenarios/study.ts';
import type { StudySummary } from '../sim/experiment/summary.ts';
import { adviseWarmUp } from '../sim/experiment/warm-up.ts';

/** Work in process, stock and service by period: what a warm-up is judged by (MODEL §11.2). */
export const warmUpSeries = ['wipUnits', 'onHandUnits', 'otif'] as const;

/** Histories that the series are averaged over, at most. */
const CHECK_REPLICATIONS = 10;

const MINUTES_PER_WEEK = 10_080;

/** The study to run for a check of the warm-up of one whose scenarios are all valid. */
export const warmUpStudy = (study: Study): Study => ({
  ...fromStart(study),
  replications: Math.min(settingsOf(study).replications, CHECK_REPLICATIONS),
});

/** What MSER-5 asks for by one series of one scenario. */
export interface SeriesAdvice {
  /** Id of the scenario. */
  readonly scenario: string;
  /** Id of the indicator. */
  readonly series: string;
  readonly weeks: number;
  /** False where the series does not tell. */
  readonly accepted: boolean;
}

export interface WarmUpAdvice {
  /** Weeks that the study leaves out. */
  readonly set: number;
  /** The longest that a series asks for which tells: the same warm-up for all that are compared. */
  readonly asked: number;
  /** The series that asks for it; undefined where none tells. */
  readonly longest: SeriesAdvice | undefined;
  readonly series: readonly SeriesAdvice[];
  readonly replications: number;
}

/** Reads the advice off a run of `warmUpStudy`; series that a scenario does not have are left out. */
export function readWarmUp(study: Study, { cells, replications }: StudySummary): WarmUpAdvice {
  const { warmUp, period } = horizonOf(study.base);
  const weeks = (periods: number): number => (periods * period) / MINUTES_PER_WEEK;
  const series = cells.flatMap((cell) =>
    warmUpSeries.flatMap((name): SeriesAdvice[] => {
      const mean = cell.series.get(name)?.mean;
      if (mean === undefined || mean.every(Number.isNaN)) return [];
      const advice = adviseWarmUp([mean], mean.length);
      return [{ scenario: cell.id, series: name, weeks: weeks(advice.warmUp), accepted: advice.accepted }];
    }),
  );
  const told = series.filter(({ accepted }) => accepted);
  const asked = Math.max(0, ...told.map((one) => one.weeks));
  return {
    set: warmUp / MINUTES_PER_WEEK,
    asked,
    longest: told.find((one) => one.weeks === asked),
    series,
    replications,
  };
}
