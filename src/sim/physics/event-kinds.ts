/**
 * Event kinds as integers, and the class that orders them within an instant (MODEL §8.1): receive, then review,
 * then demand, then fulfil, then customers, then observe.
 */
export const EventKind = {
  periodEnd: 0,
  factorEdge: 1,
  supplierDown: 2,
  supplierUp: 3,
  breakdown: 4,
  repaired: 5,
  setupDone: 6,
  operationDone: 7,
  receipt: 8,
  putAway: 9,
  expiry: 10,
  orderTransmitted: 11,
  review: 12,
  evaluate: 13,
  release: 14,
  releaseLine: 15,
  dispatch: 16,
  arrival: 17,
  allocate: 18,
  ship: 19,
  delivered: 20,
  patienceExpired: 21,
  daySnapshot: 22,
  probe: 23,
  weekTurn: 24,
  cycleHeld: 25,
  agreementEffective: 26,
  overtimeNotice: 27,
  overtime: 28,
  count: 29,
  shrinkage: 30,
  recordSample: 31,
  recorded: 32,
  returned: 33,
  monitorCheck: 34,
  escalation: 35,
  listTaken: 36,
  supplierWeek: 37,
  shift: 38,
} as const;

export const EventClass = {
  clock: 0,
  resource: 1,
  material: 2,
  information: 3,
  coordination: 4, // cycles before the reviews of the same instant
  decision: 5,
  release: 6,
  demand: 7,
  fulfilment: 8,
  customer: 9,
  observe: 10,
} as const;

/** Class of each kind, in the order of the kinds. */
export const classOfKind: readonly number[] = [
  EventClass.clock, // periodEnd
  EventClass.clock, // factorEdge
  EventClass.resource, // supplierDown
  EventClass.resource, // supplierUp
  EventClass.resource, // breakdown
  EventClass.resource, // repaired
  EventClass.resource, // setupDone
  EventClass.resource, // operationDone
  EventClass.material, // receipt
  EventClass.material, // putAway
  EventClass.material, // expiry
  EventClass.information, // orderTransmitted
  EventClass.decision, // review
  EventClass.decision, // evaluate
  EventClass.release, // release
  EventClass.release, // releaseLine
  EventClass.release, // dispatch
  EventClass.demand, // arrival
  EventClass.fulfilment, // allocate
  EventClass.fulfilment, // ship
  EventClass.fulfilment, // delivered
  EventClass.customer, // patienceExpired
  EventClass.observe, // daySnapshot
  EventClass.observe, // probe
  EventClass.information, // weekTurn
  EventClass.coordination, // cycleHeld
  EventClass.coordination, // agreementEffective
  EventClass.decision, // overtimeNotice
  EventClass.clock, // overtime
  EventClass.material, // count
  EventClass.material, // shrinkage
  EventClass.observe, // recordSample
  EventClass.demand, // recorded
  EventClass.material, // returned
  EventClass.coordination, // monitorCheck
  EventClass.coordination, // escalation
  EventClass.information, // listTaken
  EventClass.resource, // supplierWeek
  EventClass.clock, // shift
];
