import type { ColumnRole } from './columns.ts';
import type { PeriodName } from './calendar.ts';
import type { DecimalSign } from '../../scenarios/quantities.ts';

/** What a reader of demand histories may be told; what is left out is seen from the file. */
export interface HistoryOptions {
  /** Names of columns, where their roles cannot be seen from them. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly period?: PeriodName | undefined;
  readonly decimal?: DecimalSign | undefined;
  /** Order of day and month in dates with slashes. */
  readonly dates?: 'd/m/y' | 'm/d/y' | undefined;
  /** Negative quantities are cancellations: they are subtracted in their period. Otherwise they are refused. */
  readonly netCancellations?: boolean;
  /** First and last day that count, as days from 1970-01-01. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}
