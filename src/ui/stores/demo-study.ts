import { apartInTandem } from '../../scenarios/library/apart-in-tandem.ts';
import type { Preset } from '../../scenarios/presets/index.ts';

/** The comparison that Start plays: its base against what-ifs that differ in how often sales and production meet. */
export const demoPreset: Preset = apartInTandem;

/** Cadences, from the rarest to the most frequent: ids of the what-ifs that have them. */
export const demoCadences = ['never', 'quarterly', 'monthly', 'weekly', 'daily'] as const;
export type Cadence = (typeof demoCadences)[number];

/** What the demonstration begins with. */
export const firstCadence: Cadence = 'weekly';

/** The history that is shown: the first, so that nobody has picked it. */
export const demoReplication = 0;

/** Number of a cadence's scenario in the study; 0 is the base. */
export const cellOfCadence = (cadence: Cadence): number =>
  1 + (demoPreset.study.whatIfs ?? []).findIndex(({ id }) => id === cadence);
