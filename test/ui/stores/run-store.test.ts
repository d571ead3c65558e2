import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/scenarios/study.ts';
import { alderPolicies } from '../../../src/scenarios/presets/alder-policies.ts';
import type { StudySummary } from '../../../src/sim/experiment/summary.ts';
import { createRunStore, type Equalise } from '../../../src/ui/stores/run-store.ts';

const study: Study = { ...alderPolicies, replications: 4 };
const tuned: Study = { ...study, title: 'tuned' };
const summary = { replications: 4 } as unknown as StudySummary;

/** A store whose runs end at once, with what it was asked to run. */
function storeWith(equalise: Equalise) {
  const asked: Study[] = [];
  const store = createRunStore(
    async (one) => {
      asked.push(one);
      return { summary, failures: [], cancelled: false };
    },
    () => 0,
    equalise,
  );
  return { store, asked };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('comparing at equal service', () => {
  it('runs the study that was tuned, keeps the one that was asked for, and tells the factors', async () => {
    const { store, asked } = storeWith(async () => ({ study: tuned, factors: { kanban: 1.2 } }));
    store.getState().start(study);
    await settled();
    expect(asked.map(({ title }) => title)).toEqual([study.title]);
    store.getState().compareAtEqualService(true);
    expect(store.getState()).toMatchObject({ status: 'running', stale: true, equalService: true });
    await settled();
    expect(asked.at(-1)).toMatchObject({ title: 'tuned', replications: 4 });
    expect(store.getState()).toMatchObject({ status: 'done', study, factors: { kanban: 1.2 } });
  });

  it('goes by the baseline that is looked at, and looks for another one again', async () => {
    const baselines: (string | undefined)[] = [];
    const { store, asked } = storeWith(async (one) => {
      baselines.push(one.baseline);
      expect(store.getState().factors).toBeUndefined(); // those of the search before are not those of this one
      return { study: one, factors: { kanban: 1 } };
    });
    const [first, second] = study.whatIfs!.map(({ id }) => id);
    store.getState().start(study);
    store.getState().compareWith(first);
    await settled();
    expect(baselines).toEqual([]); // as set, nothing depends on it
    store.getState().compareAtEqualService(true);
    await settled();
    store.getState().compareWith(second);
    expect(store.getState()).toMatchObject({ status: 'running', stale: true });
    await settled();
    store.getState().compareWith('no such scenario');
    await settled();
    store.getState().compareWith(undefined);
    await settled();
    expect(baselines).toEqual([first, second, study.baseline, study.baseline]);
    expect(asked.slice(-4).map(({ baseline }) => baseline)).toEqual(baselines);
    expect(store.getState().study).toBe(study);
  });

  it('goes back to the study as set', async () => {
    const { store, asked } = storeWith(async () => ({ study: tuned, factors: {} }));
    store.getState().start(study);
    store.getState().compareAtEqualService(true);
    store.getState().compareAtEqualService(false);
    await settled();
    expect(asked.at(-1)?.title).toBe(study.title);
    expect(store.getState()).toMatchObject({ status: 'done', equalService: false, factors: undefined });
  });

  it('says so when the search breaks', async () => {
    const { store } = storeWith(async () => {
      throw new Error('no workers');
    });
    store.getState().start(study);
    store.getState().compareAtEqualService(true);
    await settled();
    expect(store.getState()).toMatchObject({ status: 'failed', problem: 'no workers' });
  });
});

describe('the first comparison', () => {
  const first = { replications: 1 } as unknown as StudySummary;
  const nothing = { replications: 0 } as unknown as StudySummary;

  /** A store whose runs tell of a part of the first wave where they are asked to, and are stopped then. */
  const stoppedEarly = () =>
    createRunStore(
      async (_, { onFirst }) => {
        onFirst?.(first);
        return { summary: nothing, failures: [], cancelled: true };
      },
      () => 0,
      async () => ({ study, factors: {} }),
    );

  it('stands on screen before the others are done, and when the run is stopped then', async () => {
    const store = stoppedEarly();
    store.getState().start(study);
    await settled();
    expect(store.getState()).toMatchObject({ status: 'stopped', summary: first, stale: false });
  });

  it('does not take the place of numbers of all scenarios, which stay where a run is stopped at once', async () => {
    const store = stoppedEarly();
    store.setState({ summary });
    store.getState().start(study);
    await settled();
    expect(store.getState()).toMatchObject({ status: 'stopped', summary, stale: true });
  });
});
