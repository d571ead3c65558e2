import { pow } from '../kernel/elementary.ts';
import { Layer } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { change, Level, withoutRounding } from './levels.ts';
import type { GamingPlan } from './plant.ts';
import { Claim, Order } from './records.ts';
import type { World } from './world.ts';

/** Nobody asks for more than so many times what is needed. */
const mostInflation = 2;

/** How much of their orders customers find on the shelf, by segment: what they fear, and so what they order on top. */
export class Gaming {
  readonly #plan: GamingPlan;
  readonly #filled: Float64Array;

  constructor(plan: GamingPlan, segments: number) {
    this.#plan = plan;
    this.#filled = new Float64Array(segments);
  }

  reset(): void {
    this.#filled.fill(1);
  }

  /** Units ordered beyond what is needed: as many times the need as the share filled has fallen short. */
  phantomUnits(segment: number, units: number): number {
    const filled = this.#filled[segment]!;
    const inflation = filled > 0 ? Math.min(mostInflation, pow(filled, -this.#plan.exponent)) : mostInflation;
    return inflation > 1 ? Math.ceil(units * inflation) - units : 0;
  }

  /** An order was met at the first attempt to this share. */
  see(segment: number, share: number): void {
    this.#filled[segment]! += this.#plan.memory * (share - this.#filled[segment]!);
  }
}

/** What is needed is there: the rest that was ordered out of fear is cancelled. */
export function cancelPhantom(world: World, claim: number): void {
  const { claims, orders, ledger } = world;
  const phantom = claims.real[claim + Claim.phantom]!;
  const order = claims.whole[claim + Claim.owner]!;
  const layer = claims.whole[claim + Claim.layer]!;
  if (claims.whole[claim + Claim.waiting] === 1) {
    change(world, claims.whole[claim + Claim.stock]!, Level.backlog, -phantom);
  }
  claims.real[claim + Claim.phantom] = 0;
  claims.real[claim + Claim.quantity]! -= phantom;
  claims.real[claim + Claim.unallocated] = withoutRounding(claims.real[claim + Claim.unallocated]! - phantom);
  for (const field of [Order.unallocated, Order.unshipped, Order.undelivered]) {
    orders.real[order + field] = withoutRounding(orders.real[order + field]! - phantom);
  }
  ledger.layer.add(layer, Layer.phantomUnits, phantom);
  const { number, trace } = Order;
  world.trace?.emit(
    TraceCode.phantom,
    world.now,
    layer,
    orders.whole[order + number]!,
    phantom,
    orders.whole[order + trace]!,
  );
}
