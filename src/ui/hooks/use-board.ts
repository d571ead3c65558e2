import { startTransition, useEffect, useMemo, useState } from 'react';
import { withWindow } from '../../scenarios/window.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import { type Board, createBoard } from '../reading/board.ts';
import { useRun, useServices, useView } from '../stores/services.ts';

/** The latest results, seen from the chosen baseline and focus; undefined before the first answer. */
export function useBoard(): Board | undefined {
  const asked = useRun((run) => run.study);
  const window = useRun((run) => run.window);
  const { summary, stale } = useNumbers();
  const focus = useView((view) => view.focus);
  const baseline = useView((view) => view.baseline);
  // Totals are over the weeks looked at, and so are their units.
  const study = useMemo(() => (asked === undefined ? undefined : withWindow(asked, window)), [asked, window]);
  return useMemo(
    () =>
      study === undefined || summary === undefined
        ? undefined
        : createBoard(study, summary, { focus, baseline, stale }),
    [study, summary, focus, baseline, stale],
  );
}

/** What is known of the run, and whether it is from before a change of the study. */
interface Numbers {
  readonly summary: StudySummary | undefined;
  readonly stale: boolean;
}

/**
 * Numbers come and sharpen when there is time, drawn in pieces: what a person does goes first. That they are old is said at
 * once, and until newer ones are drawn.
 */
function useNumbers(): Numbers {
  const { run } = useServices();
  const [shown, setShown] = useState<Numbers>({ summary: undefined, stale: false });
  useEffect(() => {
    const show = (): void => {
      const { summary, stale } = run.getState();
      if (stale) setShown((before) => (before.stale ? before : { ...before, stale }));
      startTransition(() =>
        setShown((before) => (before.summary === summary && before.stale === stale ? before : { summary, stale })),
      );
    };
    show();
    return run.subscribe(show);
  }, [run]);
  return shown;
}
