import { fileName, saveFile } from '../persistence/files.ts';
import { shellText } from '../texts/shell.ts';
import { workText } from '../texts/work.ts';
import type { RunStore } from './run-store.ts';
import type { KeeperEvents, StudyKeeper } from './study-keeper.ts';
import type { ViewStore } from './view-store.ts';

/** Says in the top bar, and where need be in a notice, what became of keeping the study. */
export function keeperEvents(view: ViewStore): KeeperEvents {
  return {
    kept: (at) => {
      const time = new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
      view.getState().setKept(shellText.saved(time));
    },
    notKept: (why, { name, text }) => {
      view.getState().setKept(shellText.notSaved);
      view.getState().notify({
        id: 'storage',
        text: why === 'full' ? shellText.storageFull : shellText.storageUnavailable,
        tone: 'trouble',
        action: { label: shellText.saveStudy, run: () => saveFile(fileName(name, 'json'), text) },
      });
    },
    overtaken: (name) => view.getState().notify({ id: 'tabs', text: workText.overtaken(name), tone: 'plain' }),
  };
}

/** Notes what came out whenever a run of the whole study, as it is set, is done. */
export function keepOutcomes(run: RunStore, keeper: StudyKeeper): void {
  run.subscribe((state, before) => {
    if (state.status !== 'done' || before.status === 'done') return;
    const { study, summary, equalService, window, stale } = state;
    if (study === undefined || summary === undefined || equalService || window !== undefined || stale) return;
    void (async () => {
      const { keptOutcome } = await import('../reading/kept-outcome.ts');
      const outcome = keptOutcome(study, summary);
      if (outcome !== undefined && run.getState().study === study) await keeper.noteOutcome(outcome);
    })().catch(() => undefined); // a missing picture is no reason to disturb anyone
  });
}
