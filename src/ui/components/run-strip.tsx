import { range } from 'd3';
import type { ReactNode } from 'react';
import { saveFile } from '../persistence/files.ts';
import { type Precision, precisionOf } from '../reading/progress.ts';
import { scenarioNames } from '../reading/identity.ts';
import { useRun, useServices } from '../stores/services.ts';
import type { RunState } from '../stores/run-store.ts';
import { runText } from '../texts/run.ts';
import type { Sentence } from '../texts/sentence.ts';
import { SentenceView } from './sentence-view.tsx';
import './run-strip.css';

/** How far the run is, in cells and words, and what can be done about it. `reached` is the precision of the verdict. */
export function RunStrip({ reached }: { readonly reached: string }): ReactNode {
  const run = useRun((state) => state);
  const done = run.stale ? 0 : (run.summary?.replications ?? 0);
  const precision =
    run.study === undefined || run.summary === undefined || run.stale ? undefined : precisionOf(run.study, run.summary);
  return (
    <div className="run-strip">
      <PairCells done={done} underWay={run.status === 'running' ? run.share * run.asked : done} asked={run.asked} />
      <div className="run-line">
        <p className="run-words">
          <SentenceView sentence={runSentence(run, done, reached, precision)} />
        </p>
        <RunButtons run={run} precision={precision} />
      </div>
    </div>
  );
}

const cellsAtMost = 40;

interface Pairs {
  /** Pairs in the numbers. */
  readonly done: number;
  /** Pairs that have been run, in the numbers or not. */
  readonly underWay: number;
  readonly asked: number;
}

/** One cell a pair; several pairs a cell where there are too many to count. */
function PairCells({ done, underWay, asked }: Pairs): ReactNode {
  const label = runText.progress(done, asked);
  const cells = Math.max(1, Math.min(asked, cellsAtMost));
  const cellsOf = (pairs: number): number => Math.floor((pairs / Math.max(1, asked)) * cells + 1e-9);
  const [filled, begun] = [cellsOf(done), cellsOf(underWay)];
  return (
    <svg
      className="pair-cells"
      viewBox={`0 0 ${cells * 8} 14`}
      width={cells * 8}
      height={14}
      role="img"
      aria-label={label}
    >
      {range(cells).map((cell) => (
        <rect
          key={cell}
          className={cell < filled ? 'filled' : cell < begun ? 'begun' : undefined}
          x={cell * 8 + 0.5}
          y={2.5}
          width={5}
          height={9}
          rx={1}
        />
      ))}
    </svg>
  );
}

function runSentence(run: RunState, done: number, reached: string, precision: Precision | undefined): Sentence {
  const known = precision?.reached ?? reached;
  switch (run.status) {
    case 'running':
      if (done === 0) return run.equalService && run.factors === undefined ? runText.searching : runText.starting;
      return runText.running(done, run.asked, precision?.asked ?? '');
    case 'stopped':
      return runText.stopped(done, known);
    case 'failed':
    case 'done':
      return failureSentence(run) ?? doneSentence(run, done, known, precision);
    case 'idle':
      return runText.starting;
  }
}

function doneSentence(run: RunState, done: number, reached: string, precision: Precision | undefined): Sentence {
  if (precision === undefined) return runText.done(done, reached, run.milliseconds);
  if (precision.met) return runText.precise(precision.reached, done, run.milliseconds);
  return runText.limit(done, precision.reached, precision.asked, precision.needed);
}

function failureSentence({ problem, failures, study }: RunState): Sentence | undefined {
  if (problem !== undefined) return [...runText.failed, { kind: 'words', text: problem }];
  const failure = failures[0];
  if (failure === undefined) return undefined;
  const letter = study === undefined ? '' : (scenarioNames(study)[failure.cell]?.letter ?? '');
  const head = runText.failedCell(failure.replication, letter);
  return [...head, { kind: 'words', text: `${failure.message}.` }, ...runText.failedRest];
}

function RunButtons(props: { readonly run: RunState; readonly precision: Precision | undefined }): ReactNode {
  const { run, precision } = props;
  const { run: store } = useServices();
  const { goOn, stop } = store.getState();
  const needed = precision?.met === false ? precision.needed : undefined;
  return (
    <p className="run-buttons">
      {run.status === 'running' ? (
        <button type="button" className="button small" onClick={stop}>
          {runText.stop}
        </button>
      ) : null}
      {run.status === 'stopped' ? (
        <button type="button" className="button small" onClick={() => goOn()}>
          {runText.goOn}
        </button>
      ) : null}
      {run.status === 'done' && needed !== undefined ? (
        <button type="button" className="button small" onClick={() => goOn(needed)}>
          {runText.runMore(needed)}
        </button>
      ) : null}
      {run.failures.length > 0 ? (
        <button type="button" className="button small" onClick={() => saveCase(run)}>
          {runText.sendCase}
        </button>
      ) : null}
    </p>
  );
}

/** Study, seed and replication of what broke: a file that plays it again. */
function saveCase({ failures, study }: RunState): void {
  saveFile('tandem-case.json', JSON.stringify({ study, failures }, null, 2));
}
