import { type Remote, wrap } from 'comlink';
import type { PlaybackJob, PlaybackOutcome } from './playback/protocol.ts';
import type { SimWorker } from './sim.worker.ts';
import type { WorkerHandle } from './worker-pool.ts';

/** A worker takes its lock before anything else, as soon as its code is loaded. */
const startLimitMs = 60_000;

/** A worker that also plays histories back. */
export interface PlayingWorker extends WorkerHandle {
  play(job: PlaybackJob): Promise<PlaybackOutcome>;
}

/**
 * A handle on a web worker that exposes a `SimWorker`. A worker that is terminated, closes itself or runs out of memory
 * sends no event, and a promise to it never settles. Therefore it takes a lock before its first job and holds it as long
 * as it lives: when the lock comes free, the worker is gone. Without locks (pages that are not served over HTTPS or from
 * localhost) only errors are seen.
 */
export function webWorker(worker: Worker): PlayingWorker {
  const remote = wrap<SimWorker>(worker);
  const life = 'locks' in navigator ? watched(remote) : null;
  const dead = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(event.message || 'the worker could not be started');
    });
    worker.addEventListener('messageerror', () => resolve('a message from the worker could not be read'));
    life?.ended.then(resolve, () => undefined); // refused locks are like none
  });
  return {
    execute: async (job) => {
      await life?.begun.catch(() => undefined);
      return remote.execute(job);
    },
    play: async (job) => {
      await life?.begun.catch(() => undefined);
      return remote.play(job);
    },
    dead,
    terminate: () => worker.terminate(),
  };
}

/** Promises for the beginning of a worker's life, and, with a reason, for its end. */
function watched(remote: Remote<SimWorker>): { begun: Promise<unknown>; ended: Promise<string> } {
  const name = `tandem worker ${crypto.randomUUID()}`;
  const begun = remote.hold(name);
  const limit = new Promise<'late'>((resolve) => setTimeout(resolve, startLimitMs, 'late'));
  const end = async (): Promise<string> => {
    if ((await Promise.race([begun, limit])) === 'late') return 'the worker did not start';
    await navigator.locks.request(name, () => undefined);
    return 'the worker ended';
  };
  return { begun, ended: end() };
}
