import type { CellSummary } from './summary.ts';

/** The results of one scenario, as far as they have come: at least as many replications as are to be summarised. */
export interface CellResults {
  readonly id: string;
  readonly title: string;
  /** Names of the columns, see `columnName`. */
  readonly names: readonly string[];
  /** One per name: a value per replication, NaN where undefined. */
  readonly columns: readonly Float64Array[];
  readonly seriesNames: readonly string[];
  /** One per series: replications × periods. */
  readonly series: readonly Float64Array[];
  readonly periods: number;
  readonly undefinedBecause: Readonly<Record<string, string>>;
  readonly warnings: CellSummary['warnings'];
}
