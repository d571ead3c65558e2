import type { AgendaStep } from '../meeting.ts';
import { netRequirements } from '../netting.ts';

/** The run of material requirements planning: planned releases, outside the frozen weeks. */
export const netting: AgendaStep = (room, { effectWeek, firstFreeWeek, proposal }) => {
  netRequirements(room, {
    firstWeek: effectWeek,
    firstFreeWeek,
    proposed: proposal.demandPlan,
    releases: proposal.releases,
  });
};
