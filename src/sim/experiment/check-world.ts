import { InvariantError } from '../kernel/invariant.ts';
import { EventKind } from '../physics/event-kinds.ts';
import { handlers } from '../physics/handlers.ts';
import { Level, levelOf } from '../physics/levels.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import { Claim, Replenishment, ReplenishmentState } from '../physics/records.ts';
import type { World } from '../physics/world.ts';
import { auditPeriod, auditSoFar } from '../record/audit.ts';
import { auditLevels } from './audit-levels.ts';

const TOLERANCE = 1e-7;

/** Every period of a hundred, every second of two hundred, and so on: what is summed up grows with the run. */
const isAudited = (period: number): boolean => period % Math.ceil((period + 1) / 100) === 0;

/** The handlers of a run whose conservation is checked at the ends of its periods. */
export const auditedHandlers = handlers.map((handler, kind): typeof handler =>
  kind === EventKind.periodEnd
    ? (world, subject, detail) => {
        const ended = world.period;
        handler(world, subject, detail);
        if (isAudited(ended)) checkWorld(world, ended);
      }
    : handler,
);

/**
 * Asserts the conservation laws of MODEL §8.3 on the state and the ledger at the end of a period, its areas closed.
 * @throws InvariantError naming the first law that is broken
 */
export function checkWorld(world: World, period: number): void {
  const { seed, replication } = world.run;
  const refuse = (what: string, where: string, expected: number, found: number): never => {
    throw new InvariantError(
      `${what} of ${where}: expected ${expected}, found ${found} (seed ${seed}, replication ${replication})`,
      { time: world.now },
    );
  };
  const expect: Expect = (what, where, expected, found) => {
    const scale = Math.max(1, Math.abs(expected), Math.abs(found));
    if (!(Math.abs(expected - found) <= TOLERANCE * scale)) refuse(what, where, expected, found);
  };
  const { ledger, plant } = world;
  const levels = auditLevels(world);
  for (const audit of [auditPeriod, auditSoFar]) {
    for (const { what, where, expected, found } of audit(ledger, plant, levels, period)) {
      refuse(what, where, expected, found);
    }
  }
  checkBacklogs(world, expect);
  checkReplenishments(world, expect);
  checkLines(world, expect);
}

type Expect = (what: string, where: string, expected: number, found: number) => void;

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
    if (plan.records === null) {
      expect('reserved units beyond the shelf', plan.id, 0, Math.max(0, reserved - onHand));
    } else {
      expect('units missing on record', plan.id, 0, Math.max(0, -onHand - world.recordError[stock]!));
      expect('units missing on the shelf', plan.id, 0, Math.max(0, -onHand));
    }
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
    if (line.isGated) {
      expect('tokens in use', line.id, ordersWithToken(world, index), world.lineTokens[index]!);
    }
  });
}

/** Orders that have been let onto a line and have parts before the end of its segment, or wait there for the components that are theirs. */
function ordersWithToken(world: World, line: number): number {
  const { replenishments, plant } = world;
  let orders = 0;
  for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
    const { whole } = replenishments;
    const state = whole[order + Replenishment.state]!;
    if (state === ReplenishmentState.free || whole[order + Replenishment.parent]! >= 0) continue;
    if (plant.stocks[whole[order + Replenishment.stock]!]!.line !== line) continue;
    const claims = state === ReplenishmentState.claiming;
    if (claims || (state > ReplenishmentState.claiming && whole[order + Replenishment.holding]! > 0)) orders += 1;
  }
  return orders;
}
