import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from '../../sim/index.ts';
import { type PeriodGrid, periodStart } from '../../sim/record/ledger.ts';

/** The measured periods of a run, as the weeks of a playback. */
export class Weeks {
  readonly count: number;
  /** Days in one of them. */
  readonly days: number;
  readonly #grid: PeriodGrid;
  readonly #start: number;

  constructor(grid: PeriodGrid) {
    this.#grid = grid;
    this.#start = periodStart(grid, grid.warmUpPeriods);
    this.count = grid.measuredPeriods;
    this.days = grid.periodMinutes / MINUTES_PER_DAY;
  }

  /** Number of the first measured week in the run, counted from 1. */
  get first(): number {
    return 1 + Math.round(this.#start / MINUTES_PER_WEEK);
  }

  /** The week an instant falls in; negative before the first, `count` or more after the last. */
  of(time: number): number {
    return Math.floor((time - this.#start) / this.#grid.periodMinutes);
  }

  /** Weeks from the start of measurement. */
  since(time: number): number {
    return (time - this.#start) / this.#grid.periodMinutes;
  }

  has(week: number): boolean {
    return week >= 0 && week < this.count;
  }

  start(week: number): number {
    return this.#start + week * this.#grid.periodMinutes;
  }

  /** Number of the week in the ledger. */
  period(week: number): number {
    return this.#grid.warmUpPeriods + week;
  }
}
