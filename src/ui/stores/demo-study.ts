import { applyPatch } from '../../scenarios/merge-patch.ts';
import { coordinationPatch, weeklyMeeting } from '../../scenarios/presets/alder-coordination.ts';
import { siloCompany } from '../../scenarios/presets/alder-silo.ts';
import type { Preset } from '../../scenarios/presets/index.ts';
import type { WhatIf } from '../../scenarios/study.ts';

type Patch = WhatIf['patch'];

const cadence = (trigger: string): Patch =>
  applyPatch(coordinationPatch, { cycles: { soe: { ...weeklyMeeting, trigger } } }) as Patch;

const whatIfs: readonly WhatIf[] = ['none', 'quarterly', 'monthly', 'weekly', 'daily'].map((trigger) => ({
  id: `tandem-${trigger}`,
  title: `In tandem, ${trigger}`,
  patch: cadence(trigger),
}));

/** The comparison that Start plays: its base against what-ifs that differ in how often sales and production meet. */
export const demoPreset: Preset = {
  id: 'apart-in-tandem',
  title: 'Apart and in tandem',
  lesson: 'Two factories with the same customers: in one, sales and production meet.',
  figures: [],
  study: {
    format: 1,
    kind: 'study',
    title: 'Apart and in tandem',
    seed: '4711',
    replications: 30,
    base: { ...siloCompany, title: 'Apart' },
    whatIfs: [...whatIfs],
  },
};

/** The cadences, from the rarest to the most frequent, each with the what-if that has it. */
export const demoCadences = [
  { id: 'never', whatIf: 'tandem-none' },
  { id: 'quarterly', whatIf: 'tandem-quarterly' },
  { id: 'monthly', whatIf: 'tandem-monthly' },
  { id: 'weekly', whatIf: 'tandem-weekly' },
  { id: 'daily', whatIf: 'tandem-daily' },
] as const;
export type Cadence = (typeof demoCadences)[number]['id'];

/** What the demonstration begins with. */
export const firstCadence: Cadence = 'weekly';

/** The history that is shown: the first, so that nobody has picked it. */
export const demoReplication = 0;

/** Id of the what-if that has a cadence. */
export const whatIfOfCadence = (cadence: Cadence): string => demoCadences.find(({ id }) => id === cadence)!.whatIf;

/** Number of a cadence's scenario in the study; 0 is the base. */
export const cellOfCadence = (cadence: Cadence): number =>
  1 + (demoPreset.study.whatIfs ?? []).findIndex(({ id }) => id === whatIfOfCadence(cadence));
