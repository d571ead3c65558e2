import { coordinatedCompany } from '../presets/alder-coordination.ts';
import { siloCompany } from '../presets/alder-silo.ts';
import { withMeeting } from './changes.ts';
import { asWhatIf, lessonStudy } from './lesson.ts';

/** How often sales and production meet in the company that does. Weekly, with which the demonstration opens, is B. */
const rhythms = [
  ['weekly', 'In tandem, meeting every week', 'weekly'],
  ['never', 'In tandem, never meeting', 'none'],
  ['quarterly', 'In tandem, meeting every quarter', 'quarterly'],
  ['monthly', 'In tandem, meeting every month', 'monthly'],
  ['daily', 'In tandem, meeting every day', 'daily'],
] as const;

const apart = { ...siloCompany, id: 'apart', title: 'Apart' };

/** The demonstration: two companies with the same customers and machines; in one, sales and production talk. */
export const apartInTandem = {
  id: 'apartInTandem',
  title: 'Apart and in tandem',
  lesson: 'The same customers, the same machines: what it is worth that sales and production talk.',
  figures: ['otif', 'operatingContribution', 'fgInventoryValue'],
  study: lessonStudy(
    'Apart and in tandem',
    apart,
    rhythms.map(([id, title, trigger]) => asWhatIf(apart, id, title, withMeeting(coordinatedCompany, { trigger }))),
  ),
};
