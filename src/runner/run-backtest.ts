import { Backtest, type MethodResult } from '../sim/experiment/backtest.ts';
import type { PlannedBacktest } from './backtest-plan.ts';
import type { DemandHistory } from './demand-history/read.ts';

/** Milliseconds of work before whoever asked may have their say, such as to stop. */
const SLICE_MILLISECONDS = 50;

/**
 * Tries all methods on all series of a history. Results are in the order of the planned methods, of the series that
 * were tried when it was stopped.
 */
export async function runBacktest(
  history: DemandHistory,
  { methods, plan }: PlannedBacktest,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<MethodResult[]> {
  const backtest = new Backtest(
    methods.map(({ fitted }) => fitted),
    plan,
  );
  const { series } = history;
  let sliceStart = performance.now();
  for (const [index, { values }] of series.entries()) {
    if (signal.aborted) break;
    backtest.add(values);
    if (performance.now() - sliceStart < SLICE_MILLISECONDS) continue;
    onProgress?.(index + 1, series.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    sliceStart = performance.now();
  }
  return backtest.results();
}
