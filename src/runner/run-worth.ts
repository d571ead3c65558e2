import { settingsOf } from '../scenarios/settings.ts';
import type { Study } from '../scenarios/study.ts';
import type { JobFailure, JobResult, Request } from './protocol.ts';
import type { Executor, Progress } from './runner.ts';
import { runsOf, walkOfHistory, type WorthPlan, type WorthResults } from './worth.ts';

/** Seconds of work that one job should hold: an edit waits for no longer, and it is long enough to be worth sending. */
const secondsPerJob = 0.1;
const request: Request = { series: [], by: [], percentiles: [], audit: false };

export interface WorthOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Whenever twice as many histories as before are finished. */
  readonly onWave?: (results: WorthResults) => void;
}

export interface WorthOutcome {
  readonly results: WorthResults;
  readonly failures: readonly JobFailure[];
  readonly cancelled: boolean;
  readonly events: number;
}

/**
 * Runs a plan: every history with the sets of changes on its walk, and with no others. In waves of histories, within which
 * a set is run on one history after the other, so that it is compiled once. A failure ends it. Never rejects.
 */
export const runWorth = (executor: Executor, plan: WorthPlan, options: WorthOptions): Promise<WorthOutcome> =>
  new WorthRun(executor, plan, options).run();

/** One set of changes on one history. */
interface Piece {
  readonly set: number;
  readonly history: number;
}

class WorthRun {
  readonly #executor: Executor;
  readonly #plan: WorthPlan;
  readonly #options: WorthOptions;
  readonly #replications: number;
  readonly #step: number;
  readonly #total: number;
  readonly #studies: ReadonlyMap<number, Study>;
  readonly #rows = new Map<number, Map<number, Float64Array>>();
  /** Runs that a history still waits for. */
  readonly #missing: number[] = [];
  #names: readonly string[] = [];
  #queue: Piece[] = [];
  #issued = 0;
  #finished = 0;
  #told = 0;
  #done = 0;
  #events = 0;
  #secondsPerRun = secondsPerJob;
  #failure: JobFailure | undefined;
  #stopped = false;

  constructor(executor: Executor, plan: WorthPlan, options: WorthOptions) {
    const { replications, antithetic } = settingsOf(plan.study);
    this.#executor = executor;
    this.#plan = plan;
    this.#options = options;
    this.#replications = replications;
    this.#step = antithetic ? 2 : 1;
    this.#total = runsOf(plan);
    this.#studies = new Map(plan.shapley.sets.map((set) => [set, studyOf(plan, set)]));
  }

  async run(): Promise<WorthOutcome> {
    await Promise.all(Array.from({ length: this.#executor.width }, () => this.#work()));
    return {
      results: this.#results(this.#finished - (this.#finished % this.#step)),
      failures: this.#failure === undefined ? [] : [this.#failure],
      cancelled: this.#isStopped() && this.#finished < this.#replications,
      events: this.#events,
    };
  }

  async #work(): Promise<void> {
    for (let pieces = this.#next(); pieces !== undefined; pieces = this.#next()) {
      const [{ set, history }] = pieces;
      const started = performance.now();
      const outcome = await this.#executor.execute({
        study: this.#studies.get(set),
        cell: set === 0 ? 0 : 1,
        from: history,
        to: history + pieces.length,
        request,
      });
      if (outcome.ok) {
        this.#secondsPerRun = Math.max(1e-6, (performance.now() - started) / 1000 / pieces.length);
        this.#take(set, outcome);
      } else if (outcome.kind === 'cancelled') this.#stopped = true;
      else this.#failure ??= { ...outcome, cell: this.#plan.shapley.sets.indexOf(set) };
    }
  }

  /** The next piece of work: one set on histories that follow one another. */
  #next(): [Piece, ...Piece[]] | undefined {
    if (this.#isStopped() || this.#failure !== undefined) return undefined;
    if (this.#queue.length === 0) this.#grow();
    const first = this.#queue.shift();
    if (first === undefined) return undefined;
    const quick = Math.floor(secondsPerJob / this.#secondsPerRun);
    const fair = Math.ceil(this.#queue.length / (2 * this.#executor.width));
    const pieces: [Piece, ...Piece[]] = [first];
    while (pieces.length < Math.min(quick, fair)) {
      const [after] = this.#queue;
      if (after?.set !== first.set || after.history !== first.history + pieces.length) break;
      this.#queue.shift();
      pieces.push(after);
    }
    return pieces;
  }

  /** Queues the histories of the next wave: as many as there were before. */
  #grow(): void {
    const from = this.#issued;
    const to = Math.min(this.#replications, Math.max(this.#step, 2 * from));
    const walks = Array.from({ length: to - from }, (_, k) => new Set(walkOfHistory(this.#plan, from + k).sets));
    for (const walk of walks) this.#missing.push(walk.size);
    this.#queue = this.#plan.shapley.sets.flatMap((set) =>
      walks.flatMap((walk, k) => (walk.has(set) ? [{ set, history: from + k }] : [])),
    );
    this.#issued = to;
  }

  #take(set: number, { from, to, names, kpis, events }: JobResult): void {
    const rows = this.#rows.get(set) ?? new Map<number, Float64Array>();
    this.#rows.set(set, rows);
    for (let history = from; history < to; history++) {
      const start = (history - from) * names.length;
      rows.set(history, kpis.subarray(start, start + names.length));
      this.#missing[history]!--;
    }
    while (this.#missing[this.#finished] === 0) this.#finished++;
    this.#names = names;
    this.#events += events;
    this.#done += to - from;
    this.#report();
  }

  #report(): void {
    this.#options.onProgress?.({ done: this.#done, total: this.#total, events: this.#events });
    const goal = Math.min(this.#replications, Math.max(this.#step, 2 * this.#told));
    if (this.#finished < goal || goal === this.#told) return;
    this.#told = goal;
    this.#options.onWave?.(this.#results(goal));
  }

  #results(replications: number): WorthResults {
    return { names: this.#names, replications, rows: this.#rows };
  }

  #isStopped(): boolean {
    return this.#stopped || this.#options.signal?.aborted === true;
  }
}

/** The base and one set of changes alone: a worker reads no more than it runs. */
function studyOf({ shapley, study }: WorthPlan, set: number): Study {
  const { whatIfs = [], ...rest } = study;
  const at = shapley.sets.indexOf(set) - 1;
  return set === 0 ? rest : { ...rest, whatIfs: whatIfs.slice(at, at + 1) };
}
