import { describe, expect, it } from 'vitest';
import type { RunOutcome } from '../../../src/runner/runner.ts';
import type { StudySummary } from '../../../src/sim/experiment/summary.ts';
import { createAsideStore } from '../../../src/ui/stores/aside-store.ts';

const summaryOf = (replications: number): StudySummary => ({ replications }) as unknown as StudySummary;
const outcome = (replications: number, cancelled = false): RunOutcome => ({
  summary: summaryOf(replications),
  failures: [],
  cancelled,
});

describe('a run on demand', () => {
  it('tells how far it is, and ends with all that was found', async () => {
    const shares: number[] = [];
    const store = createAsideStore<string, string>({
      plan: async (question) => `plan of ${question}`,
      run: async (_plan, _question, { onProgress, onWave }) => {
        onProgress?.({ done: 1, total: 4, events: 0 });
        shares.push(store.getState().share);
        onWave?.(summaryOf(1));
        expect(store.getState().summary?.replications).toBe(1);
        return outcome(4);
      },
    });
    await store.getState().ask('curves');
    expect(shares).toEqual([0.25]);
    expect(store.getState()).toMatchObject({ status: 'done', plan: 'plan of curves', summary: { replications: 4 } });
  });

  it('silences an older question', async () => {
    const endings: (() => void)[] = [];
    const store = createAsideStore<string, string>({
      plan: async (question) => question,
      run: (plan) =>
        new Promise((resolve) => {
          endings.push(() => resolve(outcome(plan === 'old' ? 1 : 2)));
        }),
    });
    const old = store.getState().ask('old');
    await Promise.resolve();
    const young = store.getState().ask('new');
    await Promise.resolve();
    for (const end of endings.reverse()) end();
    await Promise.all([old, young]);
    expect(store.getState()).toMatchObject({ question: 'new', status: 'done', summary: { replications: 2 } });
  });

  it('keeps what was found when it is stopped', async () => {
    const store = createAsideStore<string, string>({
      plan: async (question) => question,
      run: async (_plan, _question, { signal, onWave }) => {
        onWave?.(summaryOf(2));
        store.getState().stop();
        return outcome(2, signal?.aborted === true);
      },
    });
    await store.getState().ask('curves');
    expect(store.getState()).toMatchObject({ status: 'stopped', summary: { replications: 2 } });
  });

  it('says so where there is nothing to run, and where it breaks', async () => {
    const nothing = createAsideStore<string, string>({
      plan: async () => undefined,
      run: async () => outcome(1),
    });
    await nothing.getState().ask('curves');
    expect(nothing.getState()).toMatchObject({ status: 'done', plan: undefined, summary: undefined });
    const broken = createAsideStore<string, string>({
      plan: async () => Promise.reject(new Error('no workers')),
      run: async () => outcome(1),
    });
    await broken.getState().ask('curves');
    expect(broken.getState().status).toBe('failed');
  });
});
