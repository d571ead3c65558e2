// Identities that any run satisfies on its sample path, edges included: nothing of them needs a reference.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { Level, levelOf } from '../../src/sim/physics/levels.ts';
import { TargetKind } from '../../src/sim/physics/plant.ts';
import { RECORD_SIZE } from '../../src/sim/physics/pool.ts';
import { Claim, Order, OrderState } from '../../src/sim/physics/records.ts';
import { MachineState, type World } from '../../src/sim/physics/world.ts';
import { Layer, Station, Stock } from '../../src/sim/record/columns.ts';
import type { Table } from '../../src/sim/record/ledger.ts';
import { plants } from '../arbitraries/plants.ts';
import { SteppedRun } from '../fixtures/stepped-run.ts';

const total = (table: Table, entity: number, column: number): number => {
  let sum = 0;
  for (let period = 0; period < table.periods; period++) sum += table.at(period, entity, column);
  return sum;
};

/** Equal up to the rounding of long sums. */
const expectClose = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(expected)));

/** The plant with customers who take what is there at once, in parts, and wait for the rest of what they need. */
const withPatientCustomers = ({ orderEntry: _, feedback: __, ...scenario }: Scenario): Scenario => ({
  ...scenario,
  places: Object.fromEntries(Object.keys(scenario.places).map((id) => [id, {}])),
  segments: Object.fromEntries(
    Object.entries(scenario.segments ?? {}).map(([id, { place, size, priority, reserve }]) => [
      id,
      { place, partial: true, ...(size && { size }), ...(priority && { priority }), ...(reserve && { reserve }) },
    ]),
  ),
});

/** Σ units × time waited so far, by layer, of what customers still wait for. */
function waitingStill(world: World, layer: number): number {
  const { orders, claims } = world;
  let sum = 0;
  for (let order = 0; order < orders.used; order += RECORD_SIZE) {
    if (orders.whole[order + Order.state] === OrderState.free) continue;
    const claim = orders.whole[order + Order.firstClaim]!;
    if (claims.whole[claim + Claim.layer] !== layer) continue;
    sum += claims.real[claim + Claim.unallocated]! * (world.now - claims.real[claim + Claim.placedAt]!);
  }
  return sum;
}

describe('any run', () => {
  it('has a mean backlog of demand rate times mean wait: ∫ backlog dt = Σ units × time waited', () => {
    fc.assert(
      fc.property(plants.map(withPatientCustomers), (scenario) => {
        const { world } = new SteppedRun(scenario).finish();
        const { plant, ledger } = world;
        plant.stocks.forEach((_, stock) => {
          const takers = plant.stocks.some(({ sender, components }) => sender === stock || components.includes(stock));
          if (takers) return; // whose claims wait in the same backlog
          const layers = plant.layers.flatMap((layer, index) => (layer.stock === stock ? [index] : []));
          const waited = layers.reduce(
            (sum, layer) => sum + total(ledger.layer, layer, Layer.waitUnitMinutes) + waitingStill(world, layer),
            0,
          );
          expectClose(total(ledger.stock, stock, Stock.backlogArea), waited);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('has a utilisation of throughput times mean effective processing time: run and repair time is what lots held', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const { world } = new SteppedRun(scenario).finish();
        const { plant, ledger } = world;
        plant.stations.forEach(({ firstMachine, machines, line }, station) => {
          let held = total(ledger.station, station, Station.occupiedMinutes);
          for (let machine = firstMachine; machine < firstMachine + machines; machine++) {
            const state = world.machineState[machine];
            if (state !== MachineState.running && state !== MachineState.down) continue;
            held += world.clocks[line]!.workBetween(world.machineRunStart[machine]!, world.now);
          }
          const busy =
            total(ledger.station, station, Station.runMinutes) + total(ledger.station, station, Station.downMinutes);
          expectClose(busy, held);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('never lets the position of a base stock fall below its level: net stock on record + on order ≥ S', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const run = new SteppedRun(scenario);
        const { world } = run;
        const isBaseStock = ({ rule }: World['plant']['stocks'][number]): boolean =>
          rule.target === TargetKind.level && rule.everyMinutes === 0 && rule.lotFixed === 0;
        while (run.step()) {
          if (!world.alone()) continue; // the instant is not over
          world.plant.stocks.forEach((plan, stock) => {
            if (!isBaseStock(plan) || plan.rule.lotMaximum < Number.POSITIVE_INFINITY) return;
            const at = (level: number): number => levelOf(world, stock, level);
            const position =
              at(Level.onHand) + world.recordError[stock]! - at(Level.reserved) - at(Level.backlog) + at(Level.onOrder);
            expect(position).toBeGreaterThanOrEqual(world.upTo[stock]! - 1e-6);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
