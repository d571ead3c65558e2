import type { Pool } from './pool.ts';
import { Replenishment } from './records.ts';

/** Takes units out of an order that travel on their own; it has ended when they have come too. */
export function splitOrder(replenishments: Pool, order: number, units: number): number {
  const part = replenishments.take();
  replenishments.copy(order, part);
  replenishments.real[part + Replenishment.quantity] = units;
  replenishments.whole[part + Replenishment.parent] = order;
  replenishments.real[order + Replenishment.quantity]! -= units;
  replenishments.whole[order + Replenishment.parts]! += 1;
  return part;
}
