/**
 * What truth asks of those who decide, and all it knows of them. Physics calls these at the moments MODEL §8.2
 * names; the decision room implements them and answers only with orders and rule parameters.
 */
export interface Deciders {
  /** The inventory position of a stock changed. */
  positionChanged(stock: number): void;
  /** Reviews that are due now. */
  review(): void;
  /** A token or a lot's place on the line came free for a stock whose rule always wants more. */
  tokenFreed(stock: number): void;
  /** A claim on a stock that makes to order is not covered by what is there. */
  claimPosted(stock: number, claim: number): void;
  /** A claim was given up with this much not allocated. */
  claimCancelled(stock: number, claim: number, units: number): void;
  /** The ship date that sales promises for an order that comes on record now. */
  promisedShipDate(order: number): number;
  /** A list of what there is, or of what is to come, is taken for those who are not told at once. */
  listTaken(topic: number, number: number): void;
  /** A week has begun: views are brought up to date. */
  weekTurned(week: number): void;
  /** A meeting of a cycle is held; what it decides takes effect later. */
  cycleHeld(cycle: number, meeting: number): void;
  agreementEffective(cycle: number, meeting: number): void;
  /** The daily look of those who watch. */
  monitorsLook(day: number): void;
  /** What was raised has found its owner. */
  escalated(slot: number): void;
  /** Minutes of overtime that a line is given this week. */
  overtimeWanted(line: number): number;
  /** After the last event. */
  finish(): void;
  /** Before the first event: initial orders and the first reviews. */
  start(): void;
}
