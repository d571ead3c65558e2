/** What forecasts were worth, over all of their targets. Where a measure is not defined it is NaN. */
export interface Accuracy {
  /** Forecasts that were compared with what came. */
  readonly count: number;
  /** Mean of actual − forecast, in units. */
  readonly meanError: number;
  /** Mean absolute error, in units. */
  readonly mae: number;
  /** Root mean squared error, in units. */
  readonly rmse: number;
  /** Mean of |e| ÷ |actual| over the targets that are not 0. */
  readonly mape: number;
  /** Σ|e| ÷ Σ|actual|: errors weighted by volume. */
  readonly wape: number;
  /** Mean of |e| ÷ in-sample mean absolute error of the naive method (Hyndman & Koehler 2006). */
  readonly mase: number;
  /** Σ(forecast − actual) ÷ Σ|actual|: too much above 0, too little below. */
  readonly bias: number;
}

/** Sums of forecast errors, from which every measure of accuracy follows; sums of several series add up. */
export class ErrorSums {
  #count = 0;
  #errors = 0;
  #absoluteErrors = 0;
  #squaredErrors = 0;
  #actuals = 0;
  #countNotZero = 0;
  #relativeErrors = 0;
  #countScaled = 0;
  #scaledErrors = 0;

  /** @param scale in-sample error of the naive method; not above 0: no scale, and the target does not count for MASE */
  add(actual: number, forecast: number, scale: number): void {
    const error = actual - forecast;
    const miss = Math.abs(error);
    this.#count += 1;
    this.#errors += error;
    this.#absoluteErrors += miss;
    this.#squaredErrors += error * error;
    this.#actuals += Math.abs(actual);
    if (actual !== 0) {
      this.#countNotZero += 1;
      this.#relativeErrors += miss / Math.abs(actual);
    }
    if (scale > 0) {
      this.#countScaled += 1;
      this.#scaledErrors += miss / scale;
    }
  }

  merge(other: ErrorSums): void {
    this.#count += other.#count;
    this.#errors += other.#errors;
    this.#absoluteErrors += other.#absoluteErrors;
    this.#squaredErrors += other.#squaredErrors;
    this.#actuals += other.#actuals;
    this.#countNotZero += other.#countNotZero;
    this.#relativeErrors += other.#relativeErrors;
    this.#countScaled += other.#countScaled;
    this.#scaledErrors += other.#scaledErrors;
  }

  accuracy(): Accuracy {
    return {
      count: this.#count,
      meanError: ratio(this.#errors, this.#count),
      mae: ratio(this.#absoluteErrors, this.#count),
      rmse: Math.sqrt(ratio(this.#squaredErrors, this.#count)),
      mape: ratio(this.#relativeErrors, this.#countNotZero),
      wape: ratio(this.#absoluteErrors, this.#actuals),
      mase: ratio(this.#scaledErrors, this.#countScaled),
      bias: ratio(-this.#errors, this.#actuals),
    };
  }
}

/** A quotient; NaN when there is nothing to divide by. */
const ratio = (sum: number, of: number): number => (of > 0 ? sum / of : Number.NaN);

/** Mean |y_t − y_{t − lag}| over the first so many values: the in-sample error of the (seasonal) naive method. */
export function naiveScale(history: ArrayLike<number>, length: number, lag: number): number {
  let sum = 0;
  for (let t = lag; t < length; t++) sum += Math.abs(history[t]! - history[t - lag]!);
  return ratio(sum, length - lag);
}
