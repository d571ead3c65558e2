import { useCallback } from 'react';
import type { Preset } from '../../scenarios/presets/index.ts';
import { presetText } from '../stores/presets.ts';
import { useServices } from '../stores/services.ts';
import { scenariosText } from '../texts/scenarios.ts';
import { shellText } from '../texts/shell.ts';

/** Puts a preset in the place of the study on screen; undo brings that back. */
export function useLoadPreset(): (preset: Preset) => void {
  const { study, view } = useServices();
  return useCallback(
    (preset) => {
      const { changed, load } = study.getState();
      const { forgetChoices, notify } = view.getState();
      void load(presetText(preset), { name: preset.title, preset: preset.id }, scenariosText.loadStep(preset.title));
      forgetChoices();
      window.scrollTo(0, 0);
      if (changed) {
        const action = { label: shellText.undo, run: () => study.getState().undo() };
        notify({ id: 'file', text: shellText.opened(preset.title), tone: 'plain', action });
      }
    },
    [study, view],
  );
}
