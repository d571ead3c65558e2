import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunOptions, RunOutcome } from '../../runner/runner.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';

export type AsideStatus = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

/** A run beside the main one, for what is worked out only when somebody asks. */
export interface AsideState<Question, Plan> {
  readonly status: AsideStatus;
  readonly question: Question | undefined;
  /** Undefined until it is made, and where there is nothing to run. */
  readonly plan: Plan | undefined;
  /** What is known so far. */
  readonly summary: StudySummary | undefined;
  /** Share of the work that is done. */
  readonly share: number;
  ask(question: Question): Promise<void>;
  /** Stops; what is known stands. */
  stop(): void;
}

export type AsideStore<Question, Plan> = StoreApi<AsideState<Question, Plan>>;

export interface AsideTools<Question, Plan> {
  plan(question: Question): Promise<Plan | undefined>;
  run(
    plan: Plan,
    question: Question,
    options: Pick<RunOptions, 'signal' | 'onProgress' | 'onWave'>,
  ): Promise<RunOutcome>;
}

/** Answers one question at a time; a newer one silences an older one. */
export function createAsideStore<Question, Plan>(tools: AsideTools<Question, Plan>): AsideStore<Question, Plan> {
  let controller = new AbortController();
  return createStore<AsideState<Question, Plan>>()((set) => ({
    status: 'idle',
    question: undefined,
    plan: undefined,
    summary: undefined,
    share: 0,
    ask: async (question) => {
      controller.abort();
      const mine = new AbortController();
      controller = mine;
      const tell = (news: Partial<AsideState<Question, Plan>>): void => {
        if (controller === mine) set(news);
      };
      tell({ status: 'running', question, plan: undefined, summary: undefined, share: 0 });
      try {
        const plan = await tools.plan(question);
        if (mine.signal.aborted) return;
        tell({ plan });
        if (plan === undefined) return tell({ status: 'done', share: 1 });
        const { cancelled, summary } = await tools.run(plan, question, {
          signal: mine.signal,
          onProgress: ({ done, total }) => tell({ share: total > 0 ? done / total : 0 }),
          onWave: (soFar) => tell({ summary: soFar }),
        });
        tell({ status: cancelled ? 'stopped' : 'done', summary });
      } catch {
        tell({ status: 'failed' });
      }
    },
    stop: () => {
      controller.abort();
      set({ status: 'stopped' });
    },
  }));
}
