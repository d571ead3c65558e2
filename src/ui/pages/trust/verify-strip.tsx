import type { ReactNode } from 'react';
import { useServices, useVerify } from '../../stores/services.ts';
import type { VerifyState } from '../../stores/verify-store.ts';
import { trustText } from '../../texts/trust.ts';

/** How far the checks are, and the button that starts or stops them. */
export function VerifyStrip(): ReactNode {
  const { verify } = useServices();
  const state = useVerify((all) => all);
  const { start, stop } = verify.getState();
  const { status, progress } = state;
  const isRunning = status === 'running';
  return (
    <div className="verify-strip">
      {status === 'idle' ? null : (
        <progress
          aria-label={trustText.checks}
          max={progress?.total ?? 1}
          value={status === 'done' ? (progress?.total ?? 1) : state.results.length}
        />
      )}
      <p role="status">{wordsOf(state)}</p>
      <button type="button" className={isRunning ? 'button' : 'button primary'} onClick={isRunning ? stop : start}>
        {isRunning ? trustText.stop : status === 'idle' ? trustText.run : trustText.runAgain}
      </button>
    </div>
  );
}

function wordsOf({ status, results, progress, problem }: VerifyState): string {
  const checks = results.flatMap((result) => result.results);
  const failed = checks.filter(({ verdict }) => verdict === 'fails').length;
  const broken = results.filter(({ failures }) => failures.length > 0).length;
  const outcome =
    failed + broken > 0
      ? trustText.someFail(failed + broken, checks.length + broken)
      : trustText.holdSoFar(checks.length);
  const total = progress?.total ?? 0;
  switch (status) {
    case 'idle':
      return trustText.notRun;
    case 'running':
      return `${trustText.progress(results.length, total)}${progress === undefined ? '' : trustText.nowAt(progress.id)}. ${outcome}`;
    case 'stopped':
      return `${trustText.stopped(results.length, total)} ${outcome}`;
    case 'failed':
      return `${trustText.brokeOff} ${problem ?? ''}`;
    case 'done':
      return failed + broken > 0 ? outcome : trustText.allHold(checks.length, results.length);
  }
}
