import { startTransition, useEffect, useMemo, useState } from 'react';
import { withWindow } from '../../scenarios/window.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import { type Board, createBoard } from '../reading/board.ts';
import { useRun, useServices, useView } from '../stores/services.ts';

/** The latest results, seen from the chosen baseline and focus; undefined before the first answer. */
export function useBoard(): Board | undefined {
  const asked = useRun((run) => run.study);
  const window = useRun((run) => run.window);
  const summary = useSummary();
  const focus = useView((view) => view.focus);
  const baseline = useView((view) => view.baseline);
  // Totals are over the weeks looked at, and so are their units.
  const study = useMemo(() => (asked === undefined ? undefined : withWindow(asked, window)), [asked, window]);
  return useMemo(
    () => (study === undefined || summary === undefined ? undefined : createBoard(study, summary, { focus, baseline })),
    [study, summary, focus, baseline],
  );
}

/** Numbers come and sharpen when there is time, drawn in pieces: what a person does goes first. */
function useSummary(): StudySummary | undefined {
  const { run } = useServices();
  const [summary, setSummary] = useState<StudySummary>();
  useEffect(() => {
    const show = (): void => startTransition(() => setSummary(run.getState().summary));
    show();
    return run.subscribe(show);
  }, [run]);
  return summary;
}
