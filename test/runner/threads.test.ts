import { beforeAll, describe, expect, it } from 'vitest';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { createThreads } from '../../src/runner/node/threads.ts';
import type { Job } from '../../src/runner/protocol.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import type { Study } from '../../src/scenarios/study.ts';
import { buildThread, builtThread } from '../fixtures/built-threads.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const brokenThread = new URL('data:text/javascript,process.exit(3)');

const study: Study = {
  kind: 'study',
  replications: 12,
  base: cornerShop,
  whatIfs: [{ id: 'more', patch: { stocks: { 'tea@shop': { rule: { S: 40 } } } } }],
};
const request = { series: ['otif'], by: [], percentiles: [90], audit: true } as const;
const job: Job = { study, cell: 0, from: 0, to: 2, request };

beforeAll(buildThread, 120_000);

describe('threads', () => {
  it.each([1, 2, 4])('%i of them give the summary of a run in place', async (width) => {
    const threads = createThreads(width, builtThread);
    const { summary, failures } = await runStudy(threads, study, { request });
    threads.close();
    expect(failures).toEqual([]);
    expect(summary).toEqual((await runStudy(new InPlaceExecutor(), study, { request })).summary);
  });

  it('that are killed in mid-run are replaced, and the results are the same', async () => {
    const threads = createThreads(2, builtThread);
    let killed = 0;
    const { summary, failures } = await runStudy(threads, study, {
      request,
      // Each thread once: a job whose second thread dies too is rightly given up.
      onProgress: () => {
        if (killed < 2) threads.killWorker(killed++);
      },
    });
    threads.close();
    expect(killed).toBe(2);
    expect(failures).toEqual([]);
    expect(summary).toEqual((await runStudy(new InPlaceExecutor(), study, { request })).summary);
  });

  it('run a job again that was in the hands of a thread when it was killed', async () => {
    const threads = createThreads(1, builtThread);
    expect(await threads.execute(job)).toMatchObject({ ok: true }); // the thread is up
    const outcome = threads.execute({ ...job, to: 400 });
    threads.killWorker(0);
    expect(await outcome).toMatchObject({ ok: true, from: 0, to: 400 });
    threads.close();
  });

  it('that die at every try are reported as crashed', async () => {
    const threads = createThreads(1, brokenThread);
    expect(await threads.execute(job)).toMatchObject({
      ok: false,
      kind: 'crashed',
      message: 'the thread ended with code 3',
    });
    threads.close();
  });

  it('report an invalid study as data', async () => {
    const threads = createThreads(1, builtThread);
    const outcome = await threads.execute({ ...job, study: { ...cornerShop, timeUnit: 'eon' } });
    threads.close();
    expect(outcome).toMatchObject({ ok: false, kind: 'invalid', issues: [{ path: 'timeUnit' }] });
  });

  it('that are closed report their jobs as cancelled', async () => {
    const threads = createThreads(1, builtThread);
    const outcomes = [threads.execute({ ...job, to: 1000 }), threads.execute(job)];
    threads.close();
    expect((await Promise.all(outcomes)).map((outcome) => !outcome.ok && outcome.kind)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });
});
