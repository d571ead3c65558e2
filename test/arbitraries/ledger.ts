import fc from 'fast-check';
import type { LayerColumn, LineColumn, StationColumn, StockColumn } from '../../src/sim/record/columns.ts';
import { HandWrittenBooks, smallCompany, WEEK } from '../fixtures/small-company.ts';

type Row<C extends string> = Partial<Record<C, number>>;
/** The next of a stream of fractions: eighths, so that sums of products stay exact. */
type Next = () => number;

/** Splits a whole into named parts that do not exceed it together. */
function split<C extends string>(u: Next, whole: number, names: readonly C[]): Row<C> {
  let rest = whole;
  const parts: Row<C> = {};
  for (const name of names) {
    const part = rest * u();
    parts[name] = part;
    rest -= part;
  }
  return parts;
}

/** Parts that each lie within the whole. */
const within = <C extends string>(u: Next, whole: number, names: readonly C[]): Row<C> =>
  Object.fromEntries(names.map((name) => [name, whole * u()])) as Row<C>;

function layerRow(u: Next, money: number): Row<LayerColumn> {
  const orders = 64 * u();
  const lines = 2 * orders;
  const unitsTrue = 512 * u();
  const [delivered, lost] = [orders * u(), 64 * u()];
  const onTime = ['ordersOnTime', 'ordersInFull', 'ordersOnTimePromise', 'ordersOnTimeRequest', 'ordersOtif'] as const;
  const overdueMinutes = 4096 * u();
  const surveyed = delivered * u();
  const quantities = ['ordersPlaced', 'unitsPlaced', 'unitsShipped', 'unitsDelivered', 'shipments'] as const;
  return {
    orders,
    lines,
    unitsTrue,
    ordersDelivered: delivered,
    ...within(u, orders, [...onTime, 'ordersPerfect']),
    ...within(u, delivered, ['ordersAccurate', 'lateOrders']),
    ...within(u, lines, ['linesOnTime']),
    ...split(u, orders - delivered, ['lostOrders', 'renegedOrders']),
    ...split(u, unitsTrue, ['unitsOnTime', 'lostUnits']),
    cycleMinutes: delivered * 1024 * u(),
    lateMinutes: lost * u(),
    lostValue: 1024 * u() * money,
    unitsShippedOfCohort: unitsTrue * u(),
    waitUnitMinutes: unitsTrue * 512 * u(),
    overdueMinutes,
    overdueAgeArea: overdueMinutes * 512 * u(),
    surveyed,
    scoreSum: 8 * surveyed * u(),
    ...within(u, surveyed, ['satisfied']),
    ...split(u, surveyed, ['promoters', 'detractors']),
    satisfactionMinutes: WEEK,
    ...within(u, WEEK, ['satisfactionArea']),
    activityMinutes: WEEK,
    activityArea: WEEK * (0.5 + u() / 2),
    ...within(u, 256, quantities),
    ...within(u, 4096 * money, ['revenue', 'costOfGoodsSold', 'latePenalty']),
  };
}

function stockRow(u: Next, money: number): Row<StockColumn> {
  const cycles = 16 * u();
  const flow = 65_536 * u();
  const areas = ['onHandArea', 'reservedArea', 'onOrderArea', 'inTransitArea', 'backlogArea', 'wipArea'] as const;
  const ends = ['onHandEnd', 'onOrderEnd', 'inTransitEnd', 'backlogEnd', 'wipEnd'] as const;
  const flows = ['unitsOrdered', 'unitsReleased', 'unitsReceived', 'unitsIssued', 'unitsShipped'] as const;
  return {
    ...within(u, 64 * WEEK, areas),
    ...within(u, 1024 * WEEK * money, ['wipValueArea']),
    ...within(u, WEEK, ['readyMinutes']),
    ...within(u, 64, [...ends, ...flows, 'ordersPlaced', 'unitsWrittenOff']),
    cycles,
    ...within(u, cycles, ['cyclesWithStockout']),
    flowTimeUnitMinutes: flow,
    touchTimeUnitMinutes: flow * u(),
    flowUnits: 64 * u(),
    stockoutDays: 8 * u(),
    snapshotDays: 7,
    recordsSampled: 8,
    recordsAccurate: 8 * u(),
  };
}

function stationRow(u: Next, money: number): Row<StationColumn> {
  const scheduledMinutes = 4096 * u();
  const lotsDone = 64 * u();
  const lotsStarted = 64 * u();
  const occupied = 512 * u();
  const unitsProcessed = 512 * u();
  return {
    scheduledMinutes,
    ...split(u, scheduledMinutes, ['runMinutes', 'setupMinutes', 'downMinutes', 'blockedMinutes']),
    ...within(u, 16 * WEEK, ['queueArea', 'inServiceArea', 'waitMinutes', 'sojournMinutes']),
    lotsStarted,
    lotsDone,
    ...within(u, lotsStarted, ['lotsWaited', 'setups']),
    occupiedMinutes: lotsDone * occupied,
    occupiedSquareMinutes: lotsDone * occupied * occupied * (1 + u()),
    idealRunMinutes: 2048 * u(),
    unitsProcessed,
    ...split(u, unitsProcessed, ['unitsGoodFirst', 'unitsReworked', 'unitsScrapped']),
    ...within(u, 512 * money, ['setupCost', 'setupLabourCost', 'scrapCost', 'reworkCost']),
  };
}

const lineRow = (u: Next, money: number): Row<LineColumn> => ({
  ...within(u, 2048, ['openMinutes', 'overtimeMinutes']),
  ...within(u, 2048 * money, ['labourCost', 'overtimeCost']),
  ...within(u, 64, ['lotsReleased', 'lotsOut', 'unitsOut']),
  ...within(u, 16 * WEEK, ['wipLotsArea', 'flowMinutes']),
});

/** Writes rows for one period, money times a factor; the same stream of fractions gives the same rows. */
export function writePeriod(books: HandWrittenBooks, period: number, fractions: readonly number[], money = 1): void {
  let next = 0;
  const u: Next = () => fractions[next++ % fractions.length]! / 8;
  const { stocks, layers, stations, lines } = books.facts;
  for (let s = 0; s < stocks.length; s++) books.stock(period, s, stockRow(u, money));
  for (let l = 0; l < layers.length; l++) books.layer(period, l, layerRow(u, money));
  for (let s = 0; s < stations.length; s++) books.station(period, s, stationRow(u, money));
  for (let l = 0; l < lines.length; l++) books.line(period, l, lineRow(u, money));
}

/** What one period's rows are drawn from. */
export const periodFractions = fc.array(fc.nat(8), { minLength: 30, maxLength: 300 });

/** Books whose rows are possible: no part exceeds its whole. One week of warm-up, some measured, one of run-out. */
export const possibleBooks = (minWeeks = 1, maxWeeks = 4): fc.Arbitrary<HandWrittenBooks> =>
  fc.array(periodFractions, { minLength: minWeeks + 2, maxLength: maxWeeks + 2 }).map((periods) => {
    const books = HandWrittenBooks.weeks(1, periods.length - 2, 1, smallCompany);
    for (const [period, fractions] of periods.entries()) writePeriod(books, period, fractions);
    return books;
  });
