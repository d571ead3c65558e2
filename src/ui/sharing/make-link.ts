import type { LinkResult, LinkView, WrittenLink } from '../../runner/sharing/link.ts';
import { sameValue } from '../../scenarios/merge-patch.ts';
import type { Study } from '../../scenarios/study.ts';
import { comparedPart } from '../../scenarios/compared-part.ts';
import type { RunState } from '../stores/run-store.ts';
import type { Services } from '../stores/services.ts';
import type { ViewState } from '../stores/view-store.ts';

export interface MadeLink extends WrittenLink {
  readonly address: string;
  readonly study: Study;
  /** What came out; undefined while the run is not finished. */
  readonly result: LinkResult | undefined;
}

/** A link to the last valid study, with what is looked at and what came out; undefined where no study is valid yet. */
export async function makeLink({ study: studies, run, view }: Services): Promise<MadeLink | undefined> {
  const { study } = studies.getState();
  if (study === undefined) return undefined;
  const { writeLink } = await import('../../runner/sharing/link.ts');
  const result = resultOf(run.getState(), study);
  const written = await writeLink({ study, result, view: viewOf(view.getState(), run.getState()) });
  return { ...written, address: addressOf(location, written.data), study, result };
}

/** The digest of a finished run of this very study. */
export function resultOf(run: RunState, study: Study): LinkResult | undefined {
  const { status, stale, failures, summary } = run;
  if (status !== 'done' || stale || failures.length > 0 || summary === undefined) return undefined;
  if (run.study === undefined || !sameValue(run.study, comparedPart(study))) return undefined;
  return { digest: summary.digest, pairs: summary.replications };
}

/** What is looked at, as far as it is not what everyone sees first. */
export function viewOf(view: ViewState, { equalService, window }: RunState): LinkView {
  const { focus, baseline, room, indicators, tableOrder } = view;
  return {
    ...(focus === undefined ? {} : { focus }),
    ...(baseline === undefined ? {} : { baseline }),
    room,
    ...(indicators === 'short' ? {} : { indicators: indicators === 'all' ? indicators : [...indicators] }),
    ...(tableOrder === 'group' ? {} : { order: tableOrder }),
    ...(equalService ? { equalService } : {}),
    ...(window === undefined ? {} : { window: { from: window.from, to: window.to } }),
  };
}

/** The address of the place that is open, with a study in it. The part behind "#" never reaches a server. */
export function addressOf(
  { origin, pathname, hash }: Pick<Location, 'origin' | 'pathname' | 'hash'>,
  data: string,
): string {
  const [place = ''] = hash.replace(/^#?\/?/, '').split('?');
  return `${origin}${pathname}#/${place}?s=${data}`;
}
