import type { Link, LinkProblem } from '../../runner/sharing/link.ts';
import { sameValue } from '../../scenarios/merge-patch.ts';
import { settingsOf } from '../../scenarios/settings.ts';
import { comparedPart } from '../../scenarios/compared-part.ts';
import { measuredWeeks, type WeekWindow } from '../../scenarios/window.ts';
import { indicatorsFrom, isTableOrder } from '../reading/table-choice.ts';
import type { Services } from '../stores/services.ts';
import { sharingText } from '../texts/sharing.ts';
import { shellText } from '../texts/shell.ts';
import { studyInHash } from './address.ts';
import { checkResult } from './check-result.ts';

/** More pairs than this are announced: whoever made the link may not have known. */
const manyPairs = 2000;

/**
 * Opens the study of a link, when the page begins with one and whenever one is put into the address. The address then
 * loses it: work goes on from there, and a reload brings back the work, not the link.
 */
export function followLinks(services: Services): void {
  const follow = (): void => {
    const found = studyInHash(location.hash);
    if (found === undefined) return;
    history.replaceState(history.state, '', found.rest);
    void open(services, found.data);
  };
  window.addEventListener('hashchange', follow);
  follow();
}

async function open(services: Services, data: string): Promise<void> {
  const { notify } = services.view.getState();
  const { readLink } = await import('../../runner/sharing/link.ts');
  const read = await readLink(data);
  if (!read.ok) {
    notify({ id: 'link', text: problemWords(read), tone: 'trouble' });
    return;
  }
  const { link, isWhatWasShared } = read;
  if (await show(services, link, isWhatWasShared)) watch(services, link, isWhatWasShared);
}

function problemWords(problem: LinkProblem): string {
  if (problem.reason === 'preset') return sharingText.noPreset(problem.preset);
  if (problem.reason === 'invalid') return sharingText.invalid(problem.detail);
  return sharingText.problem[problem.reason];
}

/** Puts the study of a link on screen, as it was looked at. False where it cannot run. */
async function show({ study, run, view }: Services, link: Link, isWhatWasShared: boolean): Promise<boolean> {
  const { notify } = view.getState();
  const title = link.study.title ?? link.study.base.title ?? sharingText.title;
  const undo = { label: shellText.undo, run: () => study.getState().undo() };
  const { draft } = study.getState();
  if (draft === undefined || !sameValue(draft, link.study)) {
    const text = JSON.stringify(link.study, null, 2);
    const issues = await study.getState().load(text, { name: title, preset: undefined }, sharingText.step(title));
    const wrong = issues.find(({ severity }) => severity === 'error');
    if (wrong !== undefined) {
      const words = sharingText.doesNotRun(title, `${wrong.path === '' ? '' : `${wrong.path}: `}${wrong.message}`);
      notify({ id: 'link', text: words, tone: 'trouble', action: undo });
      return false;
    }
    const { replications } = settingsOf(link.study);
    const long = replications > manyPairs ? ` ${sharingText.long(replications)}` : '';
    const said = isWhatWasShared ? sharingText.opened(title) : sharingText.changedPreset(title);
    notify({ id: 'link', text: `${said}${long}`, tone: isWhatWasShared ? 'plain' : 'trouble', action: undo });
  }
  look(view.getState(), link);
  run.getState().compareAtEqualService(link.view.equalService ?? false);
  const window = windowOf(link);
  if (!sameValue(run.getState().window, window)) run.getState().lookAt(window);
  return true;
}

/** The window of weeks that a link looks at, where the study measures that long. */
function windowOf({ study, view: { window } }: Link): WeekWindow | undefined {
  return window === undefined || window.to > measuredWeeks(study) ? undefined : window;
}

function look(view: ReturnType<Services['view']['getState']>, { view: seen }: Link): void {
  view.forgetChoices();
  if (seen.baseline !== undefined) view.setBaseline(seen.baseline);
  if (seen.focus !== undefined) view.setFocus(seen.focus);
  if (seen.room !== undefined) view.setRoom(seen.room);
  view.setIndicators(indicatorsFrom(seen.indicators));
  view.setTableOrder(isTableOrder(seen.order) ? seen.order : 'group');
}

/** Waits for the run, and says whether it made the numbers of the link. A change of the study or the view ends the watch. */
function watch({ run, view }: Services, link: Link, isWhatWasShared: boolean): void {
  const { result } = link;
  if (result === undefined) return;
  const compared = comparedPart(link.study);
  let askedForMore = false;
  const judge = (): void => {
    const state = run.getState();
    const isSameRun =
      state.study !== undefined &&
      sameValue(state.study, compared) &&
      state.equalService === (link.view.equalService ?? false) &&
      sameValue(state.window, windowOf(link));
    if (!isSameRun) {
      unsubscribe();
      return;
    }
    const pairs = state.summary?.replications ?? 0;
    if (state.status === 'done' && pairs < result.pairs && !askedForMore) {
      askedForMore = true;
      state.goOn(result.pairs);
      return;
    }
    const said = checkResult(link, isWhatWasShared, state);
    if (said === undefined) return;
    view.getState().notify({ id: 'link-check', ...said });
    if (state.status === 'done') unsubscribe();
  };
  const unsubscribe = run.subscribe((state, before) => {
    if (state.status !== before.status || state.study !== before.study || state.window !== before.window) judge();
  });
  judge();
}
