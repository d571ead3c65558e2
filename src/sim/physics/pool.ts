/** Growable arrays of numbers that share one index: records without objects. Freed indices are used again. */
export abstract class Pool {
  capacity: number;
  /** Indices ever handed out. */
  used = 0;
  /** Stack of freed indices. */
  #free: Int32Array;
  #freeCount = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#free = new Int32Array(capacity);
  }

  /** Number of records in use. */
  get count(): number {
    return this.used - this.#freeCount;
  }

  take(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount]!;
    if (this.used === this.capacity) {
      this.capacity *= 2;
      this.#free = copied(this.#free, new Int32Array(this.capacity));
      this.grow(this.capacity);
    }
    return this.used++;
  }

  give(index: number): void {
    this.#free[this.#freeCount++] = index;
  }

  reset(): void {
    this.used = 0;
    this.#freeCount = 0;
  }

  /** Replaces every array by a longer copy. */
  protected abstract grow(capacity: number): void;
}

export function copied<T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

export const longer = {
  f64: (array: Float64Array<ArrayBuffer>, capacity: number) => copied(array, new Float64Array(capacity)),
  i32: (array: Int32Array<ArrayBuffer>, capacity: number) => copied(array, new Int32Array(capacity)),
  u8: (array: Uint8Array<ArrayBuffer>, capacity: number) => copied(array, new Uint8Array(capacity)),
};
