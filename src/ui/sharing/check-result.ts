import type { Link } from '../../runner/sharing/link.ts';
import { engine } from '../../runner/engine.ts';
import type { RunState } from '../stores/run-store.ts';
import { sharingText } from '../texts/sharing.ts';

export interface ResultCheck {
  readonly text: string;
  readonly tone: 'plain' | 'trouble';
}

/** Whether a run made the numbers of the link, and if not, why; undefined while that cannot be told. */
export function checkResult(
  { engine: madeWith, result }: Pick<Link, 'engine' | 'result'>,
  isWhatWasShared: boolean,
  { status, summary, asked }: Pick<RunState, 'status' | 'summary' | 'asked'>,
): ResultCheck | undefined {
  if (result === undefined || summary === undefined) return undefined;
  const pairs = summary.replications;
  if (status === 'stopped') return { text: sharingText.stopped(pairs, Math.max(asked, result.pairs)), tone: 'plain' };
  if (status !== 'done') return undefined;
  if (summary.digest === result.digest) {
    return { text: sharingText.reproduced(result.digest, pairs), tone: 'plain' };
  }
  const trouble = (text: string): ResultCheck => ({ text, tone: 'trouble' });
  if (madeWith !== engine.version) return trouble(sharingText.otherEngine(madeWith, engine.version));
  if (!isWhatWasShared) return trouble(sharingText.otherPreset);
  if (pairs !== result.pairs) return trouble(sharingText.otherPairs(result.pairs, pairs));
  return trouble(sharingText.differs(result.digest, summary.digest));
}
