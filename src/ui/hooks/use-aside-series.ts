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

const noColumns: readonly string[] = [];
const keyOf = ({ series, columns }: Pick<SeriesQuestion, 'series' | 'columns'>): string =>
  JSON.stringify([series, columns]);
const nothing = keyOf({ series: [], columns: [] });

/** Series and columns of the study on screen that are not run by themselves: as soon as they are chosen and the run rests. */
export function useAsideSeries(
  store: AsideStore<SeriesQuestion, Study>,
  series: readonly string[],
  columns = noColumns,
): AsideSeries {
  const { ran, status, summary } = useRun((run) => run);
  const aside = useStore(store);
  const wanted = keyOf({ series, columns });
  const replications = summary?.replications ?? 0;
  const isCurrent = aside.question?.study === ran && aside.question !== undefined && keyOf(aside.question) === wanted;
  useEffect(() => {
    if (wanted === nothing || isCurrent || ran === undefined || replications === 0 || status === 'running') return;
    const [askedSeries, askedColumns] = JSON.parse(wanted) as [string[], string[]];
    void store.getState().ask({ study: ran, series: askedSeries, columns: askedColumns, replications });
  }, [store, wanted, isCurrent, ran, replications, status]);
  return isCurrent ? { summary: aside.summary, share: aside.share } : { summary: undefined, share: 0 };
}
