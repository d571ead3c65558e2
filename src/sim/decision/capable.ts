import { NOTHING } from '../physics/levels.ts';
import { SourceKind, type StockPlan } from '../physics/plant.ts';
import type { World } from '../physics/world.ts';
import { availableFrom, availableInAll } from './available.ts';
import { shelvedAt } from './line-load.ts';
import { inMultiples } from './rule.ts';
import type { SupplySight } from './supply-sight.ts';

/** Instants that differ by less than this are one: rounding of sums of minutes. */
const SAME_INSTANT = 1e-6;

/**
 * Capable to promise: what stock and receipts do not cover is made when the line has done what it has to do before, with
 * parts that are there by then; bought after the mean lead time; or sent on when the sending place can.
 */
export class Capability {
  readonly #world: World;
  readonly #sight: SupplySight;

  /** Standard times are those of the world; what there is and is to come, as it is seen. */
  constructor(world: World, sight: SupplySight) {
    this.#world = world;
    this.#sight = sight;
  }

  /** When so many units of a stock can be there, rounded up to minutes where they have to be made. */
  from(stock: number, units: number, leadMinutes: number): number {
    const sight = this.#sight;
    const available = availableFrom(sight, stock, units, leadMinutes);
    if (available < Number.POSITIVE_INFINITY) return available;
    const short = units - sight.uncommitted(stock) - sight.onOrder(stock);
    const rest = this.#obtainedBy(stock, Math.max(0, short), leadMinutes);
    const covered = Math.min(units, availableInAll(sight, stock, leadMinutes));
    return covered > NOTHING ? Math.max(rest, availableFrom(sight, stock, covered, leadMinutes)) : rest;
  }

  #obtainedBy(stock: number, units: number, leadMinutes: number): number {
    const plan = this.#world.plant.stocks[stock]!;
    switch (plan.source) {
      case SourceKind.made:
        return this.#madeBy(plan, lotFor(plan, units));
      case SourceKind.bought:
        return this.#sight.now + this.#sight.purchaseMinutes(plan.supplier);
      default:
        return this.from(plan.sender, units, leadMinutes) + plan.transit.mean;
    }
  }

  /** When a lot is on its shelf that is put behind all other work of its line. */
  #madeBy(plan: StockPlan, units: number): number {
    let start = this.#sight.freeAt(plan.line);
    for (let c = 0; c < plan.components.length; c++) {
      start = Math.max(start, this.from(plan.components[c]!, units * plan.componentQuantity[c]!, 0));
    }
    return Math.ceil(shelvedAt(this.#world, plan, start, units) - SAME_INSTANT);
  }
}

/** What the rule would order for so many units. */
function lotFor({ rule }: StockPlan, units: number): number {
  if (units <= NOTHING) return 0;
  const wanted = Math.max(units, rule.lotMinimum);
  if (rule.lotFixed > 0) return Math.ceil(wanted / rule.lotFixed - NOTHING) * rule.lotFixed;
  return inMultiples(rule, wanted);
}
