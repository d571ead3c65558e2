import { type PlayingWorker, webWorker } from './web-worker.ts';
import { WorkerPool } from './worker-pool.ts';

/**
 * Workers to use when nobody says: one core is left to the page where there are more than two, and more than eight add
 * memory rather than speed. On two cores the page needs one so seldom that half the speed would be too much to pay.
 */
export function defaultPoolSize(): number {
  const cores = navigator.hardwareConcurrency || 2;
  return cores > 2 ? Math.min(cores - 1, 8) : cores;
}

/** A pool of web workers. */
export function createPool(size: number = defaultPoolSize()): WorkerPool<PlayingWorker> {
  return new WorkerPool(size, () =>
    webWorker(new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module', name: 'simulation' })),
  );
}
