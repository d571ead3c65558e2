import { type Plant, SourceKind, type TraceEvent } from '../../sim/index.ts';
import type { SupplierOutages, SupplyWeeks } from './protocol.ts';
import type { Weeks } from './weeks.ts';

/** A purchase order: let go to its supplier, and received; held where the supplier was out when it was due. */
interface Purchase {
  readonly supplier: number;
  readonly units: number;
  readonly sent: number;
  received: number;
  held: number;
}

/** A stretch of time in which a supplier delivered nothing. */
interface Outage {
  readonly supplier: number;
  readonly from: number;
  to: number;
}

const never = Number.POSITIVE_INFINITY;

/** Purchase orders of the whole run. What was on its way when the run began was sent then. */
function purchasesOf(events: readonly TraceEvent[], plant: Plant): Purchase[] {
  const byOrder = new Map<number, Purchase>();
  for (const { kind, time, subject, order, quantity } of events) {
    if (kind !== 'release' && kind !== 'receipt' && kind !== 'held') continue;
    const { source, supplier } = plant.stocks[subject]!;
    if (source !== SourceKind.bought) continue;
    const known = byOrder.get(order) ?? { supplier, units: quantity, sent: 0, received: never, held: never };
    if (kind === 'release') byOrder.set(order, { ...known, units: quantity, sent: time });
    else byOrder.set(order, kind === 'receipt' ? { ...known, received: time } : { ...known, held: time });
  }
  return [...byOrder.values()];
}

function outagesOf(events: readonly TraceEvent[]): Outage[] {
  const outages: Outage[] = [];
  const underWay = new Map<number, Outage>();
  for (const { kind, time, subject } of events) {
    if (kind === 'outage') {
      const begun = { supplier: subject, from: time, to: never };
      outages.push(begun);
      underWay.set(subject, begun);
    } else if (kind === 'resumed') underWay.get(subject)!.to = time;
  }
  return outages;
}

/** Purchase orders that were with their supplier in a measured week, and when that was out. */
export function supplyWeeks(events: readonly TraceEvent[], plant: Plant, weeks: Weeks): SupplyWeeks {
  const asked = new Set(plant.stocks.flatMap(({ supplier }) => (supplier < 0 ? [] : [supplier])));
  const suppliers = [...asked].sort((a, b) => a - b);
  const isSeen = (from: number, to: number): boolean => weeks.of(from) < weeks.count && weeks.since(to) >= 0;
  const seen = purchasesOf(events, plant)
    .filter(({ sent, received }) => isSeen(sent, received))
    .sort((a, b) => a.sent - b.sent);
  const out = outagesOf(events).filter(({ supplier, from, to }) => asked.has(supplier) && isSeen(from, to));
  const outages: SupplierOutages = {
    supplier: Int32Array.from(out, ({ supplier }) => suppliers.indexOf(supplier)),
    from: Float64Array.from(out, ({ from }) => weeks.since(from)),
    to: Float64Array.from(out, ({ to }) => weeks.since(to)),
  };
  return {
    suppliers: suppliers.map((supplier) => plant.suppliers[supplier]!.id),
    supplier: Int32Array.from(seen, ({ supplier }) => suppliers.indexOf(supplier)),
    units: Float64Array.from(seen, ({ units }) => units),
    sent: Float64Array.from(seen, ({ sent }) => weeks.since(sent)),
    received: Float64Array.from(seen, ({ received }) => weeks.since(received)),
    held: Float64Array.from(seen, ({ held }) => weeks.since(held)),
    outages,
  };
}
