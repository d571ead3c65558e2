import { failure } from './failure.ts';
import type { Job, JobOutcome } from './protocol.ts';
import type { Executor } from './runner.ts';

/** One worker of any kind, from its start to its end. */
export interface WorkerHandle {
  /** Runs a job. May reject when the job or its outcome cannot cross the boundary; may never settle once dead. */
  execute(job: Job): Promise<JobOutcome>;
  /** Settles, with the reason, when the worker has died or cannot be trusted any more; else never. */
  readonly dead: Promise<string>;
  terminate(): void;
}

interface Slot {
  worker: WorkerHandle | null;
  busy: boolean;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (outcome: JobOutcome) => void;
}

const closedMessage = 'the runner was closed';

/**
 * A queue of jobs before a number of workers, which are started when they are first needed. A job whose worker dies is
 * run once more on a fresh worker, and then reported as crashed. Whoever runs a job, its outcome is the same.
 */
export class WorkerPool implements Executor {
  readonly width: number;
  readonly #spawn: () => WorkerHandle;
  readonly #slots: readonly Slot[];
  readonly #queue: Waiting[] = [];
  readonly #closing: Promise<'closed'>;
  #announceClosing: () => void = () => {};
  #closed = false;

  constructor(width: number, spawn: () => WorkerHandle) {
    this.width = width;
    this.#spawn = spawn;
    this.#slots = Array.from({ length: width }, () => ({ worker: null, busy: false }));
    this.#closing = new Promise((resolve) => {
      this.#announceClosing = () => resolve('closed');
    });
  }

  execute(job: Job): Promise<JobOutcome> {
    if (this.#closed) return Promise.resolve(failure(job, 'cancelled', closedMessage));
    return new Promise((resolve) => {
      this.#queue.push({ job, resolve });
      this.#pump();
    });
  }

  /** Ends all workers; jobs that are not finished are reported as cancelled. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#announceClosing();
    for (const { job, resolve } of this.#queue.splice(0)) resolve(failure(job, 'cancelled', closedMessage));
    for (const slot of this.#slots) slot.worker?.terminate();
  }

  /** Ends one worker without a word to the pool, as a crash would: for tests. */
  killWorker(index: number): void {
    this.#slots[index]?.worker?.terminate();
  }

  #pump(): void {
    for (const slot of this.#slots) {
      if (slot.busy) continue;
      const waiting = this.#queue.shift();
      if (waiting === undefined) return;
      void this.#serve(slot, waiting);
    }
  }

  async #serve(slot: Slot, { job, resolve }: Waiting): Promise<void> {
    slot.busy = true;
    const first = await this.#attempt(slot, job);
    const outcome = typeof first === 'string' ? await this.#attempt(slot, job) : first;
    slot.busy = false;
    resolve(typeof outcome === 'string' ? failure(job, 'crashed', outcome) : outcome);
    this.#pump();
  }

  /** The outcome of a job, or why its worker died. */
  async #attempt(slot: Slot, job: Job): Promise<JobOutcome | string> {
    if (this.#closed) return failure(job, 'cancelled', closedMessage);
    const worker = slot.worker ?? this.#start(slot);
    if (typeof worker === 'string') return worker;
    const end = await Promise.race([
      worker.execute(job).catch((error: unknown) => `the worker did not answer: ${String(error)}`),
      worker.dead,
      this.#closing,
    ]);
    if (this.#closed) return typeof end === 'string' ? failure(job, 'cancelled', closedMessage) : end;
    if (typeof end === 'string') this.#discard(slot, worker);
    return end;
  }

  /** A fresh worker in a slot, or why there can be none. */
  #start(slot: Slot): WorkerHandle | string {
    try {
      const worker = this.#spawn();
      slot.worker = worker;
      void worker.dead.then(() => this.#discard(slot, worker));
      return worker;
    } catch (error) {
      return `no worker could be started: ${String(error)}`;
    }
  }

  #discard(slot: Slot, worker: WorkerHandle): void {
    worker.terminate();
    if (slot.worker === worker) slot.worker = null;
  }
}
