import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { SentenceView } from '../../../components/sentence-view.tsx';
import { useLoadPreset } from '../../../hooks/use-load-preset.ts';
import { createBoard } from '../../../reading/board.ts';
import { judge } from '../../../reading/judgement.ts';
import { demoPreset } from '../../../stores/demo-study.ts';
import { useDemo, useRun, useServices, useStudy } from '../../../stores/services.ts';
import type { Sentence } from '../../../texts/sentence.ts';
import { demoText } from '../../../texts/demo.ts';
import { startText } from '../../../texts/start.ts';

/** Whether the lead of this one history is typical: the verdict of the same study over all of its histories. */
export function ThirtyHistories(): ReactNode {
  const { view } = useServices();
  const load = useLoadPreset();
  const cadence = useDemo((demo) => demo.cadence);
  const onScreen = useStudy(({ origin, changed }) => origin.preset === demoPreset.id && !changed);
  const sentence = useVerdict(cadence);
  return (
    <div className="demo-verdict">
      {onScreen ? <p>{sentence === undefined ? startText.waiting : <SentenceView sentence={sentence} />}</p> : null}
      {onScreen ? null : <p>{demoText.notOnScreen}</p>}
      <p className="demo-actions">
        {onScreen ? (
          <Link href="/compare" className="button primary" onClick={() => view.getState().setFocus(cadence)}>
            {demoText.compare}
          </Link>
        ) : (
          <button type="button" className="button primary" onClick={() => load(demoPreset)}>
            {demoText.runIt}
          </button>
        )}
        <Link href="/scenarios" className="button">
          {demoText.change}
        </Link>
      </p>
    </div>
  );
}

/** What the run says of a scenario against the base, so far. */
function useVerdict(whatIf: string): Sentence | undefined {
  const study = useRun((run) => run.study);
  const summary = useRun((run) => run.summary);
  const running = useRun(({ status }) => status === 'running');
  const stale = useRun((run) => run.stale);
  return useMemo(() => {
    if (study === undefined || summary === undefined || stale) return undefined;
    const board = createBoard(study, summary, { focus: whatIf, baseline: undefined });
    return board === undefined ? undefined : judge(board, running).verdict.sentence;
  }, [study, summary, running, stale, whatIf]);
}
