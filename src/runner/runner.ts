import type { StudySummary } from '../sim/experiment/summary.ts';
import type { JobFailure, JobOutcome, Job, Request } from './protocol.ts';

/** Executes jobs somewhere: in place, in web workers, in threads. Never rejects: failures are outcomes. */
export interface Executor {
  /** How many jobs can run at once. */
  readonly width: number;
  execute(job: Job): Promise<JobOutcome>;
  /** Ends all workers. */
  close(): void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly events: number;
}

export interface RunOptions {
  readonly request: Request;
  /**
   * While the first wave is under way: the summary of the scenarios that have finished it, as soon as the baseline and
   * another are among them, and with each one that follows but the last.
   */
  readonly onFirst?: (summary: StudySummary) => void;
  /** After every wave, with the summary of all replications that every cell has finished. */
  readonly onWave?: (summary: StudySummary) => void;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface RunOutcome {
  readonly summary: StudySummary;
  /** Cells that could not be finished; the others stand. */
  readonly failures: readonly JobFailure[];
  readonly cancelled: boolean;
}
