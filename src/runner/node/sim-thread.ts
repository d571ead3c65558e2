import { parentPort } from 'node:worker_threads';
import { executeJob } from '../job.ts';
import type { Job } from '../protocol.ts';

// A thread of the command line: a job comes in, its outcome goes back, the arrays moved and not copied.
parentPort?.on('message', (job: Job) => {
  const outcome = executeJob(job);
  const buffers = outcome.ok ? [outcome.kpis.buffer, outcome.series.buffer] : [];
  parentPort?.postMessage(outcome, buffers as ArrayBuffer[]);
});
