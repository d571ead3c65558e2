import type { Playback } from '../../runner/playback/protocol.ts';

/** A purchase order that was with its supplier in a week. */
export interface PurchaseMark {
  /** Its number in the history. */
  readonly order: number;
  /** Weeks since it was sent, at the end of the week or when it arrived. */
  readonly age: number;
  /** Whether it arrived in the week. */
  readonly isIn: boolean;
}

/** Orders to suppliers in one week of a history. */
export interface SupplyWeek {
  readonly suppliers: readonly { readonly name: string; readonly purchases: readonly PurchaseMark[] }[];
  /** The longest that any order of the history was with its supplier, in weeks. */
  readonly longest: number;
  readonly sent: number;
  readonly received: number;
  /** Orders on their way when the week ends, and the units of them. */
  readonly underWay: number;
  readonly unitsUnderWay: number;
}

/** Reads one week of the purchases of a history. */
export function supplyWeek({ supply, weeks }: Playback, week: number): SupplyWeek {
  const purchases: PurchaseMark[][] = supply.suppliers.map(() => []);
  const [start, end] = [week, week + 1];
  let [longest, sent, received, underWay, unitsUnderWay] = [1, 0, 0, 0, 0];
  supply.sent.forEach((sentAt, order) => {
    const receivedAt = supply.received[order]!;
    longest = Math.max(longest, Math.min(receivedAt, weeks) - sentAt);
    if (sentAt >= end || receivedAt < start) return;
    const isIn = receivedAt < end;
    if (sentAt >= start) sent += 1;
    if (isIn) received += 1;
    else {
      underWay += 1;
      unitsUnderWay += supply.units[order]!;
    }
    purchases[supply.supplier[order]!]!.push({ order, age: Math.min(receivedAt, end) - sentAt, isIn });
  });
  return {
    suppliers: supply.suppliers.map((name, supplier) => ({ name, purchases: purchases[supplier]! })),
    longest,
    sent,
    received,
    underWay,
    unitsUnderWay,
  };
}
