import type { WorkingTime } from '../kernel/working-time.ts';

/** Remembered instants: a power of two above the usual number of shipping days between an order and its date. */
const REMEMBERED = 16;

/** The shipping cut-offs of a place, numbered from 0 in the order of time. Remembers what was asked last. */
export class Cutoffs {
  /** One open minute per shipping day, starting at the cut-off. */
  readonly calendar: WorkingTime;
  // The cut-off last found: it is the first at or after all times in (#after, #until].
  #number = -1;
  #after = 0;
  #until = -1;
  readonly #numbers = new Float64Array(REMEMBERED).fill(-1);
  readonly #instants = new Float64Array(REMEMBERED);

  constructor(calendar: WorkingTime) {
    this.calendar = calendar;
  }

  /** Time in minutes of the cut-off so many shipping days after the first one at or after `time`. */
  after(time: number, days: number): number {
    if (!(time > this.#after && time <= this.#until)) this.#find(time);
    return this.#instant(this.#number + days);
  }

  #find(time: number): void {
    this.#number = Math.ceil(this.calendar.toWork(time));
    this.#after = this.#number === 0 ? -1 : this.#instant(this.#number - 1);
    this.#until = this.#instant(this.#number);
  }

  #instant(number: number): number {
    const slot = number & (REMEMBERED - 1);
    if (this.#numbers[slot] !== number) {
      this.#numbers[slot] = number;
      this.#instants[slot] = this.calendar.fromWorkStart(number);
    }
    return this.#instants[slot]!;
  }
}
