import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { Announcer } from '../../components/announcer.tsx';
import { OpenFileButton } from '../../components/open-file-button.tsx';
import { RunStrip } from '../../components/run-strip.tsx';
import { SentenceView } from '../../components/sentence-view.tsx';
import { useTitle } from '../../hooks/use-title.ts';
import type { Study } from '../../../scenarios/study.ts';
import { type Board, createBoard } from '../../reading/board.ts';
import { scenarioNames } from '../../reading/identity.ts';
import { judge, leaderOf } from '../../reading/judgement.ts';
import { verdictWords } from '../../reading/verdict.ts';
import { useRun, useServices, useStudy } from '../../stores/services.ts';
import { shellText } from '../../texts/shell.ts';
import { startText } from '../../texts/start.ts';
import { Library } from './library.tsx';
import { PolicyCards } from './policy-cards.tsx';
import { openingPreset } from '../../stores/presets.ts';
import { StartFigure } from './start-figure.tsx';
import { YourWork } from './your-work.tsx';
import './start-page.css';

/** Opens on a live comparison: it runs while it is read. */
export function StartPage(): ReactNode {
  useTitle(shellText.start);
  const study = useRun((run) => run.study);
  const board = useLeaderBoard();
  return (
    <div className="page start">
      <Hero study={study} board={board} />
      {study === undefined ? null : (
        <>
          <StartFigure study={study} board={board} />
          <PolicyCards study={study} />
        </>
      )}
      <Library />
      <YourWork />
    </div>
  );
}

/** The results with the leading scenario in focus, against the study's own baseline. */
function useLeaderBoard(): Board | undefined {
  const study = useRun((run) => run.study);
  const summary = useRun((run) => run.summary);
  return useMemo(() => {
    if (study === undefined || summary === undefined) return undefined;
    const board = createBoard(study, summary, { focus: undefined, baseline: undefined });
    if (board === undefined || summary.replications === 0) return board;
    return createBoard(study, summary, { focus: leaderOf(board), baseline: undefined });
  }, [study, summary]);
}

function Hero({ study, board }: { readonly study: Study | undefined; readonly board: Board | undefined }): ReactNode {
  const { view } = useServices();
  const running = useRun(({ status }) => status === 'running');
  const stale = useRun((run) => run.stale);
  const said = board === undefined || stale ? undefined : judge(board, running);
  const keepFocus = (): void => {
    if (board?.focus !== undefined) view.getState().setFocus(board.focus.id);
  };
  return (
    <section className="hero">
      <div>
        <Headline study={study} />
        <p className="start-verdict">
          {said === undefined ? <Nothing study={study} /> : <SentenceView sentence={said.verdict.sentence} />}
        </p>
        {said === undefined ? null : (
          <>
            <p className="price">
              <SentenceView sentence={said.price} />
            </p>
            <Announcer text={verdictWords([said.verdict.sentence, said.price])} />
          </>
        )}
      </div>
      <div className="hero-side">
        <RunStrip reached={said?.reached ?? ''} />
        <p className="hero-actions">
          <Link href="/compare" className="button primary" onClick={keepFocus}>
            {startText.compare}
          </Link>
          <Link href="/scenarios" className="button">
            {startText.change}
          </Link>
          <OpenFileButton />
        </p>
      </div>
    </section>
  );
}

/** What stands in the place of the verdict before there is one. */
function Nothing({ study }: { readonly study: Study | undefined }): ReactNode {
  return study === undefined ? startText.nothingValid : startText.waiting;
}

/** A fixed statement for the study that Tandem opens with, the study's own title for any other. */
function Headline({ study }: { readonly study: Study | undefined }): ReactNode {
  const isOpening = useStudy(({ origin, changed }) => origin.preset === openingPreset && !changed);
  const scenarios = study === undefined ? 4 : scenarioNames(study).length;
  const [first, second] = isOpening
    ? startText.headline(scenarios)
    : [study?.title ?? study?.base.title ?? study?.base.id ?? '', startText.ownHeadline(scenarios)];
  return (
    <h1>
      {first} <span>{second}</span>
    </h1>
  );
}
