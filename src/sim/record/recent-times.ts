import { quantileOfSorted } from '../kernel/quantiles.ts';

/** The latest durations of one kind, by stock or line, each with the instant at which it ended: rings of fixed length. */
export class RecentTimes {
  /** How many make a quantile, and how many are kept so that a late view still finds as many that it knows. */
  static readonly used = 100;
  static readonly kept = 1000;
  /** Instants, and after them durations; null where nobody goes by them. */
  readonly #rings: readonly (Float64Array | null)[];
  readonly #count: Float64Array;

  constructor(isAsked: readonly boolean[]) {
    this.#rings = isAsked.map((asked) => (asked ? new Float64Array(2 * RecentTimes.kept) : null));
    this.#count = new Float64Array(isAsked.length);
  }

  note(slot: number, at: number, minutes: number): void {
    const ring = this.#rings[slot]!;
    if (ring === null) return;
    const cell = this.#count[slot]! % RecentTimes.kept;
    ring[cell] = at;
    ring[RecentTimes.kept + cell] = minutes;
    this.#count[slot]! += 1;
  }

  /** A quantile of the latest hundred that had ended by some instant; NaN where they are fewer than `least`. */
  quantile(slot: number, p: number, endedBy: number, least: number): number {
    const ring = this.#rings[slot];
    if (ring === null || ring === undefined) return Number.NaN;
    const oldest = Math.max(0, this.#count[slot]! - RecentTimes.kept);
    const known: number[] = [];
    for (let n = this.#count[slot]! - 1; n >= oldest && known.length < RecentTimes.used; n--) {
      const cell = n % RecentTimes.kept;
      if (ring[cell]! <= endedBy) known.push(ring[RecentTimes.kept + cell]!);
    }
    return known.length < least ? Number.NaN : quantileOfSorted(Float64Array.from(known).sort(), p);
  }

  reset(): void {
    this.#count.fill(0);
  }
}
