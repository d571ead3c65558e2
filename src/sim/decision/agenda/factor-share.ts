import { FunctionId } from '../../belief/organisation.ts';
import type { AgendaStep } from '../meeting.ts';

/** Every factor that sales knows becomes known to all who are there, unless it is kept apart (MODEL §6.3). */
export const factorShare: AgendaStep = ({ organisation, forecaster }, { cycle, present, heldAt, infoAt }) => {
  if (!present[FunctionId.sales]) return;
  organisation.factors.forEach(({ shareable }, factor) => {
    if (!shareable || !forecaster.knows(FunctionId.sales, factor, infoAt)) return;
    for (const fn of cycle.participants) if (present[fn]) forecaster.learn(fn, factor, heldAt);
  });
};
