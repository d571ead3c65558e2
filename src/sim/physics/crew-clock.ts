import { MINUTES_PER_DAY, type WorkingTime } from '../kernel/working-time.ts';
import { LineClock } from './line-clock.ts';

/**
 * The working time of a line whose crew may be short: in such a shift a minute counts for less, or for nothing. How a
 * shift is manned is known when it begins; until then whoever looks ahead reckons with a full crew.
 */
export class CrewClock extends LineClock {
  readonly #hours: WorkingTime;
  // Shifts that were short: when they were, and what a minute counted for.
  readonly #from: number[] = [];
  readonly #until: number[] = [];
  readonly #pace: number[] = [];

  constructor(hours: WorkingTime) {
    super(hours, false);
    this.#hours = hours;
  }

  override reset(): void {
    super.reset();
    this.#from.length = 0;
    this.#until.length = 0;
    this.#pace.length = 0;
  }

  /** End of the shift that begins now: when the line closes, and a day later where it does not before. */
  shiftEnd(now: number): number {
    return Math.min(this.#hours.closes(now), now + MINUTES_PER_DAY);
  }

  /** Has the shift that begins now go at a part of its pace. */
  slow(now: number, pace: number): void {
    this.#from.push(now);
    this.#until.push(this.shiftEnd(now));
    this.#pace.push(pace);
  }

  override isOpen(time: number): boolean {
    return super.isOpen(time) && !(time < this.#shortUntil() && this.#pace.at(-1) === 0);
  }

  override nextOpen(time: number): number {
    return super.nextOpen(time < this.#shortUntil() && this.#pace.at(-1) === 0 ? this.#shortUntil() : time);
  }

  override advance(now: number, minutes: number): number {
    const until = this.#shortUntil();
    if (now >= until || minutes === 0) return super.advance(now, minutes);
    const pace = this.#pace.at(-1)!;
    const worked = this.#hours.workBetween(now, until) * pace;
    return minutes <= worked ? this.#hours.advance(now, minutes / pace) : super.advance(until, minutes - worked);
  }

  override workBetween(from: number, to: number): number {
    let minutes = super.workBetween(from, to);
    for (let n = this.#from.length - 1; n >= 0 && this.#until[n]! > from; n--) {
      const start = Math.max(from, this.#from[n]!);
      const end = Math.min(to, this.#until[n]!);
      if (end > start) minutes -= (1 - this.#pace[n]!) * this.#hours.workBetween(start, end);
    }
    return minutes;
  }

  /** End of the newest shift that was short, 0 for none: only that can be running. */
  #shortUntil(): number {
    return this.#until.length === 0 ? 0 : this.#until[this.#until.length - 1]!;
  }
}
