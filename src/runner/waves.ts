/** Seconds of work that one job should hold: an edit waits for no longer, and it is long enough to be worth sending. */
const secondsPerJob = 0.1;
/** Jobs per worker that a wave is cut into, so that all workers finish it at about the same time. */
const jobsPerWorker = 2;

/** A stretch of replications of one scenario. */
export interface Chunk {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Hands out the replications of several scenarios in waves that grow: up to 1, 2, 4, 8, … replications of every scenario,
 * each wave complete before the next is begun. How a wave is cut depends on the speed of the work; what is in it does not.
 */
export class Waves {
  readonly #width: number;
  readonly #issued: number[];
  readonly #secondsPerReplication: number[];
  readonly #dropped: boolean[];
  readonly #step: number;
  readonly #first: number;
  /** Replications of every scenario after each wave so far. */
  readonly totals: number[];

  /** `step` is 2 where replications come in pairs, else 1; `first` is the scenario that is handed out before the others. */
  constructor(cells: number, width: number, step: number, first = 0) {
    this.#first = first;
    this.#width = width;
    this.#step = step;
    this.#issued = new Array<number>(cells).fill(0);
    this.#secondsPerReplication = new Array<number>(cells).fill(secondsPerJob);
    this.#dropped = new Array<boolean>(cells).fill(false);
    this.totals = [];
  }

  /** Replications of every scenario after the newest wave. */
  get total(): number {
    return this.totals.at(-1) ?? 0;
  }

  /** Begins the next wave: twice as many in all, or `total`, but at most `limit`. False when there is nothing left to begin. */
  grow(limit: number, total: number = Math.max(this.#step, 2 * this.total)): boolean {
    const next = Math.min(limit, this.#step * Math.ceil(total / this.#step));
    if (next <= this.total) return false;
    this.totals.push(next);
    return true;
  }

  /** The next piece of the newest wave, or null when all of it is handed out. */
  next(): Chunk | null {
    const cell = this.#isLeft(this.#first) ? this.#first : this.#issued.findIndex((_, index) => this.#isLeft(index));
    if (cell < 0) return null;
    const from = this.#issued[cell]!;
    const fair = Math.ceil(this.#left() / (this.#width * jobsPerWorker));
    const quick = Math.floor(secondsPerJob / this.#secondsPerReplication[cell]!);
    const to = Math.min(this.total, from + Math.max(1, Math.min(fair, quick)));
    this.#issued[cell] = to;
    return { cell, from, to };
  }

  #isLeft(cell: number): boolean {
    return !this.#dropped[cell] && this.#issued[cell]! < this.total;
  }

  /** Replications of the newest wave that are not handed out. */
  #left(): number {
    return this.#issued.reduce((sum, issued, cell) => sum + (this.#dropped[cell] ? 0 : this.total - issued), 0);
  }

  /** Takes note of how long a piece took. */
  took(chunk: Chunk, seconds: number): void {
    this.#secondsPerReplication[chunk.cell] = Math.max(1e-6, seconds / (chunk.to - chunk.from));
  }

  /** Hands out nothing more of a scenario. */
  drop(cell: number): void {
    this.#dropped[cell] = true;
  }
}
