import { Layer, Line, Station, Stock } from './columns.ts';
import { type Ledger, periodStart, type Table } from './ledger.ts';

/** Something appeared from nowhere, or was lost. */
export interface Violation {
  readonly what: string;
  /** Id of the stock, line or station. */
  readonly where: string;
  readonly period: number;
  readonly expected: number;
  readonly found: number;
}

/** What a plant's books are about: which layers buy from which stock, and which stations make up which line. */
export interface Audited {
  readonly stocks: readonly { readonly id: string }[];
  readonly layers: readonly { readonly stock: number }[];
  readonly stations: readonly { readonly id: string; readonly line: number }[];
  readonly lines: readonly { readonly id: string }[];
}

/** What the ledger does not know of an instant: levels before the first event and at that instant. */
export interface AuditLevels {
  /** Units on hand, and on their way, before the first event, by stock. */
  readonly initialOnHand: ArrayLike<number>;
  readonly initialInTransit: ArrayLike<number>;
  /** Units released that still wait for components or for the sending place, by stock. */
  readonly waitingUnits: ArrayLike<number>;
  /** Customers' units ordered, neither shipped nor given up, by layer. */
  readonly openUnits: ArrayLike<number>;
  /** Σ now − arrived of the lots at a station, by station. */
  readonly stationAgeMinutes: ArrayLike<number>;
}

/** Rounding allowed, relative to the sum of the amounts compared: quantities may be real numbers. */
const tolerance = 1e-9;

/** A balance: two sums that must be equal. */
interface Balance {
  readonly what: string;
  readonly where: string;
  readonly period: number;
  readonly expected: readonly number[];
  readonly found: readonly number[];
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const size = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);

/** Nothing, or the violation. Written so that NaN is one. */
function check({ what, where, period, expected, found }: Balance): Violation[] {
  const [left, right] = [total(expected), total(found)];
  const allowed = tolerance * (size(expected) + size(found));
  return Math.abs(left - right) <= allowed ? [] : [{ what, where, period, expected: left, found: right }];
}

/** As a balance, but `found` may be smaller. */
const checkAtMost = (balance: Balance): Violation[] =>
  total(balance.found) <= total(balance.expected) ? [] : check(balance);

/** Sum of a column over the periods of the run up to and including one. */
function soFar(table: Table, entity: number, column: number, period: number): number {
  let sum = 0;
  for (let p = 0; p <= period; p++) sum += table.at(p, entity, column);
  return sum;
}

/**
 * Units on the shelf (MODEL §8.3): at the start + received + returned = issued + shipped + written off + vanished + at the end,
 * in one period. What is written off has been on the shelf, if only for an instant.
 */
function auditShelf({ stock }: Ledger, facts: Audited, levels: AuditLevels, period: number): Violation[] {
  return facts.stocks.flatMap(({ id }, s) => {
    const at = (column: number): number => stock.at(period, s, column);
    const start = period === 0 ? levels.initialOnHand[s]! : stock.at(period - 1, s, Stock.onHandEnd);
    return check({
      what: 'units on the shelf',
      where: id,
      period,
      expected: [start, at(Stock.unitsReceived), at(Stock.unitsReturned)],
      found: [
        at(Stock.unitsIssued),
        at(Stock.unitsShipped),
        at(Stock.unitsWrittenOff),
        at(Stock.unitsShrunk),
        at(Stock.onHandEnd),
      ],
    });
  });
}

/**
 * Record − shelf in one period: at the start + errors of transactions + units that vanished + corrections = at the end
 * (MODEL §8.3).
 */
function auditRecords({ stock }: Ledger, facts: Audited, period: number): Violation[] {
  return facts.stocks.flatMap(({ id }, s) => {
    const at = (column: number): number => stock.at(period, s, column);
    const start = period === 0 ? 0 : stock.at(period - 1, s, Stock.recordErrorEnd);
    return check({
      what: 'units on record beyond the shelf',
      where: id,
      period,
      expected: [start, at(Stock.recordErrors), at(Stock.unitsShrunk), at(Stock.recordCorrections)],
      found: [at(Stock.recordErrorEnd)],
    });
  });
}

/** No machine works longer than it is scheduled, and no shelf is filled for longer than the period. */
function auditTime(ledger: Ledger, facts: Audited, period: number): Violation[] {
  const { stock, station, grid } = ledger;
  const minutes = periodStart(grid, period + 1) - periodStart(grid, period);
  const machines = facts.stations.flatMap(({ id }, s) => {
    const at = (column: number): number => station.at(period, s, column);
    return checkAtMost({
      what: 'machine time',
      where: id,
      period,
      expected: [at(Station.scheduledMinutes)],
      found: [at(Station.runMinutes), at(Station.setupMinutes), at(Station.downMinutes), at(Station.blockedMinutes)],
    });
  });
  const shelves = facts.stocks.flatMap(({ id }, s) =>
    checkAtMost({
      what: 'time with stock',
      where: id,
      period,
      expected: [minutes],
      found: [stock.at(period, s, Stock.readyMinutes)],
    }),
  );
  return [...machines, ...shelves];
}

/**
 * Units under way since the start: in transit at first + released = received + scrapped + waiting for components or the
 * sending place + in process + in transit.
 */
function auditPipeline(ledger: Ledger, facts: Audited, levels: AuditLevels, period: number): Violation[] {
  const { stock } = ledger;
  return facts.stocks.flatMap(({ id }, s) =>
    check({
      what: 'units under way',
      where: id,
      period,
      expected: [levels.initialInTransit[s]!, soFar(stock, s, Stock.unitsReleased, period)],
      found: [
        soFar(stock, s, Stock.unitsReceived, period),
        soFar(stock, s, Stock.unitsScrapped, period),
        levels.waitingUnits[s]!,
        stock.at(period, s, Stock.wipEnd),
        stock.at(period, s, Stock.inTransitEnd),
      ],
    }),
  );
}

/**
 * Customers' units since the start: ordered + returned = shipped + lost or given up + ordered in fear and cancelled + open, by the stock they buy from;
 * the stock and its layers agree on what was shipped. Orders for negative quantities are returns.
 */
function auditCustomers(ledger: Ledger, facts: Audited, levels: AuditLevels, period: number): Violation[] {
  const lastPeriod = ledger.grid.periods - 1; // units lost are booked by request date, which may lie ahead
  return facts.stocks.flatMap(({ id }, s) => {
    const layers = facts.layers.flatMap((layer, l) => (layer.stock === s ? [l] : []));
    const ofLayers = (column: number, until: number): number[] =>
      layers.map((l) => soFar(ledger.layer, l, column, until));
    const shipped = soFar(ledger.stock, s, Stock.unitsShipped, period);
    const customers: Balance = {
      what: 'units of customers',
      where: id,
      period,
      expected: [...ofLayers(Layer.unitsPlaced, period), soFar(ledger.stock, s, Stock.unitsReturned, period)],
      found: [
        shipped,
        ...ofLayers(Layer.lostUnits, lastPeriod),
        ...ofLayers(Layer.phantomUnits, period),
        ...layers.map((l) => levels.openUnits[l]!),
      ],
    };
    const shipments: Balance = {
      what: 'units shipped',
      where: id,
      period,
      expected: [shipped],
      found: ofLayers(Layer.unitsShipped, period),
    };
    return [...check(customers), ...check(shipments)];
  });
}

/** Lots on a line are those waiting or on machines at its stations, at every instant of a period. */
function auditLines({ line, station }: Ledger, facts: Audited, period: number): Violation[] {
  return facts.lines.flatMap(({ id }, l) =>
    check({
      what: 'lots on the line × time',
      where: id,
      period,
      expected: facts.stations.flatMap((of, s) =>
        of.line === l ? [station.at(period, s, Station.queueArea), station.at(period, s, Station.inServiceArea)] : [],
      ),
      found: [line.at(period, l, Line.wipLotsArea)],
    }),
  );
}

/**
 * Little's law on the sample path, since the start: ∫ lots dt = Σ times of the lots that left + ages of those still
 * there. Exact, because stations start empty.
 */
function auditLittle({ station }: Ledger, facts: Audited, levels: AuditLevels, period: number): Violation[] {
  return facts.stations.flatMap(({ id }, s) =>
    check({
      what: 'lots at the station × time',
      where: id,
      period,
      expected: [soFar(station, s, Station.sojournMinutes, period), levels.stationAgeMinutes[s]!],
      found: [soFar(station, s, Station.queueArea, period), soFar(station, s, Station.inServiceArea, period)],
    }),
  );
}

/** What must hold within one period: reads that period and the level before it, at any time after its end. */
export const auditPeriod = (ledger: Ledger, facts: Audited, levels: AuditLevels, period: number): Violation[] => [
  ...auditShelf(ledger, facts, levels, period),
  ...auditRecords(ledger, facts, period),
  ...auditLines(ledger, facts, period),
  ...auditTime(ledger, facts, period),
];

/** What must hold from the start to this instant, the end of `period`: reads all periods up to it. */
export const auditSoFar = (ledger: Ledger, facts: Audited, levels: AuditLevels, period: number): Violation[] => [
  ...auditPipeline(ledger, facts, levels, period),
  ...auditCustomers(ledger, facts, levels, period),
  ...auditLittle(ledger, facts, levels, period),
];
