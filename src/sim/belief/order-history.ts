import type { FittedMethod, Forecast } from './methods/method.ts';

/** Looks closer together than this are one: rounding of multiples. */
const SAME_INSTANT = 1e-6;

/**
 * What one stock was asked for between its own reviews, and a method run on it: all that a stage of a chain knows where
 * nobody tells it of customers.
 */
export class OrderHistory {
  readonly periodMinutes: number;
  readonly #method: FittedMethod;
  readonly #units: number[] = [];
  readonly #firstLook: number;
  #lookedAt: number;
  #seen = 0;
  #forecast: Forecast | null = null;

  /** `firstLook`: when the first period begins; NaN for the first time that anybody looks. */
  constructor(method: FittedMethod, periodMinutes: number, firstLook: number) {
    this.#method = method;
    this.periodMinutes = periodMinutes;
    this.#firstLook = firstLook;
    this.#lookedAt = firstLook;
  }

  reset(): void {
    this.#units.length = 0;
    this.#lookedAt = this.#firstLook;
    this.#seen = 0;
    this.#forecast = null;
  }

  /** A period is over when so much time has passed since the last look that closed one. */
  look(now: number, unitsInAll: number): void {
    if (Number.isNaN(this.#lookedAt)) {
      this.#lookedAt = now;
      this.#seen = unitsInAll;
    }
    const passed = Math.floor((now - this.#lookedAt + SAME_INSTANT) / this.periodMinutes);
    if (passed < 1) return;
    const units = (unitsInAll - this.#seen) / passed;
    for (let n = 0; n < passed; n++) this.#units.push(units);
    this.#lookedAt += passed * this.periodMinutes;
    this.#seen = unitsInAll;
    const isEnough = this.#units.length >= this.#method.minimumHistory;
    this.#forecast = isEnough ? this.#method.fit(this.#units) : null;
  }

  /** Units expected over the next periods, the last one in part; null while there is too little history. */
  unitsAhead(periods: number): number | null {
    const forecast = this.#forecast;
    if (forecast === null) return null;
    let units = 0;
    for (let h = 1; h <= Math.ceil(periods - 1e-9); h++) units += forecast(h) * Math.min(1, periods - h + 1);
    return units;
  }
}
