import { HistoryShelf } from '../persistence/history-shelf.ts';
import { isQuotaError } from '../persistence/storage.ts';
import { scenariosText } from '../texts/scenarios.ts';
import type { StudyKeeper } from './study-keeper.ts';
import type { StudyStore } from './study-store.ts';
import { type KeptHistory, type KeptPlace, keptHistory, recalled } from './kept-history.ts';

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
  const id = keeper.historyIdOf(begun);
  const shelf = await HistoryShelf.open<KeptHistory>();
  await shelf.clear([...studies, id]);
  const kept = await shelf.read(id);
  if (kept !== undefined) {
    const assign = (mark: object, place: KeptPlace): void => keeper.assign(mark, place);
    study.getState().recall((history) => recalled(history, begun, kept, scenariosText.step.latest, assign));
  }
  let timer = 0;
  let keptAt = Number.NEGATIVE_INFINITY;
  const keep = (): void => {
    if (timer === 0) return;
    clearTimeout(timer);
    timer = 0;
    keptAt = performance.now();
    const history = keptHistory(study.getState().history, (mark) => keeper.placeOf(mark));
    shelf.keep(keeper.historyIdOf(history.text), history, Date.now()).catch((error: unknown) => {
      // What is done leaves its room to the studies.
      if (isQuotaError(error)) void shelf.clear([]).catch(() => undefined);
    });
  };
  const keepSoon = (): void => {
    if (timer === 0) timer = window.setTimeout(keep, Math.max(0, keptAt + restMs - performance.now()));
  };
  let current = keeper.current;
  study.subscribe((state, before) => {
    if (state.history === before.history) return;
    keepSoon();
    if (keeper.current === current) return;
    current = keeper.current;
    // The study that was left may be on its way to its shelf: then its place is known.
    void keeper.flush().then(keepSoon);
  });
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}
