import { canonicalHash } from '../../scenarios/canonical.ts';
import { failure } from '../failure.ts';
import type { PlayingWorker } from '../web-worker.ts';
import type { WorkerPool } from '../worker-pool.ts';
import { asReplications, type PlaybackJob, type PlaybackOutcome } from './protocol.ts';

/** Plays histories back somewhere. Never rejects: failures are outcomes. */
export type Play = (job: PlaybackJob, signal?: AbortSignal) => Promise<PlaybackOutcome>;

/** Plays histories back on a pool's workers, before the jobs that wait there: somebody looks at it now. */
export const playOn =
  (pool: WorkerPool<PlayingWorker>): Play =>
  (job, signal) =>
    pool.submit({
      run: (worker) => worker.play(job),
      failed: (kind, message) => failure(asReplications(job), kind, message),
      urgent: true,
      signal,
    });

/** Playbacks remembered; the one unused for longest is let go. */
const most = 16;

/** Remembers playbacks by the hash of what they depend on: the second look at a history costs no run. */
export function rememberingPlay(play: Play): Play {
  const known = new Map<string, PlaybackOutcome>();
  return async (job, signal) => {
    const key = `${canonicalHash(job.study)} ${job.cell} ${job.replication}`;
    const outcome = known.get(key) ?? (await play(job, signal));
    if (outcome.ok) {
      known.delete(key);
      known.set(key, outcome);
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
    }
    return outcome;
  };
}
