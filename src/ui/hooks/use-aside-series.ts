import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Study } from '../../scenarios/study.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import type { AsideStore } from '../stores/aside-store.ts';
import type { SeriesQuestion } from '../stores/series-question.ts';
import { useRun } from '../stores/services.ts';

interface AsideSeries {
  /** Undefined until the first histories have been run. */
  readonly summary: StudySummary | undefined;
  readonly share: number;
}

/** Series of the study on screen that are not drawn by themselves: run as soon as they are chosen and the run rests. */
export function useAsideSeries(store: AsideStore<SeriesQuestion, Study>, series: readonly string[]): AsideSeries {
  const { ran, status, summary } = useRun((run) => run);
  const aside = useStore(store);
  const wanted = series.join(' ');
  const replications = summary?.replications ?? 0;
  const isKnown = (question: SeriesQuestion | undefined): boolean =>
    question !== undefined && question.study === ran && question.series.join(' ') === wanted;
  const isCurrent = isKnown(aside.question);
  useEffect(() => {
    if (wanted === '' || isCurrent || ran === undefined || replications === 0 || status === 'running') return;
    void store.getState().ask({ study: ran, series: wanted.split(' '), replications });
  }, [store, wanted, isCurrent, ran, replications, status]);
  return isCurrent ? { summary: aside.summary, share: aside.share } : { summary: undefined, share: 0 };
}
