import { type Remote, wrap } from 'comlink';
import type { SimWorker } from './sim.worker.ts';
import type { WorkerHandle } from './worker-pool.ts';

/** A worker takes its lock before anything else, as soon as its code is loaded. */
const startLimitMs = 60_000;

/**
 * A handle on a web worker that exposes a `SimWorker`. A worker that is terminated, closes itself or runs out of memory
 * sends no event, and a promise to it never settles. Therefore it holds a lock as long as it lives: when the lock comes
 * free, the worker is gone. Without locks (pages that are not served over HTTPS or from localhost) only errors are seen.
 */
export function webWorker(worker: Worker): WorkerHandle {
  const remote = wrap<SimWorker>(worker);
  const dead = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(event.message || 'the worker could not be started');
    });
    worker.addEventListener('messageerror', () => resolve('a message from the worker could not be read'));
    if ('locks' in navigator) outlive(remote).then(resolve, () => undefined); // refused locks are like none
  });
  return { execute: (job) => remote.execute(job), dead, terminate: () => worker.terminate() };
}

/** Settles, with a reason, when the worker has ended or does not even start. */
async function outlive(remote: Remote<SimWorker>): Promise<string> {
  const name = `tandem worker ${crypto.randomUUID()}`;
  const limit = new Promise<'late'>((resolve) => setTimeout(resolve, startLimitMs, 'late'));
  if ((await Promise.race([remote.hold(name), limit])) === 'late') return 'the worker did not start';
  await navigator.locks.request(name, () => undefined);
  return 'the worker ended';
}
