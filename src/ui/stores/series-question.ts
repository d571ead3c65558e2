import type { Study } from '../../scenarios/study.ts';

/** Which series are wanted of a study, as it ran. */
export interface SeriesQuestion {
  readonly study: Study;
  /** Such as `demandUnits` or `demandUnits|item:A1`. */
  readonly series: readonly string[];
  /** Columns of results that are not run by themselves, such as `runShare|line:L1`. */
  readonly columns: readonly string[];
  /** Histories, those that the numbers on screen are of. */
  readonly replications: number;
}
