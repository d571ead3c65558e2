import type { Pool } from './pool.ts';
import { Replenishment } from './records.ts';

/** Takes units out of an order that travel on their own; it has ended when they have come too. Parts of a part are parts of the order. */
export function splitOrder(replenishments: Pool, order: number, units: number): number {
  const part = replenishments.take();
  const parent = replenishments.whole[order + Replenishment.parent]!;
  const whole = parent >= 0 ? parent : order;
  replenishments.copy(order, part);
  replenishments.real[part + Replenishment.quantity] = units;
  replenishments.whole[part + Replenishment.parent] = whole;
  replenishments.real[order + Replenishment.quantity]! -= units;
  replenishments.whole[whole + Replenishment.parts]! += 1;
  return part;
}
