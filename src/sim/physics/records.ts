/**
 * The fields of the records of a run: `claims.real[claim + Claim.quantity]`, `claims.whole[claim + Claim.stock]`. In each
 * kind of record the first fields lie in `real`, the others in `whole`.
 */
export const ClaimOwner = { customer: 0, work: 1, transfer: 2 } as const;

/**
 * A claim: somebody asks a stock for a quantity. Customer order lines, components of a work order and orders from
 * another place are claims alike and wait in one backlog (MODEL §3.1, §7.3).
 */
export const Claim = {
  // real
  quantity: 0,
  unallocated: 1,
  reserved: 2, // allocated, not yet picked
  requestAt: 3,
  placedAt: 4,
  serial: 5,
  phantom: 6, // customers, of what is unallocated: ordered beyond the need
  // whole
  previous: 0,
  next: 1,
  stock: 2,
  layer: 3, // customers: layer of the line
  ownerKind: 4,
  owner: 5, // customer order, or replenishment order
  rank: 6, // priority class
  wholeOnly: 7,
  waiting: 8, // stands in the backlog list
  nextOfOwner: 9,
  posted: 10, // 1: a stock that makes to order has been told of it
  misentered: 11, // customers: not what was ordered
} as const;

export const OrderState = { free: 0, open: 1, shipped: 2, cancelled: 3 } as const;

/** A customer order: one or more claims with common dates. */
export const Order = {
  // real
  placedAt: 0,
  shipAt: 1, // requested ship date
  requestAt: 2, // shipAt + standard transit
  promiseAt: 3,
  unallocated: 4,
  unshipped: 5,
  undelivered: 6,
  nextShipAt: 7, // a shipment is booked for then; −1 none
  transitMinutes: 8,
  patience: 9, // the customer's uniform
  trueUnits: 10, // of a line entered wrongly: what the customer wants
  enteredUnits: 11, // and what was entered, without what was cancelled
  waitsFrom: 12, // the date that patience counts from
  givenUp: 13, // units that will not come
  needed: 14, // units of all lines that the customer wants
  survey: 15, // uniform of the customer's opinion
  // whole
  number: 0, // counts the orders of a run
  layer: 1, // of the first line
  state: 2,
  cohort: 3, // ledger period of the request date
  firstClaim: 4,
  lines: 5,
  shipments: 6, // on the way
  damaged: 7,
  impatient: 8,
  version: 9,
  trace: 10,
  entry: 11, // Entry
  enteredLayer: 12,
} as const;

/** How an order stands on record: as it was meant, wrongly, or corrected after a wrong delivery. */
export const Entry = { right: 0, wrong: 1, settled: 2 } as const;

/** Goods on their way to a customer. */
export const Shipment = {
  // real
  quantity: 0,
  // whole
  order: 0, // −1: goods on their way back
  layer: 1,
  misentered: 2,
} as const;

export const ReplenishmentState = {
  free: 0,
  planned: 1, // before its pace time, or on its way to the source
  pending: 2, // wants a card of its stock
  queued: 3, // has its card, wants a token of its line
  claiming: 4, // let go: waits for components, for the sending stock, or for capacity of its supplier
  inProcess: 5,
  inTransit: 6,
} as const;

/** A replenishment order (work, purchase, transfer), and the lot it becomes; a rework split has a parent. */
export const Replenishment = {
  // real
  quantity: 0, // still to come: scrap reduces it
  placedAt: 1,
  dueAt: 2,
  releasedAt: 3,
  serial: 4,
  arrivedAt: 5, // at the station
  touchMinutes: 6,
  accruedValue: 7, // of the lot while it is work in process
  linkedSerial: 8,
  expedited: 9, // 1: its supplier has been asked to hurry
  // whole
  previous: 0,
  next: 1, // in a release list or station queue
  stock: 2,
  state: 3,
  rank: 4, // priority, for dispatch
  missing: 5, // claims not yet complete
  firstClaim: 6,
  parent: 7, // −1: an order of its own
  parts: 8, // lots of this order that have not ended
  holding: 9, // those not yet past the station where the token of the order returns
  station: 10,
  reworked: 11,
  ended: 12, // its own units have reached the shelf or were scrapped; parts of it are still under way
  linkedClaim: 13, // make to order, or −1
  discard: 14,
  trace: 15,
} as const;
