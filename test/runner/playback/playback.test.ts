import { beforeAll, describe, expect, it } from 'vitest';
import { executeJob } from '../../../src/runner/job.ts';
import { prepare } from '../../../src/runner/plant-cache.ts';
import { buffersOf, executePlayback } from '../../../src/runner/playback/playback.ts';
import { BarKind, type Playback } from '../../../src/runner/playback/protocol.ts';
import { alderPolicies } from '../../../src/scenarios/presets/alder-policies.ts';
import { Layer, Station, Stock } from '../../../src/sim/record/columns.ts';
import type { Table } from '../../../src/sim/record/ledger.ts';

const replication = 7;

function played(cell: number): Playback {
  const outcome = executePlayback({ study: alderPolicies, cell, replication });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

/** The ledger of the same history, run without a trace. */
function ledgerOf(cell: number) {
  const prepared = prepare(alderPolicies, cell);
  if (!prepared.ok) throw new Error('not a study');
  const { replicator, settings } = prepared.value;
  return { ...prepared.value, ledger: replicator.run({ seed: settings.seed, replication }).ledger };
}

const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

/** Sum of a column over all entities, by measured week. */
function weekly(table: Table, column: number, firstPeriod: number, weeks: number): number[] {
  return Array.from({ length: weeks }, (_, week) => {
    let total = 0;
    for (let entity = 0; entity < table.entities; entity++) total += table.at(firstPeriod + week, entity, column);
    return total;
  });
}

/** Sum over the columns of a row-major table, by week. */
const byWeek = (values: Float64Array, weeks: number): number[] =>
  Array.from({ length: weeks }, (_, week) => {
    const width = values.length / weeks;
    return sum(values.subarray(week * width, (week + 1) * width));
  });

describe('a playback of one history', () => {
  let apart: Playback;
  let kanban: Playback;
  beforeAll(() => {
    apart = played(0);
    kanban = played(1);
  });

  it('has the money of the run: its weeks add up to the indicator', () => {
    const request = { series: [], by: [], percentiles: [], audit: false };
    const job = executeJob({ study: alderPolicies, cell: 0, from: replication, to: replication + 1, request });
    if (!job.ok) throw new Error(job.message);
    const contribution = job.kpis[job.names.indexOf('operatingContribution')]!;
    // 52 partial sums in another order: rounding alone
    expect(sum(apart.money.contribution) / contribution).toBeCloseTo(1, 9);
  });

  it('has the orders, units and shipments of the ledger, week by week', () => {
    const { ledger, plant } = ledgerOf(0);
    const first = plant.grid.warmUpPeriods;
    const { weeks, orders, units } = apart;
    expect(weeks).toBe(52);
    expect(byWeek(orders.placed, weeks)).toEqual(weekly(ledger.layer, Layer.ordersPlaced, first, weeks));
    expect(byWeek(units.ordered, weeks)).toEqual(weekly(ledger.layer, Layer.unitsPlaced, first, weeks));
    expect(byWeek(units.shipped, weeks)).toEqual(weekly(ledger.layer, Layer.unitsShipped, first, weeks));
  });

  it('keeps account of every order: open before + placed = shipped + lost + open after', () => {
    const { weeks, orders } = apart;
    const [placed, onTime, late, lost, open, overdue] = [
      orders.placed,
      orders.shippedOnTime,
      orders.shippedLate,
      orders.lost,
      orders.open,
      orders.overdue,
    ].map((values) => byWeek(values, weeks));
    for (let week = 1; week < weeks; week++) {
      const gone = onTime![week]! + late![week]! + lost![week]!;
      expect(open![week - 1]! + placed![week]!).toBe(gone + open![week]!);
      expect(overdue![week]!).toBeLessThanOrEqual(open![week]!);
    }
    expect(byWeek(orders.overdueOf, weeks)).toEqual(overdue);
    expect(sum(late!)).toBeGreaterThan(0);
    expect(sum(lost!)).toBeGreaterThan(0);
  });

  it('has the shelves of the ledger', () => {
    const { ledger, plant, facts } = ledgerOf(0);
    const period = plant.grid.warmUpPeriods + 20;
    const onHand = facts.stocks.flatMap(({ sells }, stock) =>
      sells ? [ledger.stock.at(period, stock, Stock.onHandEnd)] : [],
    );
    expect(Array.from(apart.shelves.onHand.subarray(20 * 8, 21 * 8))).toEqual(onHand);
    expect(apart.items).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2']);
    for (const days of apart.shelves.emptyDays) {
      expect(days).toBeGreaterThanOrEqual(-1e-9);
      expect(days).toBeLessThanOrEqual(7);
    }
  });

  it('has the machine time of the ledger in its bars, and none outside the calendar', () => {
    const { ledger, plant } = ledgerOf(0);
    const first = plant.grid.warmUpPeriods;
    const columns = [Station.runMinutes, Station.setupMinutes, Station.downMinutes];
    for (const [index, line] of apart.lines.entries()) {
      for (const kind of [BarKind.run, BarKind.setup, BarKind.down]) {
        for (const week of [0, 25, 51]) {
          let minutes = 0;
          line.week.forEach((of, bar) => {
            if (of === week && line.kind[bar] === kind) minutes += line.to[bar]! - line.from[bar]!;
          });
          // times are sums of reals of some 10⁵ minutes: rounding alone
          expect(minutes).toBeCloseTo(ledger.station.at(first + week, index, columns[kind]!), 6);
        }
      }
      expect(Math.max(...line.to)).toBeLessThanOrEqual(Math.max(...line.openMinutes) + 1e-6);
    }
  });

  it('has the purchase orders of the ledger: what is sent, received and on its way, week by week', () => {
    const { ledger, plant } = ledgerOf(0);
    const bought = plant.stocks.flatMap(({ supplier }, stock) => (supplier < 0 ? [] : [stock]));
    const { supply, weeks } = apart;
    expect(supply.suppliers).toEqual(['supplierA', 'supplierB', 'supplierC']);
    for (let week = 0; week < weeks; week++) {
      const inLedger = (column: number): number =>
        sum(bought.map((stock) => ledger.stock.at(plant.grid.warmUpPeriods + week, stock, column)));
      const unitsWhere = (isMeant: (order: number) => boolean): number =>
        sum(supply.units.filter((_, order) => isMeant(order)));
      const isIn = (times: Float64Array) => (order: number) => Math.floor(times[order]!) === week;
      expect(unitsWhere(isIn(supply.sent))).toBe(inLedger(Stock.unitsReleased));
      expect(unitsWhere(isIn(supply.received))).toBe(inLedger(Stock.unitsReceived));
      const isUnderWay = (order: number): boolean =>
        supply.sent[order]! < week + 1 && supply.received[order]! >= week + 1;
      expect(unitsWhere(isUnderWay)).toBe(inLedger(Stock.inTransitEnd));
    }
    expect(
      sum(supply.received.map((received, order) => received - supply.sent[order]!)) / supply.sent.length,
    ).toBeCloseTo(6, 0);
  });

  it('has the same customers in both factories', () => {
    expect(kanban.orders.placed).toEqual(apart.orders.placed);
    expect(kanban.units.ordered).toEqual(apart.units.ordered);
    expect(kanban.shelves.dailyDemand).toEqual(apart.shelves.dailyDemand);
    expect(kanban.money.contribution).not.toEqual(apart.money.contribution);
  });

  it('knows the promotions, and no season', () => {
    expect(apart.promotions).toHaveLength(8);
    expect(apart.promotions).toContainEqual({ id: 'promotion16', from: 2, to: 4, items: ['A1', 'B1'] });
  });

  it('can be moved as a whole: every array is among its buffers', () => {
    const original = played(0);
    const moved = structuredClone(original, { transfer: buffersOf(original) });
    expect(moved).toEqual(apart);
    const left = [
      original.orders,
      original.units,
      original.shelves,
      original.money,
      original.supply,
      original.supply.outages,
      ...original.lines,
    ]
      .flatMap((part) => Object.values(part))
      .filter((value) => ArrayBuffer.isView(value));
    expect(left.length).toBe(7 + 3 + 3 + 2 + 5 + 3 + 2 * 6);
    expect(left.every(({ byteLength }) => byteLength === 0)).toBe(true);
  });

  it('reports what is wrong as data', () => {
    expect(executePlayback({ study: alderPolicies, cell: 9, replication })).toMatchObject({
      ok: false,
      kind: 'invalid',
      message: 'the study has no scenario 9',
    });
    expect(executePlayback({ study: alderPolicies, cell: 0, replication: -1 })).toMatchObject({ kind: 'invalid' });
    expect(executePlayback({ study: 4, cell: 0, replication })).toMatchObject({ ok: false, kind: 'invalid' });
  });
});
