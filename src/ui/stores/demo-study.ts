import { applyPatch } from '../../scenarios/merge-patch.ts';
import { coordinationPatch, weeklyMeeting } from '../../scenarios/presets/alder-coordination.ts';
import { siloCompany } from '../../scenarios/presets/alder-silo.ts';
import type { Preset } from '../../scenarios/presets/index.ts';
import type { WhatIf } from '../../scenarios/study.ts';

type Patch = WhatIf['patch'];

const cadence = (trigger: string): Patch =>
  applyPatch(coordinationPatch, { cycles: { soe: { ...weeklyMeeting, trigger } } }) as Patch;

const rhythms = [
  ['never', 'In tandem, never meeting', 'none'],
  ['quarterly', 'In tandem, meeting every quarter', 'quarterly'],
  ['monthly', 'In tandem, meeting every month', 'monthly'],
  ['weekly', 'In tandem, meeting every week', 'weekly'],
  ['daily', 'In tandem, meeting every day', 'daily'],
] as const;

/** The comparison that Start plays: its base against what-ifs that differ in how often sales and production meet. */
export const demoPreset: Preset = {
  id: 'apartInTandem',
  title: 'Apart and in tandem',
  lesson: 'The same customers, the same machines: what it is worth that sales and production talk.',
  figures: [],
  study: {
    format: 1,
    kind: 'study',
    title: 'Apart and in tandem',
    seed: '4711',
    replications: 30,
    base: { ...siloCompany, title: 'Apart' },
    whatIfs: rhythms.map(([id, title, trigger]): WhatIf => ({ id, title, patch: cadence(trigger) })),
  },
};

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
