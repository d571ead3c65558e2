/**
 * What was expected and planned at the turn of each week of a run, for the weeks to come: written on request, as the
 * trace is; the model never reads it.
 */
export class BeliefRecord {
  /** Weeks ahead that are kept, the one that begins included. */
  static readonly horizon = 12;
  readonly weeks: number;
  readonly stocks: number;
  /** Units that the company expects customers to order, weeks × stocks × horizon; NaN where nobody expects anything. */
  readonly expected: Float64Array;
  /** Units of production that are agreed, in the same order; NaN where nothing is. */
  readonly planned: Float64Array;
  /** When what plans rest on was true, in minutes of the run; NaN before anybody believed anything. */
  readonly infoDate: Float64Array;
  /** Agreements that had taken effect. */
  readonly version: Float64Array;

  constructor(weeks: number, stocks: number) {
    this.weeks = weeks;
    this.stocks = stocks;
    this.expected = new Float64Array(weeks * stocks * BeliefRecord.horizon).fill(Number.NaN);
    this.planned = new Float64Array(weeks * stocks * BeliefRecord.horizon).fill(Number.NaN);
    this.infoDate = new Float64Array(weeks).fill(Number.NaN);
    this.version = new Float64Array(weeks);
  }

  /** Place of a stock's week, `ahead` weeks after the one that begins. */
  cell(week: number, stock: number, ahead: number): number {
    return (week * this.stocks + stock) * BeliefRecord.horizon + ahead;
  }
}
