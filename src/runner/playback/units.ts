import type { PlantFacts, TraceEvent } from '../../sim/index.ts';
import { Stock } from '../../sim/record/columns.ts';
import type { Ledger } from '../../sim/record/ledger.ts';
import type { ShelfWeeks, UnitWeeks } from './protocol.ts';
import type { Weeks } from './weeks.ts';

/** The items that customers buy, and where they stand. */
export class Assortment {
  /** Indices of the items in the facts, in their order. */
  readonly items: readonly number[];
  readonly ids: readonly string[];
  readonly #place: ReadonlyMap<number, number>;

  constructor(facts: PlantFacts) {
    const sold = new Set(facts.stocks.flatMap(({ sells, item }) => (sells ? [item] : [])));
    this.items = [...sold].sort((a, b) => a - b);
    this.ids = this.items.map((item) => facts.items[item]!);
    this.#place = new Map(this.items.map((item, index) => [item, index]));
  }

  /** Place of an item among those that customers buy; −1 for another. */
  indexOf(item: number): number {
    return this.#place.get(item) ?? -1;
  }
}

/** What was ordered, shipped and lost by week and item, and the value of what was lost by week. */
export function unitWeeks(
  events: readonly TraceEvent[],
  facts: PlantFacts,
  assortment: Assortment,
  weeks: Weeks,
): { readonly units: UnitWeeks; readonly lostValue: Float64Array } {
  const items = assortment.items.length;
  const column = (): Float64Array => new Float64Array(weeks.count * items);
  const units = { ordered: column(), shipped: column(), lost: column() };
  const lostValue = new Float64Array(weeks.count);
  const columnOf = { demand: units.ordered, shipment: units.shipped, lost: units.lost, reneged: units.lost };
  for (const { kind, time, subject, quantity } of events) {
    if (kind !== 'demand' && kind !== 'shipment' && kind !== 'lost' && kind !== 'reneged') continue;
    const week = weeks.of(time);
    if (!weeks.has(week)) continue;
    const { item, price } = facts.layers[subject]!;
    columnOf[kind][week * items + assortment.indexOf(item)]! += quantity;
    if (kind === 'lost' || kind === 'reneged') lostValue[week]! += quantity * price;
  }
  return { units, lostValue };
}

/** Levels and empty days of the shelves at which customers buy, from the ledger. */
export function shelfWeeks(
  ledger: Ledger,
  facts: PlantFacts,
  assortment: Assortment,
  weeks: Weeks,
  ordered: Float64Array,
): ShelfWeeks {
  const items = assortment.items.length;
  const onHand = new Float64Array(weeks.count * items);
  const emptyDays = new Float64Array(weeks.count * items).fill(weeks.days);
  const minutesPerDay = ledger.grid.periodMinutes / weeks.days;
  for (const [stock, { sells, item }] of facts.stocks.entries()) {
    if (!sells) continue;
    for (let week = 0; week < weeks.count; week++) {
      const cell = week * items + assortment.indexOf(item);
      const ready = ledger.stock.at(weeks.period(week), stock, Stock.readyMinutes);
      onHand[cell]! += ledger.stock.at(weeks.period(week), stock, Stock.onHandEnd);
      emptyDays[cell] = Math.min(emptyDays[cell]!, weeks.days - ready / minutesPerDay);
    }
  }
  const dailyDemand = Float64Array.from({ length: items }, (_, item) => {
    let total = 0;
    for (let week = 0; week < weeks.count; week++) total += ordered[week * items + item]!;
    return total / (weeks.count * weeks.days);
  });
  return { onHand, emptyDays, dailyDemand };
}
