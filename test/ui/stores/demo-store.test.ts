import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/runner/failure.ts';
import { asReplications, type PlaybackJob, type PlaybackOutcome } from '../../../src/runner/playback/protocol.ts';
import { cellOfCadence, demoCadences, demoPreset } from '../../../src/ui/stores/demo-study.ts';
import { createDemoStore } from '../../../src/ui/stores/demo-store.ts';
import { madeUpPlayback } from '../fixtures/playback.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A player that answers when it is told to. */
function player() {
  const asked: { job: PlaybackJob; signal: AbortSignal | undefined; answer: (outcome: PlaybackOutcome) => void }[] = [];
  const play = (job: PlaybackJob, signal?: AbortSignal): Promise<PlaybackOutcome> =>
    new Promise((answer) => asked.push({ job, signal, answer }));
  const answerAll = async (): Promise<void> => {
    for (const { job, answer } of asked) answer({ ...madeUpPlayback, cell: job.cell });
    await settle();
  };
  return { play, asked, answerAll };
}

describe('the study of the demonstration', () => {
  it('has a scenario for every cadence', () => {
    const cells = demoCadences.map(cellOfCadence);
    expect(new Set(cells).size).toBe(demoCadences.length);
    expect(Math.min(...cells)).toBeGreaterThan(0);
    expect(demoPreset.study.whatIfs).toHaveLength(5);
  });
});

describe('createDemoStore', () => {
  it('runs both factories once somebody looks, and begins to play', async () => {
    const { play, asked, answerAll } = player();
    const store = createDemoStore(play);
    expect(asked).toHaveLength(0);
    store.getState().open(false);
    expect(asked.map(({ job }) => job.cell)).toEqual([0, cellOfCadence('weekly')]);
    expect(store.getState()).toMatchObject({ playing: true, week: 0, apart: undefined });
    store.getState().tick();
    expect(store.getState().week).toBe(0);
    await answerAll();
    expect(store.getState()).toMatchObject({ apart: { cell: 0 }, tandem: { cell: cellOfCadence('weekly') } });
    store.getState().open(false);
    expect(asked).toHaveLength(2);
  });

  it('stands still for those who want no motion', () => {
    const store = createDemoStore(player().play);
    store.getState().open(true);
    expect(store.getState()).toMatchObject({ playing: false, week: 28 });
  });

  it('goes on week by week, ends at the last, and begins anew from there', async () => {
    const { play, answerAll } = player();
    const store = createDemoStore(play);
    const { open, tick, start, goTo, pause } = store.getState();
    open(false);
    await answerAll();
    for (let week = 0; week < 10; week++) tick();
    expect(store.getState()).toMatchObject({ week: 3, playing: false });
    start();
    expect(store.getState()).toMatchObject({ week: 0, playing: true });
    goTo(2);
    pause();
    start();
    expect(store.getState()).toMatchObject({ week: 2, playing: true });
    goTo(99);
    expect(store.getState().week).toBe(3);
    goTo(-1);
    expect(store.getState().week).toBe(0);
  });

  it('keeps the old results, marked, until those of another cadence are there; a newer choice calls off an older one', async () => {
    const { play, asked, answerAll } = player();
    const store = createDemoStore(play);
    const { open, choose, tick } = store.getState();
    open(false);
    await answerAll();
    choose('daily');
    choose('never');
    expect(store.getState()).toMatchObject({ stale: true, tandem: { cell: cellOfCadence('weekly') } });
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, true, true, true, false, false]);
    tick();
    expect(store.getState().week).toBe(0);
    await answerAll();
    expect(store.getState()).toMatchObject({ stale: false, tandem: { cell: cellOfCadence('never') } });
    choose('never');
    expect(asked).toHaveLength(6);
  });

  it('says why there is nothing to show', async () => {
    const store = createDemoStore(async (job) => failure(asReplications(job), 'crashed', 'out of memory'));
    store.getState().open(false);
    await settle();
    expect(store.getState()).toMatchObject({ problem: 'out of memory', apart: undefined });
  });
});
