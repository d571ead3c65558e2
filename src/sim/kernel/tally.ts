/** What interval formulas need of a sample. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Unbiased sample variance (divisor count - 1). */
  readonly variance: number;
}

/**
 * Count, mean, variance and extremes of a series in one pass and fixed memory (B. P. Welford, Technometrics 4 (1962)
 * 419). The result depends on the order of the values only in the last bits, but it does: feed them in a fixed order.
 */
export class Tally implements Moments {
  #count = 0;
  #mean = 0;
  #sumOfSquares = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;

  /** Tally of the values of an array. */
  static of(values: ArrayLike<number>): Tally {
    const tally = new Tally();
    for (let i = 0; i < values.length; i++) tally.add(values[i]!);
    return tally;
  }

  add(x: number): void {
    this.#count++;
    const difference = x - this.#mean;
    this.#mean += difference / this.#count;
    this.#sumOfSquares += difference * (x - this.#mean);
    if (x < this.#min) this.#min = x;
    if (x > this.#max) this.#max = x;
  }

  /** Adds all values of another tally (Chan, Golub & LeVeque 1979). */
  merge(other: Tally): void {
    if (other.#count === 0) return;
    const count = this.#count + other.#count;
    const difference = other.#mean - this.#mean;
    this.#mean += (difference * other.#count) / count;
    this.#sumOfSquares += other.#sumOfSquares + (difference * difference * this.#count * other.#count) / count;
    this.#count = count;
    this.#min = Math.min(this.#min, other.#min);
    this.#max = Math.max(this.#max, other.#max);
  }

  reset(): void {
    this.#count = 0;
    this.#mean = 0;
    this.#sumOfSquares = 0;
    this.#min = Number.POSITIVE_INFINITY;
    this.#max = Number.NEGATIVE_INFINITY;
  }

  get count(): number {
    return this.#count;
  }

  /** NaN when empty. */
  get mean(): number {
    return this.#count > 0 ? this.#mean : Number.NaN;
  }

  /** NaN below two values. */
  get variance(): number {
    return this.#count > 1 ? this.#sumOfSquares / (this.#count - 1) : Number.NaN;
  }

  /** Standard deviation; NaN below two values. */
  get sd(): number {
    return Math.sqrt(this.variance);
  }

  /** Infinity when empty. */
  get min(): number {
    return this.#min;
  }

  /** -Infinity when empty. */
  get max(): number {
    return this.#max;
  }
}
