/** Weight of the newest absolute error in MAD, and σ ÷ MAD of a normal error (MODEL §5.4). */
const MAD_WEIGHT = 0.1;
const SD_PER_MAD = 1.25;
/** Errors of a size below this are rounding of sums, in units: they tell of no bias. */
const ROUNDING = 1e-9;
/** Weight of the newest squared error in a mean over about half a year. */
const SQUARE_WEIGHT = 1 / 26;

/** How the errors of several forecasts go on, each by its number; an error is actual − forecast. */
export class ErrorMonitor {
  readonly #meanAbsolute: Float64Array;
  readonly #meanSquare: Float64Array;
  readonly #cumulative: Float64Array;

  constructor(size: number) {
    this.#meanAbsolute = new Float64Array(size);
    this.#meanSquare = new Float64Array(size);
    this.#cumulative = new Float64Array(size);
  }

  /** Begins with a standard deviation that is expected before any error is known. */
  start(index: number, sd: number): void {
    this.#meanAbsolute[index] = sd / SD_PER_MAD;
    this.#meanSquare[index] = sd * sd;
    this.#cumulative[index] = 0;
  }

  observe(index: number, error: number): void {
    this.#meanAbsolute[index]! += MAD_WEIGHT * (Math.abs(error) - this.#meanAbsolute[index]!);
    this.#meanSquare[index]! += SQUARE_WEIGHT * (error * error - this.#meanSquare[index]!);
    this.#cumulative[index]! += error;
  }

  /** σ̂ = 1.25 MAD, with MAD ← 0.1 |e| + 0.9 MAD. */
  sd(index: number): number {
    return SD_PER_MAD * this.#meanAbsolute[index]!;
  }

  /** Mean squared error, over about half a year. */
  meanSquare(index: number): number {
    return this.#meanSquare[index]!;
  }

  /** CFE ÷ MAD: the sum of all errors by their smoothed size; far from 0 where a forecast is biased. */
  trackingSignal(index: number): number {
    const mad = this.#meanAbsolute[index]!;
    return mad > ROUNDING ? this.#cumulative[index]! / mad : 0;
  }
}
