import { NOTHING } from '../physics/levels.ts';
import { RECORD_SIZE } from '../physics/pool.ts';
import type { StationPlan, StockPlan } from '../physics/plant.ts';
import { Replenishment, ReplenishmentState } from '../physics/records.ts';
import { MachineState, type World } from '../physics/world.ts';

/** What planners reckon with: mean times, and the work that they know to wait for a line. */

/** Time of one machine of a station for a good unit of an item: bad units, repairs, and a set-up a lot included. */
export function goodUnitMinutes(world: World, station: number, item: number, lot: number): number {
  const plan = world.plant.stations[station]!;
  const lifetime = plan.life.mean * world.lifeScale[station]!;
  const repairs = plan.breaksDown ? (plan.repair.mean * world.repairScale[station]!) / lifetime : 0;
  const good = world.yield[station]! + (1 - world.yield[station]!) * plan.reworkShare;
  const run = (plan.unitMinutes[item]! / world.speed[station]! / good) * (1 + repairs);
  const setup = plan.hasSetup ? (meanSetup(world, plan, item) * world.setupScale[station]!) / lot : 0;
  return run + setup;
}

/** Time of one machine of a station for a lot. */
export const lotMinutes = (world: World, station: number, item: number, units: number): number =>
  units > NOTHING ? units * goodUnitMinutes(world, station, item, units) : 0;

/** When a lot is on its shelf that its line begins at an instant, by standard times. */
export function shelvedAt(world: World, plan: StockPlan, start: number, units: number): number {
  const { line, item, putAwayMinutes, putAwayTime } = plan;
  const { firstStation, stationCount } = world.plant.lines[line]!;
  let work = 0;
  for (let station = firstStation; station < firstStation + stationCount; station++) {
    work += lotMinutes(world, station, item, units);
  }
  const done = world.clocks[line]!.advance(start, work);
  return putAwayTime.alwaysOpen ? done + putAwayMinutes : putAwayTime.advance(done, putAwayMinutes);
}

/** Mean set-up to an item from the others that its line makes. */
function meanSetup({ plant }: World, { setupMinutes, line }: StationPlan, item: number): number {
  const items = Math.round(Math.sqrt(setupMinutes.length));
  let sum = 0;
  let count = 0;
  for (const { line: maker, item: from } of plant.stocks) {
    if (maker !== line || from === item || setupMinutes[from * items + item]! <= 0) continue;
    sum += setupMinutes[from * items + item]!;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** Minutes until a line has done what is on order for it, by its busiest station: nobody knows of failures to come. */
export function minutesAhead(world: World, line: number): number {
  const { firstStation, stationCount } = world.plant.lines[line]!;
  let most = 0;
  for (let station = firstStation; station < firstStation + stationCount; station++) {
    const minutes = workAhead(world, line, station) - workDone(world, station);
    most = Math.max(most, minutes / world.plant.stations[station]!.machines);
  }
  return most;
}

/** Work of a station in all orders of its line that have not left it. */
function workAhead(world: World, line: number, station: number): number {
  const { replenishments, plant, layout } = world;
  const { whole, real } = replenishments;
  let minutes = 0;
  for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
    const state = whole[order + Replenishment.state]!;
    if (state === ReplenishmentState.free || state === ReplenishmentState.inTransit) continue;
    if (whole[order + Replenishment.ended] === 1) continue;
    const stock = whole[order + Replenishment.stock]!;
    if (plant.stocks[stock]!.line !== line) continue;
    if (state === ReplenishmentState.inProcess && whole[order + Replenishment.station]! > station) continue;
    const quantity = real[order + Replenishment.quantity]!;
    minutes += lotMinutes(world, station, layout.itemOf[stock]!, quantity);
  }
  return minutes;
}

/** Of that work, what its machines have done to the lots on them, by standard times. */
function workDone(world: World, station: number): number {
  const { replenishments, plant, layout, now } = world;
  const { firstMachine, machines } = plant.stations[station]!;
  let minutes = 0;
  for (let machine = firstMachine; machine < firstMachine + machines; machine++) {
    const state = world.machineState[machine]!;
    if (state === MachineState.idle || state === MachineState.setup) continue;
    const lot = world.machineLot[machine]!;
    const quantity = replenishments.real[lot + Replenishment.quantity]!;
    const item = layout.itemOf[replenishments.whole[lot + Replenishment.stock]!]!;
    const standard = lotMinutes(world, station, item, quantity);
    const begun = Math.max(world.machineRunStart[machine]!, world.machineBatchStart[machine]!);
    const run = world.clockOf[machine]!.workBetween(begun, now);
    minutes += state === MachineState.blocked ? standard : Math.min(standard, run);
  }
  return minutes;
}
