import type { Playback } from '../../runner/playback/protocol.ts';

/** A purchase order that was with its supplier in a week. */
export interface PurchaseMark {
  /** Its number in the history. */
  readonly order: number;
  /** Weeks since it was sent, at the end of the week or when it arrived. */
  readonly age: number;
  /** Whether it arrived in the week. */
  readonly isIn: boolean;
  /** Whether it is due and waits for a supplier that is out, when the week ends. */
  readonly isHeld: boolean;
}

/** A supplier in a week: its orders, and the part of the week in which it delivered nothing. */
export interface SupplierWeek {
  readonly name: string;
  readonly purchases: readonly PurchaseMark[];
  readonly outShare: number;
}

/** Orders to suppliers in one week of a history. */
export interface SupplyWeek {
  readonly suppliers: readonly SupplierWeek[];
  /** The longest that any order of the history was with its supplier, in weeks. */
  readonly longest: number;
  readonly sent: number;
  readonly received: number;
  /** Orders on their way when the week ends, and the units of them. */
  readonly underWay: number;
  readonly unitsUnderWay: number;
  /** Those of them that wait for a supplier that is out. */
  readonly held: number;
}

/** The part of a week in which each supplier was out. */
function outShares({ supply: { suppliers, outages } }: Playback, week: number): number[] {
  const shares = suppliers.map(() => 0);
  outages.from.forEach((from, outage) => {
    const inWeek = Math.min(outages.to[outage]!, week + 1) - Math.max(from, week);
    shares[outages.supplier[outage]!]! += Math.max(0, inWeek);
  });
  return shares;
}

/** Reads one week of the purchases of a history. */
export function supplyWeek(playback: Playback, week: number): SupplyWeek {
  const { supply, weeks } = playback;
  const outShare = outShares(playback, week);
  const purchases: PurchaseMark[][] = supply.suppliers.map(() => []);
  const [start, end] = [week, week + 1];
  let [longest, sent, received, underWay, unitsUnderWay, held] = [1, 0, 0, 0, 0, 0];
  supply.sent.forEach((sentAt, order) => {
    const receivedAt = supply.received[order]!;
    longest = Math.max(longest, Math.min(receivedAt, weeks) - sentAt);
    if (sentAt >= end || receivedAt < start) return;
    const isIn = receivedAt < end;
    const isHeld = !isIn && supply.held[order]! < end;
    if (isHeld) held += 1;
    if (sentAt >= start) sent += 1;
    if (isIn) received += 1;
    else {
      underWay += 1;
      unitsUnderWay += supply.units[order]!;
    }
    purchases[supply.supplier[order]!]!.push({ order, age: Math.min(receivedAt, end) - sentAt, isIn, isHeld });
  });
  return {
    suppliers: supply.suppliers.map((name, supplier) => ({
      name,
      purchases: purchases[supplier]!,
      outShare: outShare[supplier]!,
    })),
    longest,
    sent,
    received,
    underWay,
    unitsUnderWay,
    held,
  };
}
