import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/runner/failure.ts';
import { type Play, playOn, rememberingPlay } from '../../../src/runner/playback/player.ts';
import { asReplications, type Playback, type PlaybackJob } from '../../../src/runner/playback/protocol.ts';
import type { JobOutcome } from '../../../src/runner/protocol.ts';
import type { PlayingWorker } from '../../../src/runner/web-worker.ts';
import { WorkerPool } from '../../../src/runner/worker-pool.ts';

const job = (cell: number): PlaybackJob => ({ study: { seed: 's' }, cell, replication: 7 });
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A worker that says what it is asked, and answers when it is told to. */
function puppet() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const worker: PlayingWorker = {
    execute: ({ cell }) => {
      asked.push(`execute ${cell}`);
      const outcome: JobOutcome = failure({ study: {}, cell, from: 0, to: 1 }, 'invalid', 'answered');
      return new Promise((resolve) => answers.push(() => resolve(outcome)));
    },
    play: (played) => {
      asked.push(`play ${played.cell}`);
      return new Promise((resolve) =>
        answers.push(() => resolve(failure(asReplications(played), 'invalid', 'answered'))),
      );
    },
    dead: new Promise(() => {}),
    terminate: () => {},
  };
  return { worker, asked, answer: () => answers.shift()?.() };
}

describe('playOn', () => {
  it('goes before the jobs that wait', async () => {
    const { worker, asked, answer } = puppet();
    const pool = new WorkerPool(1, () => worker);
    const request = { series: [], by: [], percentiles: [], audit: false };
    for (const cell of [0, 1]) void pool.execute({ study: {}, cell, from: 0, to: 1, request });
    const outcome = playOn(pool)(job(2));
    answer();
    await settle();
    expect(asked).toEqual(['execute 0', 'play 2']);
    answer();
    expect(await outcome).toMatchObject({ kind: 'invalid', cell: 2, from: 7, to: 8 });
    await settle();
    expect(asked).toEqual(['execute 0', 'play 2', 'execute 1']);
    pool.close();
  });

  it('takes back what waits, and does not wait for what has begun', async () => {
    const { worker, asked, answer } = puppet();
    const pool = new WorkerPool(1, () => worker);
    const play = playOn(pool);
    const stop = new AbortController();
    const outcomes = [play(job(0), stop.signal), play(job(1), stop.signal)];
    stop.abort();
    expect((await Promise.all(outcomes)).map((outcome) => !outcome.ok && outcome.kind)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(await play(job(2), stop.signal)).toMatchObject({ kind: 'cancelled' });
    const next = play(job(3));
    answer();
    await settle();
    expect(asked).toEqual(['play 0', 'play 3']);
    answer();
    expect(await next).toMatchObject({ kind: 'invalid', cell: 3 });
    pool.close();
    expect(await play(job(4))).toMatchObject({ kind: 'cancelled' });
  });
});

describe('rememberingPlay', () => {
  it('runs a history once, and one that failed again', async () => {
    const ran: number[] = [];
    const play: Play = async (asked) => {
      ran.push(asked.cell);
      if (asked.cell === 1) return failure(asReplications(asked), 'crashed', 'gone');
      return { ok: true, cell: asked.cell } as Playback;
    };
    const remembered = rememberingPlay(play);
    for (const cell of [0, 0, 1, 1]) await remembered(job(cell));
    expect(ran).toEqual([0, 1, 1]);
    await remembered({ ...job(0), study: { seed: 'other' } });
    await remembered({ ...job(0), replication: 8 });
    expect(ran).toEqual([0, 1, 1, 0, 0]);
  });
});
