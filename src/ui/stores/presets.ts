import type { Preset } from '../../scenarios/presets/index.ts';
import { demoPreset } from './demo-study.ts';

/** The preset that Tandem opens with: what Start plays is what runs. */
export const opening: Preset = demoPreset;

/** A preset as the text of a study file. */
export const presetText = ({ study }: Preset): string => JSON.stringify(study, null, 2);
