import { lazy, memo, type ReactNode, Suspense, useMemo } from 'react';
import { Link } from 'wouter';
import { answeredPart } from '../../../scenarios/compared-part.ts';
import type { Study } from '../../../scenarios/study.ts';
import { Announcer } from '../../components/announcer.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { RunStrip } from '../../components/run-strip.tsx';
import { SentenceView } from '../../components/sentence-view.tsx';
import { useBoard } from '../../hooks/use-board.ts';
import { useTitle } from '../../hooks/use-title.ts';
import type { Board } from '../../reading/board.ts';
import { judge } from '../../reading/judgement.ts';
import { verdictWords } from '../../reading/verdict.ts';
import { useRun, useStudy } from '../../stores/services.ts';
import { compareText } from '../../texts/compare.ts';
import { emptyText } from '../../texts/empty.ts';
import { shellText } from '../../texts/shell.ts';
import { Assumptions } from './assumptions.tsx';
import { OutcomeCharts, WeeklyCharts } from './charts.tsx';
import { Chips } from './chips.tsx';
import { KpiTable } from './kpi-table.tsx';
import { PairedTable } from './paired-table.tsx';
import { RunFacts } from './run-facts.tsx';
import { ServiceSwitch } from './service-switch.tsx';
import './compare-page.css';
import './print.css';

/** It brings the schemas of all policies along, which nothing above it needs. */
const PolicyCards = lazy(async () => ({ default: (await import('./policy-cards.tsx')).PolicyCards }));

/** The verdict first, then every indicator, then the charts. */
export function ComparePage(): ReactNode {
  useTitle(shellText.compare);
  const board = useBoard();
  const isAnswered = useRun(({ summary }) => summary !== undefined);
  if (board !== undefined)
    return (
      <div className="page compare">
        <Comparison board={board} />
      </div>
    );
  // Numbers that are there already are about to be drawn: to say that they are awaited would only flash.
  return <div className="page compare">{isAnswered ? null : <Waiting />}</div>;
}

function Waiting(): ReactNode {
  const isInvalid = useStudy(({ issues }) => issues.some(({ severity }) => severity === 'error'));
  if (isInvalid) {
    return (
      <section className="verdict-row waiting">
        <h1>{compareText.nothingYet}</h1>
        <EmptyState words={emptyText.invalid}>
          <ToScenarios />
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="verdict-row waiting">
      <h1>{compareText.notStarted}</h1>
      <RunStrip reached="" />
    </section>
  );
}

const ToScenarios = (): ReactNode => (
  <Link href="/scenarios" className="button small primary">
    {emptyText.toScenarios}
  </Link>
);

/** What this is, and of which day; on paper only. */
const PrintedHead = ({ study }: { readonly study: Study }): ReactNode => (
  <p className="printed printed-head">
    <b>{study.title ?? study.base.title ?? study.base.id}</b>
    {compareText.printed(new Date().toLocaleDateString(undefined, { dateStyle: 'long' }))}
  </p>
);

/** The study as far as it has results: what is in it is valid. */
function useAnswered(board: Board): Study | undefined {
  const study = useRun((run) => run.study);
  const ids = board.scenarios.map(({ id }) => id).join(' ');
  return useMemo(() => (study === undefined ? undefined : answeredPart(study, new Set(ids.split(' ')))), [study, ids]);
}

function Comparison({ board }: { readonly board: Board }): ReactNode {
  const running = useRun(({ status }) => status === 'running');
  const study = useAnswered(board);
  const { verdict, price, reached } = judge(board, running && !board.stale);
  return (
    <>
      {study === undefined ? null : <PrintedHead study={study} />}
      <section className="verdict-part" aria-label={compareText.verdict}>
        <Chips board={board} />
        <ServiceSwitch board={board} />
        <div className={board.focus === undefined ? 'verdict-row alone' : 'verdict-row'}>
          <div className={board.stale ? 'stale' : undefined}>
            <h1>
              <SentenceView sentence={verdict.sentence} />
            </h1>
            <p className="price">
              <SentenceView sentence={price} />
            </p>
          </div>
          <RunFacts board={board} reached={reached} />
        </div>
      </section>
      <Announcer text={verdictWords([verdict.sentence, price])} />
      <Numbers board={board} study={study} />
    </>
  );
}

interface NumbersProps {
  readonly board: Board;
  readonly study: Study | undefined;
}

/** All below the verdict; drawn anew when the numbers are others, not when only the run goes on. */
const Numbers = memo(({ board, study }: NumbersProps): ReactNode => {
  return (
    <>
      <div className="compare-columns">
        <section aria-label={compareText.indicators} className={board.stale ? 'stale' : undefined}>
          {board.focus === undefined ? (
            <EmptyState words={emptyText.comparison}>
              <ToScenarios />
            </EmptyState>
          ) : null}
          <KpiTable board={board} />
          <PairedTable board={board} />
        </section>
        <WeeklyCharts board={board} stale={board.stale} />
      </div>
      <OutcomeCharts board={board} stale={board.stale} />
      {study === undefined ? null : (
        <Suspense fallback={null}>
          <PolicyCards study={study} />
        </Suspense>
      )}
      {study === undefined ? null : <Assumptions board={board} study={study} />}
    </>
  );
});
