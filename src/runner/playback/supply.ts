import { type Plant, SourceKind, type TraceEvent } from '../../sim/index.ts';
import type { SupplyWeeks } from './protocol.ts';
import type { Weeks } from './weeks.ts';

/** A purchase order: let go to its supplier, and received. */
interface Purchase {
  readonly supplier: number;
  readonly units: number;
  readonly sent: number;
  received: number;
}

/** Purchase orders of the whole run. What was on its way when the run began was sent then. */
function purchasesOf(events: readonly TraceEvent[], plant: Plant): Purchase[] {
  const byOrder = new Map<number, Purchase>();
  for (const { kind, time, subject, order, quantity } of events) {
    if (kind !== 'release' && kind !== 'receipt') continue;
    const { source, supplier } = plant.stocks[subject]!;
    if (source !== SourceKind.bought) continue;
    const known = byOrder.get(order);
    if (kind === 'release') {
      byOrder.set(order, { supplier, units: quantity, sent: time, received: Number.POSITIVE_INFINITY });
    } else if (known !== undefined) known.received = time;
    else byOrder.set(order, { supplier, units: quantity, sent: 0, received: time });
  }
  return [...byOrder.values()];
}

/** Purchase orders that were with their supplier in a measured week. */
export function supplyWeeks(events: readonly TraceEvent[], plant: Plant, weeks: Weeks): SupplyWeeks {
  const asked = new Set(plant.stocks.flatMap(({ supplier }) => (supplier < 0 ? [] : [supplier])));
  const suppliers = [...asked].sort((a, b) => a - b);
  const seen = purchasesOf(events, plant)
    .filter(({ sent, received }) => weeks.of(sent) < weeks.count && weeks.since(received) >= 0)
    .sort((a, b) => a.sent - b.sent);
  return {
    suppliers: suppliers.map((supplier) => plant.suppliers[supplier]!.id),
    supplier: Int32Array.from(seen, ({ supplier }) => suppliers.indexOf(supplier)),
    units: Float64Array.from(seen, ({ units }) => units),
    sent: Float64Array.from(seen, ({ sent }) => weeks.since(sent)),
    received: Float64Array.from(seen, ({ received }) => weeks.since(received)),
  };
}
