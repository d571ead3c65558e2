import type { EntryPlan } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import type { OrderEntry } from './order-entry.ts';
import { toMinutes } from './time-units.ts';

/** Order entry of one segment: what its own entry says, else that of the company; null where neither says anything. */
export function compileEntry(draft: Draft, segmentId: string): EntryPlan | null {
  const company = draft.scenario.orderEntry;
  const own = draft.scenario.segments![segmentId]!.orderEntry;
  if (company === undefined && own === undefined) return null;
  const settings: OrderEntry = { ...company, ...own };
  return {
    delayMinutes: toMinutes(settings.delay ?? 0, draft.timeUnit),
    errorProbability: settings.error ?? 0,
    wrongItemShare: settings.wrongItem ?? 0.5,
    largestError: settings.largestError ?? 0.5,
    caughtShare: settings.validation?.catches ?? 0,
    validationMinutes: toMinutes(settings.validation?.delay ?? '4 h', draft.timeUnit),
  };
}
