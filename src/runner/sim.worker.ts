import { expose, transfer } from 'comlink';
import { executeJob } from './job.ts';
import { buffersOf, executePlayback } from './playback/playback.ts';
import type { PlaybackJob, PlaybackOutcome } from './playback/protocol.ts';
import type { Job, JobOutcome } from './protocol.ts';

/** What a worker offers to the page. */
export interface SimWorker {
  execute(job: Job): JobOutcome;
  /** One history, week by week, to be looked at. */
  play(job: PlaybackJob): PlaybackOutcome;
  /** Takes a lock and keeps it for life. */
  hold(lock: string): Promise<void>;
}

/** Marks the arrays of an outcome to be moved to the page instead of copied. */
function moved(outcome: JobOutcome): JobOutcome {
  return outcome.ok ? transfer(outcome, [outcome.kpis.buffer, outcome.series.buffer]) : outcome;
}

const worker: SimWorker = {
  execute: (job) => moved(executeJob(job)),
  play: (job) => {
    const outcome = executePlayback(job);
    return outcome.ok ? transfer(outcome, buffersOf(outcome)) : outcome;
  },
  hold: (lock) =>
    new Promise((taken) => {
      const forEver = new Promise<never>(() => {});
      void navigator.locks.request(lock, () => {
        taken();
        return forEver;
      });
    }),
};

expose(worker);
