import { LimitError } from '../kernel/invariant.ts';

/** Doubles and integers of one record, at most so many of each. A power of two. */
export const RECORD_SIZE = 16;
const START = 256;
/** Records at once: some 200 MB. START times a power of two. */
const MOST = 1_048_576;

/**
 * Records without objects: two growable arrays of numbers, `real` and `whole`, in which each record has a row. A record is named
 * by the offset of its row, so that `whole[record + field]` is one of its fields. Freed rows are used again.
 */
export class Pool {
  real = new Float64Array(START * RECORD_SIZE);
  whole = new Int32Array(START * RECORD_SIZE);
  /** End of the rows ever handed out. */
  used = 0;
  /** Stack of freed rows. */
  #free = new Int32Array(START);
  #freeCount = 0;

  /** Number of records in use. */
  get count(): number {
    return this.used / RECORD_SIZE - this.#freeCount;
  }

  take(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount]!;
    const record = this.used;
    if (record === this.real.length) this.#grow();
    this.used = record + RECORD_SIZE;
    return record;
  }

  give(record: number): void {
    this.#free[this.#freeCount++] = record;
  }

  /** Makes record `to` a copy of `from`. */
  copy(from: number, to: number): void {
    this.real.copyWithin(to, from, from + RECORD_SIZE);
    this.whole.copyWithin(to, from, from + RECORD_SIZE);
  }

  reset(): void {
    this.used = 0;
    this.#freeCount = 0;
  }

  #grow(): void {
    if (this.used >= MOST * RECORD_SIZE) {
      throw new LimitError(`more than ${MOST} orders are open at once: demand exceeds what can be supplied`);
    }
    const real = new Float64Array(2 * this.real.length);
    const whole = new Int32Array(real.length);
    const free = new Int32Array(real.length / RECORD_SIZE);
    real.set(this.real);
    whole.set(this.whole);
    free.set(this.#free);
    this.real = real;
    this.whole = whole;
    this.#free = free;
  }
}
