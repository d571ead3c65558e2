/** A value for every row and week, NaN where nothing is agreed. */
export class WeekTable {
  readonly rows: number;
  readonly weeks: number;
  readonly values: Float64Array;

  constructor(rows: number, weeks: number) {
    this.rows = rows;
    this.weeks = weeks;
    this.values = new Float64Array(rows * weeks).fill(Number.NaN);
  }

  /** What is agreed for a week, NaN for nothing and beyond the run. */
  at(row: number, week: number): number {
    return week < this.weeks ? this.values[row * this.weeks + week]! : Number.NaN;
  }

  set(row: number, week: number, value: number): void {
    if (week < this.weeks) this.values[row * this.weeks + week] = value;
  }

  clear(): void {
    this.values.fill(Number.NaN);
  }
}

/** Parameters of rules, NaN where nothing is decided: by stock, and by line. */
export class RuleParameters {
  readonly upTo: Float64Array;
  readonly reorderPoint: Float64Array;
  readonly lot: Float64Array;
  readonly cards: Float64Array;
  readonly wipLimit: Float64Array;
  readonly buffer: Float64Array;

  constructor(stocks: number, lines: number) {
    this.upTo = new Float64Array(stocks).fill(Number.NaN);
    this.reorderPoint = new Float64Array(stocks).fill(Number.NaN);
    this.lot = new Float64Array(stocks).fill(Number.NaN);
    this.cards = new Float64Array(stocks).fill(Number.NaN);
    this.wipLimit = new Float64Array(lines).fill(Number.NaN);
    this.buffer = new Float64Array(lines).fill(Number.NaN);
  }

  clear(): void {
    const all = [this.upTo, this.reorderPoint, this.lot, this.cards, this.wipLimit, this.buffer];
    for (const values of all) values.fill(Number.NaN);
  }
}

/** What an agreement is about, week by week. */
export const planNames = ['demandPlan', 'supplyPlan', 'prebuild', 'releases', 'overtime'] as const;

/** A purchase of which so many units are to be hurried: where its record is, and what tells it from a later one there. */
export interface ExpediteChoice {
  readonly order: number;
  readonly serial: number;
  readonly units: number;
}

/** What sales and production have agreed: versioned, and the only thing a cycle writes (MODEL §6.2). */
export class Agreement {
  /** Units of demand, by selling stock and week. */
  readonly demandPlan: WeekTable;
  /** Units to be made, by stock and week of production. */
  readonly supplyPlan: WeekTable;
  /** Units to stand ready beyond the protection interval, by stock and week. */
  readonly prebuild: WeekTable;
  /** Units to be released, by stock and week. */
  readonly releases: WeekTable;
  /** Minutes of overtime, by line and week. */
  readonly overtime: WeekTable;
  readonly rules: RuleParameters;
  /** Stocks that late customers wait for, the most urgent first: made before all others. */
  readonly priorities: number[] = [];
  readonly expedites: ExpediteChoice[] = [];
  version = 0;
  /** When the information behind it was taken; −1 before the first. */
  infoDate = -1;

  constructor(sellers: number, stocks: number, lines: number, weeks: number) {
    this.demandPlan = new WeekTable(sellers, weeks);
    this.supplyPlan = new WeekTable(stocks, weeks);
    this.prebuild = new WeekTable(stocks, weeks);
    this.releases = new WeekTable(stocks, weeks);
    this.rules = new RuleParameters(stocks, lines);
    this.overtime = new WeekTable(lines, weeks);
  }

  reset(): void {
    for (const name of planNames) this[name].clear();
    this.rules.clear();
    this.priorities.length = 0;
    this.expedites.length = 0;
    this.version = 0;
    this.infoDate = -1;
  }
}
