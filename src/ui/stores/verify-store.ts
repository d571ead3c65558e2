import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CaseResult, VerifyOptions, VerifyProgress } from '../../runner/verification/index.ts';

/** Compares the engine with theory, case by case. */
export type Verify = (options: Pick<VerifyOptions, 'signal' | 'onProgress'>) => AsyncIterable<CaseResult>;

export interface VerifyState {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  readonly results: readonly CaseResult[];
  readonly progress: VerifyProgress | undefined;
  readonly problem: string | undefined;
  start(): void;
  stop(): void;
}

export type VerifyStore = StoreApi<VerifyState>;

/** The checks against theory and their results; they go on while another page is looked at. */
export function createVerifyStore(verify: Verify): VerifyStore {
  let controller = new AbortController();
  return createStore<VerifyState>()((set, get) => {
    async function run(): Promise<void> {
      controller.abort();
      const mine = new AbortController();
      controller = mine;
      set({ status: 'running', results: [], progress: undefined, problem: undefined });
      try {
        const onProgress = (progress: VerifyProgress): void => {
          if (!mine.signal.aborted) set({ progress });
        };
        for await (const result of verify({ signal: mine.signal, onProgress })) {
          if (mine.signal.aborted) return;
          set({ results: [...get().results, result] });
        }
        if (!mine.signal.aborted) set({ status: 'done' });
      } catch (error) {
        if (!mine.signal.aborted)
          set({ status: 'failed', problem: error instanceof Error ? error.message : String(error) });
      }
    }
    return {
      status: 'idle',
      results: [],
      progress: undefined,
      problem: undefined,
      start: () => void run(),
      stop: () => {
        controller.abort();
        set({ status: 'stopped' });
      },
    };
  });
}
