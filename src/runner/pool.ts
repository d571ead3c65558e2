import { type PlayingWorker, webWorker } from './web-worker.ts';
import { WorkerPool } from './worker-pool.ts';

/**
 * Workers to use on so many cores when nobody says: one core is left to the page where there are more than two, and more
 * than eight add memory rather than speed. On two cores the page needs one so seldom that half the speed would be too
 * much to pay.
 */
export const poolSizeOn = (cores: number): number => (cores > 2 ? Math.min(cores - 1, 8) : Math.max(1, cores));

/** A pool of web workers. */
export function createPool(size: number = poolSizeOn(navigator.hardwareConcurrency || 2)): WorkerPool<PlayingWorker> {
  return new WorkerPool(size, () =>
    webWorker(new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module', name: 'simulation' })),
  );
}
