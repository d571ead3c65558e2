import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditLevels, auditPeriod, auditSoFar, type Violation } from '../../../src/sim/record/audit.ts';
import {
  Layer,
  type LayerColumn,
  Line,
  type LineColumn,
  Station,
  type StationColumn,
  Stock,
  type StockColumn,
} from '../../../src/sim/record/columns.ts';
import type { Table } from '../../../src/sim/record/ledger.ts';
import { HandWrittenBooks, smallCompany, WEEK } from '../../fixtures/small-company.ts';

const seed = { seed: 20260107 };
const PERIODS = 4;
const facts = smallCompany;

interface Audited {
  readonly books: HandWrittenBooks;
  /** Levels at the end of the last period. */
  readonly levels: AuditLevels;
}

const violationsOf = ({ books, levels }: Audited): Violation[] => [
  ...Array.from({ length: PERIODS }, (_, period) => auditPeriod(books.ledger, facts, levels, period)).flat(),
  ...auditSoFar(books.ledger, facts, levels, PERIODS - 1),
];

/** Splits an amount into shares: real numbers, so that sums round. */
function* shares(fractions: Iterator<number>, amount: number, parts: number): Generator<number> {
  let rest = amount;
  for (let part = 1; part < parts; part++) {
    const share = rest * fractions.next().value!;
    yield share;
    rest -= share;
  }
  yield rest;
}

/** One stock's periods: what comes in is split into what goes out and what stays. */
function writeStock(
  books: HandWrittenBooks,
  stock: number,
  u: Iterator<number>,
  initial: { hand: number; way: number },
) {
  let [onHand, underWay, waiting, recordError] = [initial.hand, initial.way, 0, 0];
  for (let period = 0; period < PERIODS; period++) {
    const released = 50 * u.next().value!;
    const pipeline = [...shares(u, underWay + released, 5)];
    const [unitsReceived, unitsScrapped, wipEnd, inTransitEnd] = pipeline as [number, number, number, number];
    waiting = pipeline[4]!;
    underWay = wipEnd + inTransitEnd + waiting;
    const unitsReturned = 5 * u.next().value!;
    const shelf = [...shares(u, onHand + unitsReceived + unitsReturned, 5)];
    const [unitsIssued, unitsShipped, unitsWrittenOff, onHandEnd] = shelf as [number, number, number, number];
    const unitsShrunk = shelf[4]!;
    onHand = onHandEnd;
    const recordErrors = 8 * u.next().value! - 4;
    const recordCorrections = 8 * u.next().value! - 4;
    recordError += recordErrors + unitsShrunk + recordCorrections;
    const readyMinutes = WEEK * u.next().value!;
    const row = { unitsReceived, unitsScrapped, wipEnd, inTransitEnd, unitsReturned, unitsIssued, onHandEnd };
    books.stock(period, stock, { unitsShrunk, recordErrors, recordCorrections, recordErrorEnd: recordError });
    books.stock(period, stock, { unitsReleased: released, unitsShipped, unitsWrittenOff, readyMinutes, ...row });
  }
  return waiting;
}

/** Customers of a stock: its shipments are shared by its layers; some units are lost, some still open. */
function writeCustomers(books: HandWrittenBooks, stock: number, u: Iterator<number>, openUnits: number[]) {
  const layers = facts.layers.flatMap((layer, index) => (layer.stock === stock ? [index] : []));
  for (let period = 0; period < PERIODS; period++) {
    const shipped = books.ledger.stock.at(period, stock, Stock.unitsShipped);
    const returned = books.ledger.stock.at(period, stock, Stock.unitsReturned);
    const parts = [...shares(u, shipped, layers.length)];
    layers.forEach((layer, i) => {
      const lostUnits = 3 * u.next().value!;
      const open = 3 * u.next().value!;
      const back = i === 0 ? returned : 0;
      openUnits[layer]! += open;
      books.layer(period, layer, { unitsShipped: parts[i]!, unitsPlaced: parts[i]! + lostUnits + open - back });
      // Booked by request date: sometimes a later period.
      books.layer(Math.min(PERIODS - 1, period + 1), layer, { lostUnits });
    });
  }
}

/** Stations of one line: lots that wait, lots on machines, and what of their time ended. */
function writeStations(books: HandWrittenBooks, u: Iterator<number>): number[] {
  const ages = facts.stations.map(() => 0);
  for (let period = 0; period < PERIODS; period++) {
    facts.stations.forEach((_, station) => {
      const [runMinutes, setupMinutes, downMinutes, blockedMinutes] = [...shares(u, 2400, 5)];
      const [queueArea, inServiceArea] = [...shares(u, 9000 * u.next().value!, 2)] as [number, number];
      const sojournMinutes = (queueArea + inServiceArea) * u.next().value!;
      ages[station]! += queueArea + inServiceArea - sojournMinutes;
      const times = { runMinutes: runMinutes!, setupMinutes: setupMinutes!, downMinutes: downMinutes! };
      books.station(period, station, { scheduledMinutes: 2400, blockedMinutes: blockedMinutes!, ...times });
      books.station(period, station, { queueArea, inServiceArea, sojournMinutes });
      books.line(period, 0, { wipLotsArea: queueArea + inServiceArea });
    });
  }
  return ages;
}

/** Books that balance, from a stream of fractions. */
function balancedBooks(fractions: readonly number[]): Audited {
  let next = 0;
  const u: Iterator<number> = { next: () => ({ done: false, value: fractions[next++ % fractions.length]! }) };
  const books = HandWrittenBooks.weeks(1, PERIODS - 1);
  const initialOnHand = facts.stocks.map((_, stock) => 10 * stock);
  const initialInTransit = facts.stocks.map((_, stock) => 7 * stock);
  const waitingUnits = facts.stocks.map((_, stock) =>
    writeStock(books, stock, u, { hand: initialOnHand[stock]!, way: initialInTransit[stock]! }),
  );
  const openUnits = facts.layers.map(() => 0);
  facts.stocks.forEach(({ sells }, stock) => {
    if (sells) writeCustomers(books, stock, u, openUnits);
    else for (let period = 0; period < PERIODS; period++) moveToIssued(books, stock, period);
  });
  const stationAgeMinutes = writeStations(books, u);
  return { books, levels: { initialOnHand, initialInTransit, waitingUnits, openUnits, stationAgeMinutes } };
}

/** Nobody buys at this stock: what left it went to work orders. */
function moveToIssued(books: HandWrittenBooks, stock: number, period: number): void {
  const table = books.ledger.stock;
  const shipped = table.at(period, stock, Stock.unitsShipped);
  const returned = table.at(period, stock, Stock.unitsReturned);
  books.stock(period, stock, { unitsIssued: shipped - returned, unitsShipped: -shipped, unitsReturned: -returned });
}

const fractions = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 50, maxLength: 400 });

/** Every column that takes part in a balance. */
const auditedStock: StockColumn[] = [
  'unitsReceived',
  'unitsReturned',
  'unitsIssued',
  'unitsShipped',
  'unitsWrittenOff',
  'onHandEnd',
  'unitsReleased',
  'unitsScrapped',
  'unitsShrunk',
  'recordErrors',
  'recordCorrections',
  'recordErrorEnd',
];
const auditedLayer: LayerColumn[] = ['unitsPlaced', 'unitsShipped', 'lostUnits'];
const auditedStation: StationColumn[] = ['queueArea', 'inServiceArea', 'sojournMinutes'];
const auditedLine: LineColumn[] = ['wipLotsArea'];

const entries = [
  ...auditedStock.map((name) => ({ table: 'stock' as const, name, column: Stock[name] })),
  ...auditedLayer.map((name) => ({ table: 'layer' as const, name, column: Layer[name] })),
  ...auditedStation.map((name) => ({ table: 'station' as const, name, column: Station[name] })),
  ...auditedLine.map((name) => ({ table: 'line' as const, name, column: Line[name] })),
];

describe('the audit', () => {
  it('has nothing to say about books that balance, real-valued ones included', () => {
    fc.assert(
      fc.property(fractions, (u) => {
        expect(violationsOf(balancedBooks(u))).toEqual([]);
      }),
      seed,
    );
  });

  it.each(entries)('bites when one entry of $table $name is changed', ({ table, column }) => {
    fc.assert(
      fc.property(
        fractions,
        fc.nat(PERIODS - 1),
        fc.nat(),
        fc.constantFrom(-1, -0.001, 0.001, 1),
        (u, period, pick, error) => {
          const audited = balancedBooks(u);
          const rows: Table = audited.books.ledger[table];
          rows.addTo(period, pick % rows.entities, column, error);
          expect(violationsOf(audited)).not.toEqual([]);
        },
      ),
      { ...seed, numRuns: 30 },
    );
  });

  it.each(['initialOnHand', 'initialInTransit', 'waitingUnits', 'openUnits', 'stationAgeMinutes'] as const)(
    'bites when a level of %s is wrong',
    (name) => {
      const audited = balancedBooks([0.3, 0.6, 0.5]);
      const wrong = { ...audited.levels, [name]: Array.from(audited.levels[name], (level) => level + 0.001) };
      expect(violationsOf({ ...audited, levels: wrong })).not.toEqual([]);
    },
  );

  it('says what is wrong, where and when, with both numbers', () => {
    const audited = balancedBooks([0.5]);
    const { stock } = audited.books.ledger;
    const received = stock.at(2, 0, Stock.unitsReceived);
    stock.addTo(2, 0, Stock.unitsReceived, 4);
    const [violation] = auditPeriod(audited.books.ledger, facts, audited.levels, 2);
    expect(violation).toMatchObject({ what: 'units on the shelf', where: 'pump@plant', period: 2 });
    expect(received).toBeGreaterThan(0);
    expect(violation!.expected - violation!.found).toBeCloseTo(4, 9);
  });

  it('takes a number that is none for a violation', () => {
    const audited = balancedBooks([0.5]);
    audited.books.ledger.stock.addTo(1, 2, Stock.onHandEnd, Number.NaN);
    expect(violationsOf(audited).map(({ where }) => where)).toContain('fan@dc');
  });

  it('allows no machine to work longer than it is scheduled, and no shelf to be full for longer than a period', () => {
    const audited = balancedBooks([0.5]);
    audited.books.station(1, 0, { downMinutes: 2400 }).stock(3, 1, { readyMinutes: WEEK });
    expect(violationsOf(audited)).toMatchObject([
      { what: 'machine time', where: 'cut', period: 1, expected: 2400 },
      { what: 'time with stock', where: 'pump@dc', period: 3, expected: WEEK },
    ]);
  });
});
