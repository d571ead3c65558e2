import {
  coordinationAccounts,
  expedite,
  fixedOverhead,
  holdingAccounts,
  overtime,
  shipping,
  total,
} from './accounts.ts';
import type { StockFacts, Window } from './kpi.ts';
import { minutesPerDay } from './rates.ts';

/** Money that moves, in or out. What a cost account charges moves no money by itself. */
interface CashFlow {
  readonly id: string;
  readonly amount: (window: Window) => number;
}

const purchaseValue = (stock: StockFacts): number => (stock.source === 'bought' ? stock.unitValue : 0);

/** Customers pay DSO days after delivery, late penalties deducted; salvage is paid at once. */
export const cashIn: readonly CashFlow[] = [
  {
    id: 'collections',
    amount: (window) => {
      const delay = window.facts.dsoDays * minutesPerDay;
      return window.layerEarlier('revenue', delay) - window.layerEarlier('latePenalty', delay);
    },
  },
  { id: 'salvage', amount: (window) => window.stock('unitsWrittenOff', (stock) => stock.salvageValue) },
];

/**
 * Suppliers are paid DPO days after receipt; what is made of no component buys its material when it is released. All else
 * is paid when it is incurred. No money moves for goods sold or scrapped, which were paid for before, nor for the interest
 * in holding cost.
 */
export const cashOut: readonly CashFlow[] = [
  {
    id: 'purchases',
    amount: (window) => {
      const delay = window.facts.dpoDays * minutesPerDay;
      return (
        window.stockEarlier('unitsReceived', delay, purchaseValue) +
        window.stockEarlier('unitsReleased', delay, (stock) => stock.materialAtRelease)
      );
    },
  },
  { id: 'wages', amount: (window) => window.line('labourCost') + overtime.amount(window) },
  { id: 'setups', amount: (window) => window.station('setupCost') },
  { id: 'shipping', amount: shipping.amount },
  { id: 'holding', amount: (window) => window.facts.holdingCashShare * total(holdingAccounts, window) },
  { id: 'coordination', amount: (window) => total([...coordinationAccounts, expedite], window) },
  { id: 'overhead', amount: fixedOverhead.amount },
];

export const cashTotal = (flows: readonly CashFlow[], window: Window): number =>
  flows.reduce((sum, { amount }) => sum + amount(window), 0);
