import { LimitError } from '../kernel/invariant.ts';

/** What may be recorded of a run, each with its cause (MODEL §8.2). */
export const traceKinds = [
  'demand', // a customer order is placed
  'shipment',
  'delivery',
  'lost', // refused at once
  'reneged', // gave up waiting
  'order', // a replenishment order is placed
  'release', // it is let go to the line, the supplier or the sending place
  'start', // a lot starts on a machine
  'setup',
  'done', // a lot is finished at a station
  'scrap',
  'breakdown',
  'repaired',
  'issue', // components or transfers leave a shelf
  'receipt', // units reach a shelf
  'writeOff',
  'return', // units come back from a customer
  'meeting', // a cycle is held; the quantity is how many came
  'agreement', // what it decided takes effect; the quantity is the version
  'overtime', // a line opens out of its hours; the quantity is in minutes
  'misrecord', // a receipt is put on record wrongly: units too much, or less than none
  'shortPick', // a picker finds less than the record says: units that fall back to the backlog
  'count', // the record is set to the shelf: units it changes by
  'shrinkage', // units vanish from a shelf, and stay on record
  'sentBack', // units come back that nobody ordered
  'entryError', // an order is entered wrongly: what is entered, and how much
  'phantom', // what was ordered beyond the need is cancelled
  'escalation', // what was raised is dealt with; the quantity is the metric
  'promise', // a customer is told a date; the quantity is that date, in minutes
  'priority', // a review puts first what customers wait for beyond their date; the quantity is the units late
  'expedite', // a supplier is asked to hurry: units that come earlier
  'hurry', // a lot is put first on its way to a drum whose buffer runs empty
  'outage', // a supplier delivers nothing from now on
  'resumed', // it delivers again
  'held', // goods are due from a supplier that is out: they wait for its return
] as const;
export type TraceKind = (typeof traceKinds)[number];
/** The number of each kind. */
export const TraceCode = {
  demand: 0,
  shipment: 1,
  delivery: 2,
  lost: 3,
  reneged: 4,
  order: 5,
  release: 6,
  start: 7,
  setup: 8,
  done: 9,
  scrap: 10,
  breakdown: 11,
  repaired: 12,
  issue: 13,
  receipt: 14,
  writeOff: 15,
  return: 16,
  meeting: 17,
  agreement: 18,
  overtime: 19,
  misrecord: 20,
  shortPick: 21,
  count: 22,
  shrinkage: 23,
  sentBack: 24,
  entryError: 25,
  phantom: 26,
  escalation: 27,
  promise: 28,
  priority: 29,
  expedite: 30,
  hurry: 31,
  outage: 32,
  resumed: 33,
  held: 34,
} as const satisfies Readonly<Record<TraceKind, number>>;

/** One recorded event. `subject` is a stock, layer or station by kind; `order` numbers customer or replenishment orders. */
export interface TraceEvent {
  readonly id: number;
  readonly time: number;
  readonly kind: TraceKind;
  readonly subject: number;
  readonly order: number;
  readonly quantity: number;
  /** Id of the event that led to this one, or −1. */
  readonly causedBy: number;
}

/** Events of a trace: some 500 MB. */
const MOST = 5_000_000;

/** The append-only record of one replication, made on request; the model never reads it. */
export class Trace {
  readonly events: TraceEvent[] = [];

  /** Records an event and gives its id, to be the cause of others. */
  emit(code: number, time: number, subject: number, order: number, quantity: number, causedBy: number): number {
    const id = this.events.length;
    if (id === MOST) throw new LimitError(`a trace holds at most ${MOST} events: trace a shorter run`);
    this.events.push({ id, time, kind: traceKinds[code]!, subject, order, quantity, causedBy });
    return id;
  }
}
