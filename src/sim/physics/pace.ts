import { TraceCode } from '../record/trace.ts';
import { precedes } from './dispatch.ts';
import { EventKind } from './event-kinds.ts';
import { Replenishment } from './records.ts';
import { lotNumber, MachineState, type World } from './world.ts';

/*
 * The paces of a line (MODEL §7.1). Rope: an order is let go when the drum is so near to it that only the buffer lies
 * between. Level (heijunka): one order a pitch, of the stock that is furthest behind its share of the mix.
 */

/** Differences of minutes below this are rounding. */
const HAIR = 1e-6;
/** Taken off the rank of a lot that is put first on its way to the drum; no other rank comes near it. */
const HURRIED = 1_000_000;
/** The share of the buffer next to the drum that must not be empty. */
const LAST_PART = 1 / 3;
const NEVER = Number.POSITIVE_INFINITY;

/** True when a line’s pace lets an order go now; else the line is looked at again when it may. */
export function paceAllows(world: World, line: number): boolean {
  if (world.lineHead[line]! < 0) return false;
  const { pitchMinutes, drum } = world.plant.lines[line]!;
  if (pitchMinutes > 0) return isPitch(world, line);
  const over = minutesAhead(world, line, drum) - world.buffer[line]!;
  if (over <= HAIR) return true;
  bookNeed(world, line, drum, over);
  return false;
}

/** An order is let go: its pitch is used, and its units count towards the mix. */
export function notePace(world: World, line: number, order: number): void {
  if (world.plant.lines[line]!.pitchMinutes === 0) return;
  const { whole, real } = world.replenishments;
  const units = real[order + Replenishment.quantity]!;
  world.paceAt[line] = NEVER;
  world.mixUnits[whole[order + Replenishment.stock]!]! += units;
  world.lineMixUnits[line]! += units;
}

/** After a look at a line: a pitch that nothing could use lapses, a buffer that runs empty is filled. */
export function endPass(world: World, line: number): void {
  if (world.plant.lines[line]!.isRoped) fillBuffer(world, line);
  else if (world.paceAt[line] === world.now) {
    world.paceAt[line] = NEVER;
    if (world.lineHead[line]! >= 0) bookPitch(world, line);
  }
}

/** Pitches are counted in the working time of the line: the n-th begins after n pitches of it. */
function isPitch(world: World, line: number): boolean {
  if (world.paceAt[line] === world.now) return true;
  if (world.paceAt[line] === NEVER) bookPitch(world, line);
  return false;
}

function bookPitch(world: World, line: number): void {
  const { time, pitchMinutes } = world.plant.lines[line]!;
  const past = Math.floor(time.toWork(world.now) / pitchMinutes + 1e-9);
  bookLook(world, line, time.fromWorkStart((past + 1) * pitchMinutes));
}

function bookLook(world: World, line: number, at: number): void {
  world.paceAt[line] = at;
  world.calendar.schedule(at, EventKind.releaseLine, line, 1);
}

/** While the drum runs, so much of the work ahead of it is done by then; while it does not, its next lot says more. */
function bookNeed(world: World, line: number, drum: number, over: number): void {
  const { firstMachine, machines } = world.plant.stations[drum]!;
  let running = 0;
  for (let m = firstMachine; m < firstMachine + machines; m++) {
    if (world.machineState[m] === MachineState.running) running += 1;
  }
  if (running === 0) return;
  const at = world.clocks[line]!.advance(world.now, (over * machines) / running);
  const booked = world.paceAt[line]!;
  if (booked > world.now && booked <= at) return;
  bookLook(world, line, at);
}

/**
 * Minutes until the drum can start an order that is let go now, at mean times: its work on all that was let go before,
 * and while it has none at hand, the way of the next lot to it.
 */
function minutesAhead(world: World, line: number, drum: number): number {
  const { machines } = world.plant.stations[drum]!;
  const { firstStation } = world.plant.lines[line]!;
  let minutes = minutesAtDrum(world, drum);
  if (minutes === 0) minutes += minutesToReach(world, firstStation, drum) * machines;
  for (let station = firstStation; station < drum; station++) {
    minutes += queuedFor(world, drum, world.queueHead[station]!);
    const { firstMachine, machines: all } = world.plant.stations[station]!;
    for (let m = firstMachine; m < firstMachine + all; m++) {
      if (world.machineState[m] !== MachineState.idle) minutes += workOf(world, drum, world.machineLot[m]!);
    }
  }
  return minutes / machines;
}

/** Work that stands at the drum, and what is left of that on its machines. */
function minutesAtDrum(world: World, drum: number): number {
  const { firstMachine, machines } = world.plant.stations[drum]!;
  let minutes = queuedFor(world, drum, world.queueHead[drum]!);
  for (let m = firstMachine; m < firstMachine + machines; m++) minutes += leftOn(world, drum, m);
  return minutes;
}

/** Minutes until the lot that is nearest to the drum gets there; 0 when there is none on its way. */
function minutesToReach(world: World, firstStation: number, drum: number): number {
  for (let station = drum - 1; station >= firstStation; station--) {
    const { firstMachine, machines } = world.plant.stations[station]!;
    let lot = -1;
    let minutes = NEVER;
    for (let m = firstMachine; m < firstMachine + machines; m++) {
      if (world.machineState[m] === MachineState.idle || leftOn(world, station, m) >= minutes) continue;
      lot = world.machineLot[m]!;
      minutes = leftOn(world, station, m);
    }
    if (lot < 0) {
      lot = world.queueHead[station]!;
      if (lot < 0) continue;
      minutes = workOf(world, station, lot);
    }
    for (let s = station + 1; s < drum; s++) minutes += workOf(world, s, lot);
    return minutes;
  }
  return 0;
}

function queuedFor(world: World, drum: number, head: number): number {
  const { whole } = world.replenishments;
  let minutes = 0;
  for (let lot = head; lot >= 0; lot = whole[lot + Replenishment.next]!) minutes += workOf(world, drum, lot);
  return minutes;
}

/** Mean time of a lot at a station. */
function workOf(world: World, station: number, lot: number): number {
  const { whole, real } = world.replenishments;
  const { unitMinutes, reworkTime } = world.plant.stations[station]!;
  const isAgain = whole[lot + Replenishment.reworked] === 1 && whole[lot + Replenishment.station] === station;
  const item = world.layout.itemOf[whole[lot + Replenishment.stock]!]!;
  const minutes = (real[lot + Replenishment.quantity]! * unitMinutes[item]!) / world.speed[station]!;
  return isAgain ? minutes * reworkTime : minutes;
}

/** What is left of the lot on a machine. */
function leftOn(world: World, station: number, machine: number): number {
  const state = world.machineState[machine]!;
  if (state === MachineState.idle || state === MachineState.blocked) return 0;
  if (state === MachineState.down) return world.machineWork[machine]!;
  const toEvent = world.clockOf[machine]!.workBetween(world.now, world.machineEventAt[machine]!);
  if (state === MachineState.setup) return toEvent + workOf(world, station, world.machineLot[machine]!);
  const fails = world.machineEventKind[machine] === EventKind.breakdown;
  return fails ? toEvent + world.machineWork[machine]! - world.machineLife[machine]! : toEvent;
}

/** A lot has reached the drum: it needs no hurry any more, and the line is looked at again. */
export function reachDrum(world: World, lot: number, line: number): void {
  const { whole, real } = world.replenishments;
  if (whole[lot + Replenishment.rank]! < -HURRIED / 2) whole[lot + Replenishment.rank]! += HURRIED;
  const way = world.clocks[line]!.workBetween(real[lot + Replenishment.releasedAt]!, world.now);
  world.drumTimes?.note(line, world.now, way);
  if (!world.plant.lines[line]!.isRoped || world.lineReleaseBooked[line] === 1) return;
  world.lineReleaseBooked[line] = 1;
  world.calendar.schedule(world.now, EventKind.releaseLine, line, 0);
}

/** When the part of the buffer next to the drum is empty, the lots that should stand there are put first. */
function fillBuffer(world: World, line: number): void {
  const { drum, firstStation } = world.plant.lines[line]!;
  const { machines } = world.plant.stations[drum]!;
  const { whole } = world.replenishments;
  let missing = LAST_PART * world.buffer[line]! * machines - minutesAtDrum(world, drum);
  for (let station = drum - 1; station >= firstStation && missing > 0; station--) {
    const { firstMachine, machines: all } = world.plant.stations[station]!;
    for (let m = firstMachine; m < firstMachine + all; m++) {
      if (world.machineState[m] !== MachineState.idle) missing -= hurry(world, drum, world.machineLot[m]!);
    }
    for (let lot = world.queueHead[station]!; lot >= 0 && missing > 0; lot = whole[lot + Replenishment.next]!) {
      missing -= hurry(world, drum, lot);
    }
  }
}

/** @returns the work that the lot brings to the drum */
function hurry(world: World, drum: number, lot: number): number {
  const { whole, real } = world.replenishments;
  const minutes = workOf(world, drum, lot);
  if (whole[lot + Replenishment.rank]! < -HURRIED / 2) return minutes;
  whole[lot + Replenishment.rank]! -= HURRIED;
  const stock = whole[lot + Replenishment.stock]!;
  const units = real[lot + Replenishment.quantity]!;
  const cause = whole[lot + Replenishment.trace]!;
  world.trace?.emit(TraceCode.hurry, world.now, stock, lotNumber(world, lot), units, cause);
  return minutes;
}

/**
 * The order of a list whose stock is furthest behind its share of the mix, once it is let go (goal chasing: Miltenburg
 * 1989); of one stock, the one that the line’s dispatch list puts first.
 */
export function furthestBehind(
  world: World,
  line: number,
  head: number,
  qualifies: (world: World, order: number) => boolean,
): number {
  const { whole } = world.replenishments;
  let best = -1;
  for (let order = head; order >= 0; order = whole[order + Replenishment.next]!) {
    if (!qualifies(world, order)) continue;
    if (best < 0 || goesBefore(world, line, order, best)) best = order;
  }
  return best;
}

function goesBefore(world: World, line: number, a: number, b: number): boolean {
  const { whole } = world.replenishments;
  if (whole[a + Replenishment.stock] === whole[b + Replenishment.stock]) return precedes(world, line, a, b, -1);
  return unitsBehind(world, line, a) > unitsBehind(world, line, b) + HAIR;
}

function unitsBehind(world: World, line: number, order: number): number {
  const { whole, real } = world.replenishments;
  const stock = whole[order + Replenishment.stock]!;
  const units = real[order + Replenishment.quantity]!;
  return world.mixShare[stock]! * (world.lineMixUnits[line]! + units) - world.mixUnits[stock]!;
}

/** The mix changes: what each stock is behind by now stays, what comes is shared anew. */
export function setMix(
  world: World,
  line: number,
  shares: readonly { readonly stock: number; readonly share: number }[],
): void {
  for (const { stock, share } of shares) {
    world.mixUnits[stock]! -= world.mixShare[stock]! * world.lineMixUnits[line]!;
    world.mixShare[stock] = share;
  }
  world.lineMixUnits[line] = 0;
}
