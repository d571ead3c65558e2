import { forgetDraft, keepDraft } from '../persistence/draft.ts';
import { fileName, saveFile } from '../persistence/files.ts';
import { shellText } from '../texts/shell.ts';
import type { Services } from './services.ts';

const restMs = 300;

/** Keeps the study in the browser as it is changed. An unchanged preset is not kept: it comes with the program. */
export function keepStudy({ study, view, storage }: Services): void {
  let timer = 0;
  const keep = (): void => {
    clearTimeout(timer);
    timer = 0;
    const { changed, history, origin } = study.getState();
    const { notify, setKept } = view.getState();
    if (!changed && origin.preset !== undefined) {
      forgetDraft(storage);
      setKept(undefined);
      return;
    }
    const { text } = history.present;
    const keptAt = Date.now();
    const outcome = keepDraft(storage, { text, name: origin.name, keptAt });
    if (outcome === 'kept') {
      const time = new Date(keptAt).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
      setKept(shellText.saved(time));
      return;
    }
    setKept(shellText.notSaved);
    notify({
      id: 'storage',
      text: outcome === 'full' ? shellText.storageFull : shellText.storageUnavailable,
      tone: 'trouble',
      action: { label: shellText.saveStudy, run: () => saveFile(fileName(origin.name, 'json'), text) },
    });
  };
  study.subscribe(({ history, origin }, before) => {
    if (history === before.history && origin === before.origin) return;
    clearTimeout(timer);
    timer = window.setTimeout(keep, restMs);
  });
  window.addEventListener('pagehide', () => {
    if (timer !== 0) keep();
  });
}
