import { failure } from './failure.ts';
import { executeJob } from './job.ts';
import type { Job, JobOutcome } from './protocol.ts';
import type { Executor } from './runner.ts';

/** Lets timers, input and other waiting work have their turn. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs jobs on the calling thread, one after the other. */
export class InPlaceExecutor implements Executor {
  readonly width = 1;
  readonly #throughClone: boolean;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** `throughClone` copies jobs and outcomes as a worker's boundary would: for tests. */
  constructor(options: { readonly throughClone?: boolean } = {}) {
    this.#throughClone = options.throughClone ?? false;
  }

  execute(job: Job): Promise<JobOutcome> {
    const turn = this.#last.then(async () => {
      await breath();
      if (this.#closed) return failure(job, 'cancelled', 'the runner was closed');
      return this.#throughClone ? structuredClone(executeJob(structuredClone(job))) : executeJob(job);
    });
    this.#last = turn;
    return turn;
  }

  close(): void {
    this.#closed = true;
  }
}
