import type { Study } from '../../scenarios/study.ts';
import type { WeekWindow } from '../../scenarios/window.ts';

/** Whose exchange curves are drawn, of which weeks, and between which indicators. */
export interface ExchangeQuestion {
  readonly study: Study;
  readonly window: WeekWindow | undefined;
  /** Ids of the indicators of service and of stock. */
  readonly kpis: readonly string[];
}
