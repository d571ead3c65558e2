import { z } from '../zod.ts';
import { baseStock } from './base-stock.ts';
import { conwip } from './conwip.ts';
import type { PolicyKnobs } from './define-policy.ts';
import { drumBufferRope } from './drum-buffer-rope.ts';
import { generalisedKanban } from './generalised-kanban.ts';
import { heijunka } from './heijunka.ts';
import { jitKanban } from './jit-kanban.ts';
import { makeToOrder } from './make-to-order.ts';
import { makeToStock } from './make-to-stock.ts';
import { mrp } from './mrp.ts';
import { orderUpTo } from './order-up-to.ts';
import { pushPull } from './push-pull.ts';
import { reorderPointLot } from './reorder-point-lot.ts';
import { reorderPointUpTo } from './reorder-point-up-to.ts';

/** Every named policy. To add one: a file beside this, and a line here. */
export const policies = [
  baseStock,
  reorderPointUpTo,
  reorderPointLot,
  orderUpTo,
  makeToStock,
  mrp,
  makeToOrder,
  jitKanban,
  generalisedKanban,
  conwip,
  drumBufferRope,
  pushPull,
  heijunka,
] as const;

export const namedPolicy = z.discriminatedUnion('policy', [
  baseStock.schema,
  reorderPointUpTo.schema,
  reorderPointLot.schema,
  orderUpTo.schema,
  makeToStock.schema,
  mrp.schema,
  makeToOrder.schema,
  jitKanban.schema,
  generalisedKanban.schema,
  conwip.schema,
  drumBufferRope.schema,
  pushPull.schema,
  heijunka.schema,
]);
export type NamedPolicy = z.infer<typeof namedPolicy>;

/** The point in rule space that a named policy stands for. */
export function expandPolicy(named: NamedPolicy): PolicyKnobs {
  const policy = policies.find((candidate) => candidate.id === named.policy);
  if (policy === undefined) throw new RangeError(`unknown policy ${named.policy}`);
  return (policy.knobs as (parameters: NamedPolicy) => PolicyKnobs)(named);
}
