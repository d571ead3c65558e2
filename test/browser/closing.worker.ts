// A worker that disappears in the middle of its first job without a word, unless another one has done so before.
import { expose } from 'comlink';
import { executeJob } from '../../src/runner/job.ts';
import { executePlayback } from '../../src/runner/playback/playback.ts';
import type { Job, JobOutcome } from '../../src/runner/protocol.ts';
import type { SimWorker } from '../../src/runner/sim.worker.ts';

const worker: Omit<SimWorker, 'execute'> & { execute: (job: Job) => JobOutcome | Promise<never> } = {
  execute: (job) => {
    if (self.name === 'closes itself') {
      self.close();
      return new Promise<never>(() => {});
    }
    return executeJob(job);
  },
  play: executePlayback,
  hold: (lock) =>
    new Promise((taken) => {
      void navigator.locks.request(lock, () => {
        taken();
        return new Promise<never>(() => {});
      });
    }),
};

expose(worker);
