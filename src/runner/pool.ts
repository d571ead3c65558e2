import { type PlayingWorker, webWorker } from './web-worker.ts';
import { WorkerPool } from './worker-pool.ts';

/** Workers to use when nobody says: one core is left to the page, and more than eight add memory rather than speed. */
export const defaultPoolSize = (): number => Math.max(1, Math.min((navigator.hardwareConcurrency || 2) - 1, 8));

/** A pool of web workers. */
export function createPool(size: number = defaultPoolSize()): WorkerPool<PlayingWorker> {
  return new WorkerPool(size, () =>
    webWorker(new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module', name: 'simulation' })),
  );
}
