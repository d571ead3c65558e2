import { Station } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { EventKind } from './event-kinds.ts';
import { NOTHING } from './levels.ts';
import { lotNumber, MachineState, type World } from './world.ts';
import { Replenishment } from './records.ts';

const columnOfState = [-1, Station.setupMinutes, Station.runMinutes, Station.downMinutes, Station.blockedMinutes];

/** Credits the time since the machine's last change to the state it was in. */
export function closeMachine(world: World, machine: number): void {
  const state = world.machineState[machine]!;
  if (state !== MachineState.idle) {
    const time = world.clockOf[machine]!;
    const since = world.machineSince[machine]!;
    const minutes = time.alwaysOpen ? world.now - since : time.workBetween(since, world.now);
    world.ledger.station.add(world.layout.stationOf[machine]!, columnOfState[state]!, minutes);
  }
  world.machineSince[machine] = world.now;
}

/** Books a machine event after an amount of working time. */
function after(world: World, machine: number, minutes: number, kind: number): void {
  const time = world.clockOf[machine]!;
  const at = time.alwaysOpen ? world.now + minutes : time.advance(world.now, minutes);
  world.machineEventAt[machine] = at;
  world.machineEventKind[machine] = kind;
  world.calendar.schedule(at, kind, machine, world.machineVersion[machine]!);
}

/** An idle machine takes a lot: set-up first when the item changes, then the run. */
export function startMachine(world: World, machine: number, lot: number): void {
  const { plant, replenishments } = world;
  const station = world.layout.stationOf[machine]!;
  const plan = plant.stations[station]!;
  const item = world.layout.itemOf[replenishments.whole[lot + Replenishment.stock]!]!;
  world.machineLot[machine] = lot;
  world.machineSince[machine] = world.now;
  if (plan.hasSetup) {
    const last = world.machineItem[machine]!;
    const minutes =
      last < 0 ? 0 : plan.setupMinutes[last * world.layout.itemCount + item]! * world.setupScale[station]!;
    world.machineItem[machine] = item;
    if (minutes > 0) {
      startSetup(world, machine, lot, minutes);
      return;
    }
  } else {
    world.machineItem[machine] = item;
  }
  startRun(world, machine);
}

function startSetup(world: World, machine: number, lot: number, minutes: number): void {
  const station = world.layout.stationOf[machine]!;
  const plan = world.plant.stations[station]!;
  world.machineState[machine] = MachineState.setup;
  world.ledger.station.add(station, Station.setups, 1);
  world.ledger.station.add(station, Station.setupCost, plan.setupCost * world.setupScale[station]!);
  world.ledger.station.add(station, Station.setupLabourCost, minutes * world.layout.crewCostPerMinute[station]!);
  world.replenishments.real[lot + Replenishment.touchMinutes]! += minutes;
  if (world.trace !== null) {
    world.trace.emit(
      TraceCode.setup,
      world.now,
      station,
      lotNumber(world, lot),
      minutes,
      world.replenishments.whole[lot + Replenishment.trace]!,
    );
  }
  after(world, machine, minutes, EventKind.setupDone);
}

export function onSetupDone(world: World, machine: number, version: number): void {
  if (version !== world.machineVersion[machine]) return;
  closeMachine(world, machine);
  startRun(world, machine);
}

/** Draws the processing time of the lot (q·τ·ξ ÷ speed; ξ by station and item) and runs. */
function startRun(world: World, machine: number): void {
  const { plant, replenishments } = world;
  const station = world.layout.stationOf[machine]!;
  const plan = plant.stations[station]!;
  const lot = world.machineLot[machine]!;
  const item = world.layout.itemOf[replenishments.whole[lot + Replenishment.stock]!]!;
  const law = plan.variation[item]!;
  const variation = law.constant ? 1 : law.sample(world.processTime.at(station * world.layout.itemCount + item)());
  const rework = replenishments.whole[lot + Replenishment.reworked] === 1 ? plan.reworkTime : 1;
  const quantity = replenishments.real[lot + Replenishment.quantity]!;
  const rest = quantity - plan.transferBatch;
  const units = rest > NOTHING ? plan.transferBatch : quantity;
  const work = (units * plan.unitMinutes[item]! * variation * rework) / world.speed[station]!;
  if (rest > NOTHING) {
    world.machineRest[machine] = rest;
    world.minutesOfUnit[machine] = work / units;
  }
  world.machineWork[machine] = work;
  world.machineRunStart[machine] = world.now;
  replenishments.real[lot + Replenishment.touchMinutes]! += work;
  if (world.trace !== null) {
    const cause = replenishments.whole[lot + Replenishment.trace]!;
    replenishments.whole[lot + Replenishment.trace] = world.trace.emit(
      TraceCode.start,
      world.now,
      station,
      lotNumber(world, lot),
      replenishments.real[lot + Replenishment.quantity]!,
      cause,
    );
  }
  runOn(world, machine);
}

/** A batch of the lot is done: the machine goes on with the next one, so many units at the pace of the lot. */
export function runNextBatch(world: World, machine: number, units: number): void {
  closeMachine(world, machine);
  world.machineLife[machine]! -= world.machineWork[machine]!;
  world.machineWork[machine] = units * world.minutesOfUnit[machine]!;
  world.machineBatchStart[machine] = world.now;
  runOn(world, machine);
}

/** Runs to the end of the work or to the next failure, whichever is first; the failure clock counts running time. */
function runOn(world: World, machine: number): void {
  world.machineState[machine] = MachineState.running;
  const work = world.machineWork[machine]!;
  const life = world.machineLife[machine]!;
  if (life < work) after(world, machine, life, EventKind.breakdown);
  else after(world, machine, work, EventKind.operationDone);
}

/** The run is over: time credited, the failure clock moved on, the time the lot held the machine noted. */
export function finishRun(world: World, machine: number): void {
  closeMachine(world, machine);
  world.machineLife[machine]! -= world.machineWork[machine]!;
  const station = world.layout.stationOf[machine]!;
  const time = world.clockOf[machine]!;
  const start = world.machineRunStart[machine]!;
  const held = time.alwaysOpen ? world.now - start : time.workBetween(start, world.now);
  const table = world.ledger.station;
  const row = table.row(station);
  table.data[row + Station.occupiedMinutes]! += held;
  table.data[row + Station.occupiedSquareMinutes]! += held * held;
}

/** Pre-empt: what is left of the work waits for the repair. */
export function onBreakdown(world: World, machine: number, version: number): void {
  if (version !== world.machineVersion[machine]) return;
  const station = world.layout.stationOf[machine]!;
  const plan = world.plant.stations[station]!;
  closeMachine(world, machine);
  world.machineWork[machine]! -= world.machineLife[machine]!;
  world.machineState[machine] = MachineState.down;
  world.ledger.station.add(station, Station.failures, 1);
  world.trace?.emit(TraceCode.breakdown, world.now, station, lotNumber(world, world.machineLot[machine]!), 0, -1);
  const minutes = plan.repair.constant ? plan.repair.mean : plan.repair.sample(world.repair.at(machine)());
  after(world, machine, minutes * world.repairScale[station]!, EventKind.repaired);
}

/** Resume: the next life begins. */
export function onRepaired(world: World, machine: number, version: number): void {
  if (version !== world.machineVersion[machine]) return;
  const station = world.layout.stationOf[machine]!;
  const plan = world.plant.stations[station]!;
  closeMachine(world, machine);
  const life = plan.life.constant ? plan.life.mean : plan.life.sample(world.breakdownLife.at(machine)());
  world.machineLife[machine] = life * world.lifeScale[station]!;
  world.trace?.emit(TraceCode.repaired, world.now, station, lotNumber(world, world.machineLot[machine]!), 0, -1);
  runOn(world, machine);
}

/** A line opens out of its hours: what its machines are busy with goes on now, not at the next opening. */
export function resumeEarly(world: World, machine: number, workMinutes: number): void {
  const state = world.machineState[machine]!;
  if (state === MachineState.idle || state === MachineState.blocked) return;
  world.machineVersion[machine]! += 1;
  after(world, machine, workMinutes, world.machineEventKind[machine]!);
}
