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

/** Something for a worker to do, and how to say that it came to nothing. */
export interface Task<Handle, Outcome> {
  run(worker: Handle): Promise<Outcome>;
  failed(kind: 'crashed' | 'cancelled', message: string): Outcome;
  /** Goes before what waits already. */
  readonly urgent?: boolean;
  /** Calls it off: what has begun runs to its end, but nobody waits for it. */
  readonly signal?: AbortSignal | undefined;
}

interface Slot<Handle> {
  worker: Handle | null;
  busy: boolean;
}

interface Waiting<Handle> {
  serve(slot: Slot<Handle>): Promise<void>;
  cancel(): void;
}

/** What a task came to on one worker. */
type Attempt<Outcome> = { readonly outcome: Outcome } | { readonly died: string };

const closedMessage = 'the runner was closed';
const calledOffMessage = 'called off';

/**
 * A queue of tasks before a number of workers, which are started when they are first needed. A task whose worker dies is
 * run once more on a fresh worker, and then reported as crashed. Whoever runs a job, its outcome is the same.
 */
export class WorkerPool<Handle extends WorkerHandle = WorkerHandle> implements Executor {
  readonly width: number;
  readonly #spawn: () => Handle;
  readonly #slots: readonly Slot<Handle>[];
  readonly #queue: Waiting<Handle>[] = [];
  readonly #closing: Promise<'closed'>;
  #announceClosing: () => void = () => {};
  #closed = false;

  constructor(width: number, spawn: () => Handle) {
    this.width = width;
    this.#spawn = spawn;
    this.#slots = Array.from({ length: width }, () => ({ worker: null, busy: false }));
    this.#closing = new Promise((resolve) => {
      this.#announceClosing = () => resolve('closed');
    });
  }

  execute(job: Job): Promise<JobOutcome> {
    return this.submit({
      run: (worker) => worker.execute(job),
      failed: (kind, message) => failure(job, kind, message),
    });
  }

  /** Does a task on some worker. Never rejects. */
  submit<Outcome>(task: Task<Handle, Outcome>): Promise<Outcome> {
    if (this.#closed) return Promise.resolve(task.failed('cancelled', closedMessage));
    if (task.signal?.aborted === true) return Promise.resolve(task.failed('cancelled', calledOffMessage));
    return new Promise((resolve) => {
      const waiting: Waiting<Handle> = {
        serve: async (slot) => resolve(await this.#serve(slot, task)),
        cancel: () => resolve(task.failed('cancelled', closedMessage)),
      };
      task.signal?.addEventListener('abort', () => {
        const place = this.#queue.indexOf(waiting);
        if (place >= 0) this.#queue.splice(place, 1);
        resolve(task.failed('cancelled', calledOffMessage));
      });
      if (task.urgent === true) this.#queue.unshift(waiting);
      else this.#queue.push(waiting);
      this.#pump();
    });
  }

  /** Ends all workers; jobs that are not finished are reported as cancelled. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#announceClosing();
    for (const waiting of this.#queue.splice(0)) waiting.cancel();
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
      slot.busy = true;
      void waiting.serve(slot).then(() => this.#pump());
    }
  }

  /** Does a task in a slot that is kept for it, and frees the slot. */
  async #serve<Outcome>(slot: Slot<Handle>, task: Task<Handle, Outcome>): Promise<Outcome> {
    const first = await this.#attempt(slot, task);
    const second = 'died' in first ? await this.#attempt(slot, task) : first;
    slot.busy = false;
    return 'died' in second ? task.failed('crashed', second.died) : second.outcome;
  }

  /** The outcome of a task, or why its worker died. */
  async #attempt<Outcome>(slot: Slot<Handle>, task: Task<Handle, Outcome>): Promise<Attempt<Outcome>> {
    if (this.#closed) return { outcome: task.failed('cancelled', closedMessage) };
    const worker = slot.worker ?? this.#start(slot);
    if (typeof worker === 'string') return { died: worker };
    const end = await Promise.race([
      task.run(worker).then(
        (outcome) => ({ outcome }),
        (error: unknown) => ({ died: `the worker did not answer: ${String(error)}` }),
      ),
      worker.dead.then((died) => ({ died })),
      this.#closing.then(() => ({ died: closedMessage })),
    ]);
    if ('outcome' in end) return end;
    if (this.#closed) return { outcome: task.failed('cancelled', closedMessage) };
    this.#discard(slot, worker);
    return end;
  }

  /** A fresh worker in a slot, or why there can be none. */
  #start(slot: Slot<Handle>): Handle | string {
    try {
      const worker = this.#spawn();
      slot.worker = worker;
      void worker.dead.then(() => this.#discard(slot, worker));
      return worker;
    } catch (error) {
      return `no worker could be started: ${String(error)}`;
    }
  }

  #discard(slot: Slot<Handle>, worker: Handle): void {
    worker.terminate();
    if (slot.worker === worker) slot.worker = null;
  }
}
