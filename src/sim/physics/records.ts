import { longer, Pool } from './pool.ts';

const START = 256;
const f64 = () => new Float64Array(START);
const i32 = () => new Int32Array(START);
const u8 = () => new Uint8Array(START);

export const ClaimOwner = { customer: 0, work: 1, transfer: 2 } as const;

/**
 * A claim: somebody asks a stock for a quantity. Customer order lines, components of a work order and orders from
 * another place are claims alike and wait in one backlog (MODEL §3.1, §7.3).
 */
export class Claims extends Pool {
  stock = i32();
  layer = i32(); // customers: layer of the line
  ownerKind = u8();
  owner = i32(); // customer order, or replenishment order
  quantity = f64();
  unallocated = f64();
  reserved = f64(); // allocated, not yet picked
  rank = i32(); // priority class
  requestAt = f64();
  placedAt = f64();
  serial = f64();
  wholeOnly = u8();
  waiting = u8(); // stands in the backlog list
  previous = i32();
  next = i32();
  nextOfOwner = i32();
  linked = i32(); // make to order: the replenishment order made for it, or −1

  constructor() {
    super(START);
  }

  protected override grow(n: number): void {
    this.stock = longer.i32(this.stock, n);
    this.layer = longer.i32(this.layer, n);
    this.ownerKind = longer.u8(this.ownerKind, n);
    this.owner = longer.i32(this.owner, n);
    this.quantity = longer.f64(this.quantity, n);
    this.unallocated = longer.f64(this.unallocated, n);
    this.reserved = longer.f64(this.reserved, n);
    this.rank = longer.i32(this.rank, n);
    this.requestAt = longer.f64(this.requestAt, n);
    this.placedAt = longer.f64(this.placedAt, n);
    this.serial = longer.f64(this.serial, n);
    this.wholeOnly = longer.u8(this.wholeOnly, n);
    this.waiting = longer.u8(this.waiting, n);
    this.previous = longer.i32(this.previous, n);
    this.next = longer.i32(this.next, n);
    this.nextOfOwner = longer.i32(this.nextOfOwner, n);
    this.linked = longer.i32(this.linked, n);
  }
}

export const OrderState = { free: 0, open: 1, shipped: 2, cancelled: 3 } as const;

/** Customer orders: one or more claims with common dates. */
export class CustomerOrders extends Pool {
  layer = i32(); // of the first line
  state = u8();
  placedAt = f64();
  shipAt = f64(); // requested ship date
  requestAt = f64(); // shipAt + standard transit
  promiseAt = f64();
  cohort = i32(); // ledger period of the request date
  firstClaim = i32();
  lines = i32();
  unitsTrue = f64();
  unallocated = f64();
  unshipped = f64();
  undelivered = f64();
  shippedOnTime = f64();
  shipments = i32(); // on the way
  nextShipAt = f64(); // a shipment is booked for then; −1 none
  transitMinutes = f64();
  damaged = u8();
  impatient = u8();
  version = i32();
  trace = i32();

  constructor() {
    super(START);
  }

  protected override grow(n: number): void {
    this.layer = longer.i32(this.layer, n);
    this.state = longer.u8(this.state, n);
    this.placedAt = longer.f64(this.placedAt, n);
    this.shipAt = longer.f64(this.shipAt, n);
    this.requestAt = longer.f64(this.requestAt, n);
    this.promiseAt = longer.f64(this.promiseAt, n);
    this.cohort = longer.i32(this.cohort, n);
    this.firstClaim = longer.i32(this.firstClaim, n);
    this.lines = longer.i32(this.lines, n);
    this.unitsTrue = longer.f64(this.unitsTrue, n);
    this.unallocated = longer.f64(this.unallocated, n);
    this.unshipped = longer.f64(this.unshipped, n);
    this.undelivered = longer.f64(this.undelivered, n);
    this.shippedOnTime = longer.f64(this.shippedOnTime, n);
    this.shipments = longer.i32(this.shipments, n);
    this.nextShipAt = longer.f64(this.nextShipAt, n);
    this.transitMinutes = longer.f64(this.transitMinutes, n);
    this.damaged = longer.u8(this.damaged, n);
    this.impatient = longer.u8(this.impatient, n);
    this.version = longer.i32(this.version, n);
    this.trace = longer.i32(this.trace, n);
  }
}

/** Goods on their way to a customer. */
export class Shipments extends Pool {
  order = i32();
  layer = i32();
  quantity = f64();

  constructor() {
    super(START);
  }

  protected override grow(n: number): void {
    this.order = longer.i32(this.order, n);
    this.layer = longer.i32(this.layer, n);
    this.quantity = longer.f64(this.quantity, n);
  }
}

export const ReplenishmentState = {
  free: 0,
  planned: 1, // before its pace time, or on its way to the source
  pending: 2, // wants a card of its stock
  queued: 3, // has its card, wants a token of its line
  claiming: 4, // let go: waits for components or for the sending stock
  inProcess: 5,
  inTransit: 6,
} as const;

/** Replenishment orders (work, purchase, transfer), and the lots they become; a rework split has a parent. */
export class Replenishments extends Pool {
  stock = i32();
  state = u8();
  quantity = f64(); // still to come: scrap reduces it
  placedAt = f64();
  dueAt = f64();
  releasedAt = f64();
  serial = f64();
  rank = i32(); // priority, for dispatch
  missing = i32(); // claims not yet complete
  firstClaim = i32();
  parent = i32(); // −1: an order of its own
  parts = i32(); // lots of this order that have not ended
  onLine = i32(); // those not yet off the line
  station = i32();
  machine = i32();
  reworked = u8();
  ended = u8(); // its own units have reached the shelf or were scrapped; parts of it are still under way
  arrivedAt = f64(); // at the station
  touchMinutes = f64();
  accruedValue = f64(); // of the lot while it is work in process
  linkedClaim = i32(); // make to order, or −1
  linkedSerial = f64();
  discard = u8();
  previous = i32();
  next = i32(); // in a release list or station queue
  trace = i32();

  constructor() {
    super(START);
  }

  /** Makes record `to` a copy of `from` in all but its place in a list. */
  copy(from: number, to: number): void {
    for (const column of [
      this.stock,
      this.state,
      this.quantity,
      this.placedAt,
      this.dueAt,
      this.releasedAt,
      this.serial,
      this.rank,
      this.missing,
      this.firstClaim,
      this.parent,
      this.parts,
      this.station,
      this.machine,
      this.reworked,
      this.ended,
      this.arrivedAt,
      this.touchMinutes,
      this.accruedValue,
      this.linkedClaim,
      this.linkedSerial,
      this.discard,
      this.trace,
    ])
      column[to] = column[from]!;
  }

  protected override grow(n: number): void {
    this.stock = longer.i32(this.stock, n);
    this.state = longer.u8(this.state, n);
    this.quantity = longer.f64(this.quantity, n);
    this.placedAt = longer.f64(this.placedAt, n);
    this.dueAt = longer.f64(this.dueAt, n);
    this.releasedAt = longer.f64(this.releasedAt, n);
    this.serial = longer.f64(this.serial, n);
    this.rank = longer.i32(this.rank, n);
    this.missing = longer.i32(this.missing, n);
    this.firstClaim = longer.i32(this.firstClaim, n);
    this.parent = longer.i32(this.parent, n);
    this.parts = longer.i32(this.parts, n);
    this.onLine = longer.i32(this.onLine, n);
    this.station = longer.i32(this.station, n);
    this.machine = longer.i32(this.machine, n);
    this.reworked = longer.u8(this.reworked, n);
    this.ended = longer.u8(this.ended, n);
    this.arrivedAt = longer.f64(this.arrivedAt, n);
    this.touchMinutes = longer.f64(this.touchMinutes, n);
    this.accruedValue = longer.f64(this.accruedValue, n);
    this.linkedClaim = longer.i32(this.linkedClaim, n);
    this.linkedSerial = longer.f64(this.linkedSerial, n);
    this.discard = longer.u8(this.discard, n);
    this.previous = longer.i32(this.previous, n);
    this.next = longer.i32(this.next, n);
    this.trace = longer.i32(this.trace, n);
  }
}
