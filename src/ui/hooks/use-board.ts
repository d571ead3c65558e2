import { useDeferredValue, useMemo } from 'react';
import { type Board, createBoard } from '../reading/board.ts';
import { useRun, useView } from '../stores/services.ts';

/** The latest results, seen from the chosen baseline and focus; undefined before the first answer. */
export function useBoard(): Board | undefined {
  const study = useRun((run) => run.study);
  // Numbers sharpen when there is time: what a person does comes first.
  const summary = useDeferredValue(useRun((run) => run.summary));
  const focus = useView((view) => view.focus);
  const baseline = useView((view) => view.baseline);
  return useMemo(
    () => (study === undefined || summary === undefined ? undefined : createBoard(study, summary, { focus, baseline })),
    [study, summary, focus, baseline],
  );
}
