import { streamFor } from '../kernel/run-streams.ts';
import type { World } from '../physics/world.ts';
import type { Meeting } from './meeting.ts';

/** Whether what a meeting decided, such as a plan or a rule, is really done for one stock, line or purchase. */
export type IsAdopted = (decision: string, entity: string) => boolean;

/**
 * Each decision is followed with the cycle's adherence, by a draw of its own: what else is decided, and for how many others,
 * does not change it (MODEL §6.2, §9).
 */
export function adherenceOf(world: World, { cycle }: Meeting, meeting: number): IsAdopted {
  const { id, adherence } = cycle;
  if (adherence >= 1) return () => true;
  return (decision, entity) =>
    streamFor(world.run, 'cycle.adherence', `${id}:${meeting}:${decision}:${entity}`)() < adherence;
}
