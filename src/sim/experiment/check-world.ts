import { InvariantError } from '../kernel/invariant.ts';
import { Level, levelOf } from '../physics/levels.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import { Claim, Replenishment, ReplenishmentState } from '../physics/records.ts';
import type { World } from '../physics/world.ts';
import { Stock } from '../record/columns.ts';

const TOLERANCE = 1e-7;

/** Asserts the conservation laws of MODEL §8.3 on the state and ledger a run has ended with. */
export function checkWorld(world: World, seed: string, replication: number): void {
  const expect = (what: string, where: string, expected: number, found: number) => {
    const scale = Math.max(1, Math.abs(expected), Math.abs(found));
    if (Math.abs(expected - found) <= TOLERANCE * scale) return;
    throw new InvariantError(
      `${what} of ${where}: expected ${expected}, found ${found} (seed ${seed}, replication ${replication})`,
      { time: world.now },
    );
  };
  checkStocks(world, expect);
  checkBacklogs(world, expect);
  checkReplenishments(world, expect);
  checkLines(world, expect);
}

type Expect = (what: string, where: string, expected: number, found: number) => void;

/** Units: initial + received + returned = shipped + issued + written off + on hand. */
function checkStocks(world: World, expect: Expect): void {
  world.plant.stocks.forEach((plan, stock) => {
    const total = (column: number) => {
      let sum = 0;
      for (let period = 0; period < world.ledger.grid.periods; period++)
        sum += world.ledger.stock.at(period, stock, column);
      return sum;
    };
    const expired = total(Stock.unitsWrittenOff);
    const into = plan.initialOnHand + total(Stock.unitsReceived) + total(Stock.unitsReturned);
    const out = total(Stock.unitsShipped) + total(Stock.unitsIssued) + expired;
    expect('units on hand', plan.id, into - out, levelOf(world, stock, Level.onHand));
  });
}

/** Backlog and reservations are the sums over the claims that stand behind them. */
function checkBacklogs(world: World, expect: Expect): void {
  const { claims, plant } = world;
  const waiting = new Float64Array(plant.stocks.length);
  for (let list = 0; list < world.backlogHead.length; list++) {
    for (let claim = world.backlogHead[list]!; claim >= 0; claim = claims.whole[claim + Claim.next]!) {
      waiting[claims.whole[claim + Claim.stock]!]! += claims.real[claim + Claim.unallocated]!;
    }
  }
  plant.stocks.forEach((plan, stock) => {
    expect('backlog', plan.id, waiting[stock]!, levelOf(world, stock, Level.backlog));
    const reserved = levelOf(world, stock, Level.reserved);
    const onHand = levelOf(world, stock, Level.onHand);
    expect('reserved units beyond the shelf', plan.id, 0, Math.max(0, reserved - onHand));
  });
}

/** On order, in transit, in process and cards in use are the sums over open replenishment orders. */
function checkReplenishments(world: World, expect: Expect): void {
  const { replenishments, plant } = world;
  const n = plant.stocks.length;
  const onOrder = new Float64Array(n);
  const inTransit = new Float64Array(n);
  const wip = new Float64Array(n);
  const cards = new Float64Array(n);
  for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
    const state = replenishments.whole[order + Replenishment.state]!;
    if (state === ReplenishmentState.free) continue;
    const stock = replenishments.whole[order + Replenishment.stock]!;
    const quantity = replenishments.real[order + Replenishment.quantity]!;
    const ended = replenishments.whole[order + Replenishment.ended] === 1;
    if (!ended && replenishments.whole[order + Replenishment.discard] === 0) onOrder[stock]! += quantity;
    if (!ended && state === ReplenishmentState.inTransit) inTransit[stock]! += quantity;
    if (!ended && state === ReplenishmentState.inProcess) wip[stock]! += quantity;
    if (replenishments.whole[order + Replenishment.parent]! < 0 && state >= ReplenishmentState.queued)
      cards[stock]! += 1;
  }
  plant.stocks.forEach((plan, stock) => {
    expect('units on order', plan.id, onOrder[stock]!, levelOf(world, stock, Level.onOrder));
    expect('units in transit', plan.id, inTransit[stock]!, levelOf(world, stock, Level.inTransit));
    expect('work in process', plan.id, wip[stock]!, levelOf(world, stock, Level.wip));
    expect('cards in use', plan.id, cards[stock]!, world.openOrders[stock]!);
  });
}

/** Lots on a line are those in the queues and on the machines of its stations. */
function checkLines(world: World, expect: Expect): void {
  world.plant.lines.forEach((line, index) => {
    let onStations = 0;
    for (let s = line.firstStation; s < line.firstStation + line.stationCount; s++) {
      onStations += world.queueLength[s]! + world.inService[s]!;
    }
    expect('lots on the line', line.id, onStations, world.lineLots[index]!);
  });
}
