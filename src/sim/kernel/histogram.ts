/** Mantissa bits that tell buckets apart: 128 buckets an octave. */
const BITS = 7;
const SHIFT = 20 - BITS;
const GROWTH = 128;

/**
 * A histogram of non-negative numbers in memory that is bounded by their range, never by their number: buckets of
 * equal relative width 2^(1/128) (0.8 %), so that a quantile is right to 0.4 %. Zeros are counted apart and are exact.
 * The bucket of a number is read off the bits of its double.
 */
export class Histogram {
  count = 0;
  zeros = 0;
  min = Number.POSITIVE_INFINITY;
  max = 0;
  #counts = new Uint32Array(0);
  /** Bucket number of the first count. */
  #first = 0;

  /** Counts a number; below zero it counts as zero. */
  add(x: number): void {
    this.count += 1;
    if (x < this.min) this.min = x;
    if (x > this.max) this.max = x;
    if (x <= 0) {
      this.zeros += 1;
      return;
    }
    const bucket = bucketOf(x);
    const at = bucket - this.#first;
    if (at < 0 || at >= this.#counts.length) this.#cover(bucket);
    this.#counts[bucket - this.#first]! += 1;
  }

  /** Counts so many zeros. */
  addZeros(n: number): void {
    if (n === 0) return;
    this.count += n;
    this.zeros += n;
    this.min = 0;
  }

  /** The q-quantile, 0 ≤ q ≤ 1: the middle of the bucket that holds it; NaN without numbers. */
  quantile(q: number): number {
    if (this.count === 0) return Number.NaN;
    const rank = q * (this.count - 1);
    if (rank < this.zeros) return 0;
    let passed = this.zeros;
    for (let at = 0; at < this.#counts.length; at++) {
      passed += this.#counts[at]!;
      if (passed > rank) return Math.min(this.max, Math.max(this.min, middleOf(this.#first + at)));
    }
    return this.max;
  }

  /** Adds another histogram's numbers to this one's. */
  merge(other: Histogram): void {
    this.count += other.count;
    this.zeros += other.zeros;
    this.min = Math.min(this.min, other.min);
    this.max = Math.max(this.max, other.max);
    for (let at = 0; at < other.#counts.length; at++) {
      if (other.#counts[at] === 0) continue;
      const bucket = other.#first + at;
      if (bucket < this.#first || bucket >= this.#first + this.#counts.length) this.#cover(bucket);
      this.#counts[bucket - this.#first]! += other.#counts[at]!;
    }
  }

  /** Forgets all numbers and keeps the memory. */
  reset(): void {
    this.count = 0;
    this.zeros = 0;
    this.min = Number.POSITIVE_INFINITY;
    this.max = 0;
    this.#counts.fill(0);
  }

  /** Extends the range to a bucket. */
  #cover(bucket: number): void {
    const length = this.#counts.length;
    const first = length === 0 ? bucket : this.#first;
    const from = bucket < first ? bucket - GROWTH : first;
    const to = Math.max(first + length, bucket + 1 + (bucket < first ? 0 : GROWTH));
    const counts = new Uint32Array(to - from);
    counts.set(this.#counts, first - from);
    this.#counts = counts;
    this.#first = from;
  }
}

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
/** Which half of a double holds sign and exponent on this machine. */
const HIGH = (() => {
  bits[0] = 1;
  return words[1] === 0 ? 0 : 1;
})();

function bucketOf(x: number): number {
  bits[0] = x;
  return words[HIGH]! >>> SHIFT;
}

function middleOf(bucket: number): number {
  words[HIGH] = bucket << SHIFT;
  words[1 - HIGH] = 0;
  const low = bits[0]!;
  words[HIGH] = (bucket + 1) << SHIFT;
  return (low + bits[0]!) / 2;
}
