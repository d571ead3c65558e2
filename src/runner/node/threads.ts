import { Worker } from 'node:worker_threads';
import type { Job, JobOutcome } from '../protocol.ts';
import { type WorkerHandle, WorkerPool } from '../worker-pool.ts';

/** A handle on a thread that answers each job with its outcome. */
export function thread(file: URL): WorkerHandle {
  const worker = new Worker(file);
  const dead = new Promise<string>((resolve) => {
    worker.once('error', (error) => resolve(String(error)));
    worker.once('messageerror', () => resolve('a message from the thread could not be read'));
    worker.once('exit', (code) => resolve(`the thread ended with code ${code}`));
  });
  return {
    execute: (job: Job) =>
      new Promise<JobOutcome>((resolve) => {
        worker.once('message', resolve);
        worker.postMessage(job);
      }),
    dead,
    terminate: () => void worker.terminate(),
  };
}

/** A pool of threads, each running the built `sim-thread` that lies beside the command line. */
export function createThreads(size: number, file: URL = new URL('./sim-thread.js', import.meta.url)): WorkerPool {
  return new WorkerPool(size, () => thread(file));
}
