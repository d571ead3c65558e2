import type { PlantFacts, TraceEvent } from '../sim/index.ts';
import type { TraceKind } from '../sim/record/trace.ts';

/** What an event of each kind is about. */
const subjectOf: Readonly<Record<TraceKind, 'stock' | 'layer' | 'station' | 'cycle' | 'line' | 'supplier'>> = {
  demand: 'layer',
  shipment: 'layer',
  delivery: 'layer',
  lost: 'layer',
  reneged: 'layer',
  phantom: 'layer',
  order: 'stock',
  release: 'stock',
  start: 'station',
  setup: 'station',
  done: 'stock',
  scrap: 'stock',
  breakdown: 'station',
  repaired: 'station',
  issue: 'stock',
  receipt: 'stock',
  writeOff: 'stock',
  return: 'stock',
  escalation: 'stock',
  meeting: 'cycle',
  agreement: 'cycle',
  overtime: 'line',
  misrecord: 'stock',
  shortPick: 'stock',
  count: 'stock',
  shrinkage: 'stock',
  sentBack: 'stock',
  entryError: 'layer',
  promise: 'layer',
  priority: 'stock',
  expedite: 'stock',
  hurry: 'stock',
  outage: 'supplier',
  resumed: 'supplier',
  held: 'stock',
};

/** An event with names in place of indices. Time is in minutes; null stands for "no order" and "no cause". */
export function traceLine({ id, time, kind, subject, order, quantity, causedBy }: TraceEvent, facts: PlantFacts) {
  return {
    id,
    time,
    kind,
    ...subjectNames(kind, subject, facts),
    order: order < 0 ? null : order,
    quantity,
    causedBy: causedBy < 0 ? null : causedBy,
  };
}

function subjectNames(kind: TraceKind, subject: number, facts: PlantFacts): Readonly<Record<string, string>> {
  switch (subjectOf[kind]) {
    case 'stock':
      return { stock: facts.stocks[subject]!.id };
    case 'layer': {
      const { segment, item, place } = facts.layers[subject]!;
      return { segment: facts.segments[segment]!, item: facts.items[item]!, place: facts.places[place]! };
    }
    case 'cycle':
      return { cycle: facts.cycles[subject]! };
    case 'supplier':
      return { supplier: facts.suppliers[subject]! };
    case 'line':
      return { line: facts.lines[subject]!.id };
    case 'station': {
      const { id, line } = facts.stations[subject]!;
      return { line: facts.lines[line]!.id, station: id };
    }
  }
}
