// The checks bite (T9): a record that is dropped from a trace, or an entry of the books that is a unit off, is noticed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import type { TraceEvent } from '../../src/sim/index.ts';
import { Trace } from '../../src/sim/index.ts';
import { checkWorld } from '../../src/sim/experiment/check-world.ts';
import { auditLevels } from '../../src/sim/experiment/audit-levels.ts';
import { Level, levelOf } from '../../src/sim/physics/levels.ts';
import { auditPeriod } from '../../src/sim/record/audit.ts';
import { Layer, Line, Station, Stock } from '../../src/sim/record/columns.ts';
import type { Table } from '../../src/sim/record/ledger.ts';
import { plants } from '../arbitraries/plants.ts';
import { SteppedRun } from '../fixtures/stepped-run.ts';

/** What each kind of event does to the units on a shelf. */
const onShelf: Partial<Record<TraceEvent['kind'], number>> = {
  receipt: 1,
  return: 1,
  sentBack: 1,
  issue: -1,
  shipment: -1,
  shrinkage: -1,
};
/** And to the units a stock's orders have let go and not yet put on the shelf. */
const underWay: Partial<Record<TraceEvent['kind'], number>> = { release: 1, scrap: -1, receipt: -1 };
/** And to the units customers wait for. */
const wanted: Partial<Record<TraceEvent['kind'], number>> = { demand: 1, shipment: -1, lost: -1, reneged: -1 };

interface Told {
  readonly run: SteppedRun;
  readonly trace: readonly TraceEvent[];
}

function told(scenario: Scenario): Told {
  const trace = new Trace();
  const run = new SteppedRun(scenario, 'told', 0, trace).finish();
  return { run, trace: trace.events };
}

/** Balances of a trace against the state at the end: zero each, when nothing is missing. */
function imbalances({ run: { world } }: Told, trace: readonly TraceEvent[]): number[] {
  const { stocks, layers } = world.plant;
  const levels = auditLevels(world);
  const shelf = stocks.map((_, s) => levels.initialOnHand[s]! - levelOf(world, s, Level.onHand));
  const pipeline = stocks.map(
    (_, s) =>
      levels.initialInTransit[s]! -
      levels.waitingUnits[s]! -
      levelOf(world, s, Level.wip) -
      levelOf(world, s, Level.inTransit),
  );
  const open = layers.map((_, l) => -levels.openUnits[l]!);
  const ofLayers: readonly TraceEvent['kind'][] = ['demand', 'shipment', 'lost', 'reneged'];
  for (const { kind, subject, quantity } of trace) {
    const stock = ofLayers.includes(kind) ? layers[subject]!.stock : subject;
    if (kind in onShelf) shelf[stock]! += onShelf[kind]! * quantity;
    if (kind === 'writeOff') shelf[stock]! -= quantity;
    if (kind in underWay) pipeline[stock]! += underWay[kind]! * quantity;
    if (kind in wanted) open[subject]! += wanted[kind]! * quantity;
  }
  return [...shelf, ...pipeline, ...open];
}

const isBalanced = (amounts: readonly number[]): boolean => amounts.every((amount) => Math.abs(amount) < 1e-6);

/**
 * Companies whose customers buy one item an order, which is entered rightly: a basket is one record of several lines, and
 * what is entered wrongly leaves under another name.
 */
const simplePlants = plants.map(
  ({ orderEntry: _, feedback: __, ...scenario }): Scenario => ({
    ...scenario,
    segments: Object.fromEntries(
      Object.entries(scenario.segments ?? {}).map(([id, { companions: _, ...segment }]) => [id, segment]),
    ),
  }),
);

describe('a trace', () => {
  it('balances, and does no more when any record of units is dropped', () => {
    fc.assert(
      fc.property(simplePlants, fc.nat(), (scenario, at) => {
        const story = told(scenario);
        expect(imbalances(story, story.trace).filter((amount) => Math.abs(amount) >= 1e-6)).toEqual([]);
        const counted = story.trace.filter(
          ({ kind, quantity }) =>
            quantity > 1e-3 && (kind in onShelf || kind in underWay || kind in wanted || kind === 'writeOff'),
        );
        if (counted.length === 0) return;
        const dropped = counted[at % counted.length]!;
        const rest = story.trace.filter((event) => event !== dropped);
        expect(isBalanced(imbalances(story, rest)), JSON.stringify(dropped)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

/** Entries of the books that stand for units, lots or their times: each is part of a balance. */
const guarded: readonly (readonly [keyof typeof tables, readonly number[]])[] = [
  [
    'stock',
    [
      ...[Stock.unitsReleased, Stock.unitsReceived, Stock.unitsIssued, Stock.unitsShipped, Stock.unitsReturned],
      ...[Stock.unitsWrittenOff, Stock.unitsScrapped, Stock.onHandEnd],
      ...[Stock.unitsShrunk, Stock.recordErrors, Stock.recordCorrections, Stock.recordErrorEnd],
    ],
  ],
  ['layer', [Layer.unitsPlaced, Layer.unitsShipped, Layer.lostUnits]],
  ['station', [Station.queueArea, Station.inServiceArea, Station.sojournMinutes]],
  ['line', [Line.wipLotsArea]],
];
const tables = { stock: 0, layer: 0, station: 0, line: 0 } as const;

describe('the books', () => {
  it('pass, and do no more when any entry of units or lots is a hundredth off', () => {
    fc.assert(
      fc.property(plants, fc.nat(), fc.nat(), fc.boolean(), (scenario, which, where, more) => {
        const { world } = new SteppedRun(scenario).finish();
        checkWorld(world, world.period);
        const cells = guarded.flatMap(([name, columns]) => {
          const table: Table = world.ledger[name];
          return columns.flatMap((column) =>
            Array.from({ length: table.entities }, (_, entity) => ({ table, column, entity })),
          );
        });
        const { table, column, entity } = cells[which % cells.length]!;
        // What happened in the last period is seen by every law; earlier ones by those that look at all periods.
        const period =
          (column === Stock.onHandEnd || column === Stock.recordErrorEnd) && table === world.ledger.stock
            ? world.period
            : where % (world.period + 1);
        const size = Math.max(1, Math.abs(table.at(period, entity, column))) / 100;
        table.addTo(period, entity, column, more ? size : -size);
        expect(() => {
          for (let p = 0; p <= world.period; p++) checkPeriod(world, p);
        }).toThrow(/expected/);
      }),
      { numRuns: 150 },
    );
  });
});

/** The laws at the end of the run and, of a period before it, those that look at that period alone. */
function checkPeriod(world: SteppedRun['world'], period: number): void {
  const found = auditPeriod(world.ledger, world.plant, auditLevels(world), period);
  if (found.length > 0) throw new Error(`expected ${found[0]!.expected}`);
  if (period === world.period) checkWorld(world, period);
}
