import { useDeferredValue, useMemo } from 'react';
import { withWindow } from '../../scenarios/window.ts';
import { type Board, createBoard } from '../reading/board.ts';
import { useRun, useView } from '../stores/services.ts';

/** The latest results, seen from the chosen baseline and focus; undefined before the first answer. */
export function useBoard(): Board | undefined {
  const asked = useRun((run) => run.study);
  const window = useRun((run) => run.window);
  // Numbers sharpen when there is time: what a person does comes first.
  const summary = useDeferredValue(
    useRun((run) => run.summary),
    undefined,
  );
  const focus = useView((view) => view.focus);
  const baseline = useView((view) => view.baseline);
  // Totals are over the weeks looked at, and so are their units.
  const study = useMemo(() => (asked === undefined ? undefined : withWindow(asked, window)), [asked, window]);
  return useMemo(
    () => (study === undefined || summary === undefined ? undefined : createBoard(study, summary, { focus, baseline })),
    [study, summary, focus, baseline],
  );
}
