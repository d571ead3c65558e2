import type { WorkingTime } from '../kernel/working-time.ts';

/**
 * The working time of a line in one run: its calendar, and overtime as it is granted. A grant begins when it is made, in
 * time that the calendar has closed; so what was booked before never looks past one.
 */
export class LineClock {
  readonly #calendar: WorkingTime;
  readonly alwaysOpen: boolean;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(calendar: WorkingTime, alwaysOpen = calendar.alwaysOpen) {
    this.#calendar = calendar;
    this.alwaysOpen = alwaysOpen;
  }

  reset(): void {
    this.#starts.length = 0;
    this.#ends.length = 0;
  }

  /** Opens the line for some minutes from now on. */
  grant(now: number, minutes: number): void {
    this.#starts.push(now);
    this.#ends.push(now + minutes);
  }

  isOpen(time: number): boolean {
    return time < this.#overtimeEnd() || this.#calendar.isOpen(time);
  }

  nextOpen(time: number): number {
    return time < this.#overtimeEnd() ? time : this.#calendar.nextOpen(time);
  }

  /** The instant by which so much work can be done from now on. */
  advance(now: number, minutes: number): number {
    const end = this.#overtimeEnd();
    if (now >= end) return this.#calendar.advance(now, minutes);
    return now + minutes <= end ? now + minutes : this.#calendar.advance(end, minutes - (end - now));
  }

  workBetween(from: number, to: number): number {
    let minutes = this.#calendar.workBetween(from, to);
    for (let n = this.#starts.length - 1; n >= 0 && this.#ends[n]! > from; n--) {
      minutes += Math.max(0, Math.min(to, this.#ends[n]!) - Math.max(from, this.#starts[n]!));
    }
    return minutes;
  }

  /** End of the newest grant, 0 for none: grants begin when they are made, so only the newest can be running. */
  #overtimeEnd(): number {
    return this.#ends.length === 0 ? 0 : this.#ends[this.#ends.length - 1]!;
  }
}
