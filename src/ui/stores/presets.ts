import { type Preset, presets } from '../../scenarios/presets/index.ts';

/** The study that Tandem opens with. */
export const openingPreset = 'alder-policies';

/** The preset that Tandem opens with. @throws RangeError when there is none: a mistake in the project */
export function opening(): Preset {
  const preset = presets.find(({ id }) => id === openingPreset) ?? presets[0];
  if (preset === undefined) throw new RangeError('no preset to open with');
  return preset;
}

/** A preset as the text of a study file. */
export const presetText = ({ study }: Preset): string => JSON.stringify(study, null, 2);
