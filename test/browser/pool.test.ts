import { afterEach, describe, expect, it } from 'vitest';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { executePlayback } from '../../src/runner/playback/playback.ts';
import { playOn } from '../../src/runner/playback/player.ts';
import { createPool, poolSizeOn } from '../../src/runner/pool.ts';
import type { Job } from '../../src/runner/protocol.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import type { Executor } from '../../src/runner/runner.ts';
import { webWorker } from '../../src/runner/web-worker.ts';
import { WorkerPool } from '../../src/runner/worker-pool.ts';
import type { Study } from '../../src/scenarios/study.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const study: Study = {
  kind: 'study',
  replications: 12,
  base: cornerShop,
  whatIfs: [{ id: 'more', patch: { stocks: { 'tea@shop': { rule: { S: 40 } } } } }],
};
const request = { series: ['otif'], by: [], percentiles: [90], audit: true } as const;
const job: Job = { study, cell: 0, from: 0, to: 2, request };

const open: Executor[] = [];
afterEach(() => {
  for (const executor of open.splice(0)) executor.close();
});
function opened<E extends Executor>(executor: E): E {
  open.push(executor);
  return executor;
}

const inPlace = async () => (await runStudy(new InPlaceExecutor(), study, { request })).summary;

/** A worker for tests by name: one that closes itself, or one that works. */
const testWorker = (name: string): Worker =>
  new Worker(new URL('./closing.worker.ts', import.meta.url), { type: 'module', name });

describe('a pool of web workers', () => {
  it.each([1, 2, 4])('of %i gives the summary of a run in place', async (size) => {
    const { summary, failures } = await runStudy(opened(createPool(size)), study, { request });
    expect(failures).toEqual([]);
    expect(summary).toEqual(await inPlace());
  });

  it('moves arrays instead of copying them', async () => {
    const outcome = await opened(createPool(1)).execute(job);
    expect(outcome.ok && outcome.kpis).toBeInstanceOf(Float64Array);
    expect(outcome.ok && outcome.kpis.length).toBe(outcome.ok && 2 * outcome.names.length);
  });

  it('replaces workers that are terminated in mid-run; the results are the same', async () => {
    const pool = opened(createPool(2));
    await Promise.all([pool.execute(job), pool.execute(job)]); // both are at work
    let killed = 0;
    const { summary, failures } = await runStudy(pool, study, {
      request,
      onProgress: () => {
        if (killed < 2) pool.killWorker(killed++);
      },
    });
    expect(killed).toBe(2);
    expect(failures).toEqual([]);
    expect(summary).toEqual(await inPlace());
  });

  it('replaces its only worker whenever it is terminated after a job', async () => {
    const pool = opened(createPool(1));
    let killed = 0;
    const { summary, failures } = await runStudy(pool, study, {
      request,
      onProgress: () => {
        if (killed++ < 3) pool.killWorker(0);
      },
    });
    expect(killed).toBeGreaterThan(3);
    expect(failures).toEqual([]);
    expect(summary).toEqual(await inPlace());
  });

  it('notices a worker that closes itself, and runs its job on a fresh one', async () => {
    const names = ['closes itself', 'works'];
    const pool = opened(new WorkerPool(1, () => webWorker(testWorker(names.shift() ?? 'works'))));
    expect(await pool.execute(job)).toMatchObject({ ok: true, cell: 0 });
    expect(names).toEqual([]);
  });

  it('reports a job as crashed when its second worker closes itself too', async () => {
    const pool = opened(new WorkerPool(1, () => webWorker(testWorker('closes itself'))));
    expect(await pool.execute(job)).toMatchObject({ ok: false, kind: 'crashed', message: 'the worker ended' });
  });

  it('reports a job as crashed when the worker cannot be loaded', async () => {
    const pool = opened(
      new WorkerPool(1, () =>
        webWorker(new Worker(new URL('/there-is-no-such-worker.js', location.href), { type: 'module' })),
      ),
    );
    expect(await pool.execute(job)).toMatchObject({ ok: false, kind: 'crashed' });
  });

  it('reports an invalid study as data', async () => {
    const outcome = await opened(createPool(1)).execute({ ...job, study: { ...cornerShop, timeUnit: 'eon' } });
    expect(outcome).toMatchObject({ ok: false, kind: 'invalid', issues: [{ path: 'timeUnit' }] });
  });

  it('stops when it is told to, with what is finished', async () => {
    const stop = new AbortController();
    const long = { ...study, replications: 10_000 };
    const { summary, cancelled } = await runStudy(opened(createPool(2)), long, {
      request,
      signal: stop.signal,
      onWave: ({ replications }) => replications >= 4 && stop.abort(),
    });
    expect(cancelled).toBe(true);
    expect(summary.replications).toBeGreaterThanOrEqual(4);
    expect(summary.replications).toBeLessThan(10_000);
  });

  it('plays a history back as it would in place', async () => {
    const asked = { study, cell: 1, replication: 3 };
    const played = await playOn(opened(createPool(1)))(asked);
    expect(played.ok).toBe(true);
    expect(played).toEqual(executePlayback(asked));
  });

  it('reports jobs as cancelled when it is closed, at once', async () => {
    const pool = opened(createPool(1));
    const outcomes = [pool.execute({ ...job, to: 100_000 }), pool.execute(job)];
    pool.close();
    expect((await Promise.all(outcomes)).map((outcome) => !outcome.ok && outcome.kind)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });

  it('leaves a core to the page where there are more than two, and is never larger than eight', () => {
    expect([1, 2, 3, 4, 8, 9, 64].map(poolSizeOn)).toEqual([1, 2, 2, 3, 7, 8, 8]);
  });
});
