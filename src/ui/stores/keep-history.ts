import { HistoryShelf } from '../persistence/history-shelf.ts';
import { isQuotaError } from '../persistence/storage.ts';
import { scenariosText } from '../texts/scenarios.ts';
import type { StudyKeeper } from './study-keeper.ts';
import type { StudyStore } from './study-store.ts';
import { type KeptHistory, keptHistory, recalled } from './kept-history.ts';

/** While a study changes, its history is kept at once and then this often. */
const restMs = 200;

/**
 * Gives the study on screen the steps of an earlier visit, and keeps its own for the next one. Without storage for them the
 * history lasts as long as the page does.
 * @param begun the text that the page began with
 * @param studies ids of all that are kept: histories of others are cleared away
 */
export async function keepHistory(
  study: StudyStore,
  keeper: StudyKeeper,
  begun: string,
  studies: readonly string[],
): Promise<void> {
  const id = keeper.current;
  const shelf = await HistoryShelf.open<KeptHistory>();
  await shelf.clear(studies);
  const kept = studies.includes(id) ? await shelf.read(id) : undefined;
  if (kept !== undefined) {
    study.getState().recall((history) => recalled(history, begun, kept, scenariosText.step.latest));
  }
  let timer = 0;
  let keptAt = Number.NEGATIVE_INFINITY;
  const keep = (): void => {
    if (timer === 0) return;
    clearTimeout(timer);
    timer = 0;
    keptAt = performance.now();
    const history = keptHistory(study.getState().history, (mark) => keeper.owns(mark));
    shelf.keep(keeper.current, history, Date.now()).catch((error: unknown) => {
      // What is done leaves its room to the studies.
      if (isQuotaError(error)) void shelf.clear([]).catch(() => undefined);
    });
  };
  study.subscribe((state, before) => {
    if (state.history === before.history || timer !== 0) return;
    timer = window.setTimeout(keep, Math.max(0, keptAt + restMs - performance.now()));
  });
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}
