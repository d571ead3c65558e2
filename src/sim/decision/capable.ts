import { Level, levelOf, NOTHING } from '../physics/levels.ts';
import { SourceKind, type StockPlan } from '../physics/plant.ts';
import type { World } from '../physics/world.ts';
import { availableFrom, availableInAll, uncommitted } from './available.ts';
import { lotMinutes, minutesAhead } from './line-load.ts';
import { inMultiples } from './rule.ts';

/** Instants that differ by less than this are one: rounding of sums of minutes. */
const SAME_INSTANT = 1e-6;

/**
 * Capable to promise: what stock and receipts do not cover is made when the line has done what it has to do before, with
 * parts that are there by then; bought after the mean lead time; or sent on when the sending place can.
 * @returns when so many units can be there, rounded up to minutes where they have to be made
 */
export function capableFrom(world: World, stock: number, units: number, leadMinutes: number): number {
  const available = availableFrom(world, stock, units, leadMinutes);
  if (available < Number.POSITIVE_INFINITY) return available;
  const short = units - uncommitted(world, stock) - levelOf(world, stock, Level.onOrder);
  const rest = obtainedBy(world, stock, Math.max(0, short), leadMinutes);
  const covered = Math.min(units, availableInAll(world, stock, leadMinutes));
  return covered > NOTHING ? Math.max(rest, availableFrom(world, stock, covered, leadMinutes)) : rest;
}

function obtainedBy(world: World, stock: number, units: number, leadMinutes: number): number {
  const plan = world.plant.stocks[stock]!;
  switch (plan.source) {
    case SourceKind.made:
      return madeBy(world, plan, lotFor(plan, units));
    case SourceKind.bought: {
      const { leadTime } = world.plant.suppliers[plan.supplier]!;
      return world.now + leadTime.mean * world.leadTimeScale[plan.supplier]!;
    }
    default:
      return capableFrom(world, plan.sender, units, leadMinutes) + plan.transit.mean;
  }
}

/** What the rule would order for so many units. */
function lotFor({ rule }: StockPlan, units: number): number {
  if (units <= NOTHING) return 0;
  const wanted = Math.max(units, rule.lotMinimum);
  if (rule.lotFixed > 0) return Math.ceil(wanted / rule.lotFixed - NOTHING) * rule.lotFixed;
  return inMultiples(rule, wanted);
}

/** When a lot is on its shelf that is put behind all other work of its line. */
function madeBy(world: World, plan: StockPlan, units: number): number {
  const { line, item, putAwayMinutes, putAwayTime, components, componentQuantity } = plan;
  const { firstStation, stationCount } = world.plant.lines[line]!;
  const clock = world.clocks[line]!;
  let start = clock.advance(world.now, minutesAhead(world, line));
  for (let c = 0; c < components.length; c++) {
    start = Math.max(start, capableFrom(world, components[c]!, units * componentQuantity[c]!, 0));
  }
  let work = 0;
  for (let station = firstStation; station < firstStation + stationCount; station++) {
    work += lotMinutes(world, station, item, units);
  }
  const done = clock.advance(start, work);
  const shelved = putAwayTime.alwaysOpen ? done + putAwayMinutes : putAwayTime.advance(done, putAwayMinutes);
  return Math.ceil(shelved - SAME_INSTANT);
}
