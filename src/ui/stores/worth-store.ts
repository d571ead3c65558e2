import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WorthOptions, WorthOutcome } from '../../runner/run-worth.ts';
import type { WorthPlan, WorthResults } from '../../runner/worth.ts';
import type { Study } from '../../scenarios/study.ts';

export type WorthStatus = 'idle' | 'running' | 'done' | 'stopped';

export interface WorthState {
  readonly status: WorthStatus;
  /** The study and the scenario that are taken apart. */
  readonly of: { readonly study: Study; readonly scenario: string } | undefined;
  readonly plan: WorthPlan | undefined;
  /** What is known so far. */
  readonly results: WorthResults | undefined;
  /** Share of the work that is done. */
  readonly share: number;
  /** Takes a scenario apart; `index` is its place in the study. */
  start(study: Study, index: number, scenario: string): Promise<void>;
  stop(): void;
}

export type WorthStore = StoreApi<WorthState>;

export interface WorthTools {
  plan(study: Study, index: number): Promise<WorthPlan | undefined>;
  run(plan: WorthPlan, options: WorthOptions): Promise<WorthOutcome>;
}

/** What each change of a scenario is worth, worked out when somebody asks; a newer question silences an older one. */
export function createWorthStore(tools: WorthTools): WorthStore {
  let controller = new AbortController();
  return createStore<WorthState>()((set) => ({
    status: 'idle',
    of: undefined,
    plan: undefined,
    results: undefined,
    share: 0,
    start: async (study, index, scenario) => {
      controller.abort();
      const mine = new AbortController();
      controller = mine;
      const current = (): boolean => controller === mine;
      set({ status: 'running', of: { study, scenario }, plan: undefined, results: undefined, share: 0 });
      const plan = await tools.plan(study, index);
      if (!current() || mine.signal.aborted) return;
      set({ plan });
      if (plan === undefined) return set({ status: 'done', share: 1 });
      const outcome = await tools.run(plan, {
        signal: mine.signal,
        onProgress: ({ done, total }) => {
          if (current()) set({ share: total > 0 ? done / total : 0 });
        },
        onWave: (results) => {
          if (current()) set({ results });
        },
      });
      if (current()) set({ status: outcome.cancelled ? 'stopped' : 'done', results: outcome.results });
    },
    stop: () => {
      controller.abort();
      set({ status: 'stopped' });
    },
  }));
}
