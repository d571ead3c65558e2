/**
 * Integral and time average of a step function, such as a stock or a queue, over a window that is closed exactly at its
 * edges: a level that lasts across an edge counts only for its part inside. Times in any one unit, never decreasing.
 */
export class TimeIntegral {
  #level: number;
  #since: number;
  #windowStart: number;
  #area = 0;

  /** A function that has `level` from `time` on; the window opens at `time`. */
  constructor(time: number, level: number) {
    this.#level = level;
    this.#since = time;
    this.#windowStart = time;
  }

  /** Level from the last change on. */
  get level(): number {
    return this.#level;
  }

  /** The level becomes `level` at `time`. */
  set(time: number, level: number): void {
    this.#advance(time);
    this.#level = level;
  }

  /** The level changes by `difference` at `time`. */
  change(time: number, difference: number): void {
    this.#advance(time);
    this.#level += difference;
  }

  /** Opens a new window at `time`: what lies before counts no more. */
  openWindow(time: number): void {
    this.#advance(time);
    this.#area = 0;
    this.#windowStart = time;
  }

  /** Integral from the start of the window to `time`, in level x time. */
  integral(time: number): number {
    this.#advance(time);
    return this.#area;
  }

  /** Time average from the start of the window to `time`; NaN for an empty window. */
  mean(time: number): number {
    return this.integral(time) / (time - this.#windowStart);
  }

  #advance(time: number): void {
    if (!(time >= this.#since)) throw new RangeError(`time ran backwards, from ${this.#since} to ${time}`);
    this.#area += this.#level * (time - this.#since);
    this.#since = time;
  }
}
