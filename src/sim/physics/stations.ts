import { Line, Station, Stock } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { bestOf } from './dispatch.ts';
import { EventKind } from './event-kinds.ts';
import { change, changeInService, changeLineLots, changeQueue, Level } from './levels.ts';
import { append, prepend, remove } from './lists.ts';
import { closeMachine, finishRun, startMachine } from './machines.ts';
import { inspect } from './quality.ts';
import { finishLot, partGone } from './put-away.ts';
import { Replenishment, ReplenishmentState } from './records.ts';
import { reachDrum } from './pace.ts';
import { bookLineRelease, releaseLinePass } from './release.ts';
import { sendBatch } from './transfer-batches.ts';
import { lotNumber, MachineState, type World } from './world.ts';

/** A lot enters the first station of its line: it is work in process from now on. */
export function enterLine(world: World, lot: number): void {
  const { replenishments, plant, ledger } = world;
  const stock = replenishments.whole[lot + Replenishment.stock]!;
  const { line, materialCost } = plant.stocks[stock]!;
  const quantity = replenishments.real[lot + Replenishment.quantity]!;
  replenishments.whole[lot + Replenishment.state] = ReplenishmentState.inProcess;
  replenishments.whole[lot + Replenishment.parts] = 1;
  replenishments.whole[lot + Replenishment.holding] = 1;
  replenishments.real[lot + Replenishment.accruedValue] = quantity * materialCost;
  change(world, stock, Level.wip, quantity);
  if (materialCost > 0) change(world, stock, Level.wipValue, quantity * materialCost);
  changeLineLots(world, line, 1);
  ledger.line.add(line, Line.lotsReleased, 1);
  arrive(world, lot, plant.lines[line]!.firstStation);
}

/** A lot comes to a station: an idle machine takes it at once, else it joins the queue. */
function arrive(world: World, lot: number, station: number): void {
  const { replenishments, ledger } = world;
  replenishments.whole[lot + Replenishment.station] = station;
  replenishments.real[lot + Replenishment.arrivedAt] = world.now;
  if (world.layout.isDrum[station] === 1) reachDrum(world, lot, world.layout.lineOfStation[station]!);
  const { data } = ledger.station;
  const row = ledger.station.row(station);
  data[row + Station.lotsArrived]! += 1;
  if (startsAtOnce(world, station, lot)) {
    changeInService(world, station, 1);
    data[row + Station.lotsStarted]! += 1;
    if (world.isMeasured(world.period)) world.observations.distributions.stationWait[station]!.addZeros(1);
    startMachine(world, world.layout.onlyMachine[station]!, lot);
    return;
  }
  append(world.queueHead, world.queueTail, station, lot, replenishments);
  changeQueue(world, station, 1);
  dispatch(world, station);
}

/** True when the only machine of a station is idle, nobody waits and the line is open: no choice is to be made. */
function startsAtOnce(world: World, station: number, lot: number): boolean {
  const { layout } = world;
  const machine = layout.onlyMachine[station]!;
  if (machine < 0 || world.queueHead[station]! >= 0 || world.machineState[machine] !== MachineState.idle) return false;
  const time = world.clockOf[machine]!;
  if (!time.alwaysOpen && !time.isOpen(world.now)) return false;
  if (layout.isFirstComeFirstServed[station] === 0) noteCampaign(world, station, lot);
  return true;
}

/** Rework goes to the head of the queue of the station that made the units. */
export function rework(world: World, lot: number, station: number): void {
  const { replenishments } = world;
  replenishments.whole[lot + Replenishment.station] = station;
  replenishments.real[lot + Replenishment.arrivedAt] = world.now;
  world.ledger.station.add(station, Station.lotsArrived, 1);
  prepend(world.queueHead, world.queueTail, station, lot, replenishments);
  changeQueue(world, station, 1);
}

/** Gives waiting lots to idle machines while the line is open; closed, it looks again at the next opening. */
export function dispatch(world: World, station: number): void {
  while (world.queueHead[station]! >= 0) {
    const machine = idleMachine(world, station);
    if (machine < 0) return;
    const time = world.clockOf[machine]!;
    if (!time.alwaysOpen && !time.isOpen(world.now)) {
      if (world.dispatchBooked[station] === 0) {
        world.dispatchBooked[station] = 1;
        world.calendar.schedule(time.nextOpen(world.now), EventKind.dispatch, station, 0);
      }
      return;
    }
    const lot = choose(world, station, machine);
    remove(world.queueHead, world.queueTail, station, lot, world.replenishments);
    changeQueue(world, station, -1);
    changeInService(world, station, 1);
    countWait(world, station, lot);
    startMachine(world, machine, lot);
  }
}

/** An idle machine, the one already set up for the head of the queue if there is a choice; −1 for none. */
function idleMachine(world: World, station: number): number {
  const only = world.layout.onlyMachine[station]!;
  if (only >= 0) return world.machineState[only] === MachineState.idle ? only : -1;
  const { firstMachine, machines } = world.plant.stations[station]!;
  const item = world.layout.itemOf[world.replenishments.whole[world.queueHead[station]! + Replenishment.stock]!]!;
  let idle = -1;
  for (let m = firstMachine; m < firstMachine + machines; m++) {
    if (world.machineState[m] !== MachineState.idle) continue;
    if (world.machineItem[m] === item) return m;
    if (idle < 0) idle = m;
  }
  return idle;
}

/** The next lot by the line's dispatch list; after `campaign` lots of one item another item goes first. */
function choose(world: World, station: number, machine: number): number {
  const head = world.queueHead[station]!;
  if (world.layout.isFirstComeFirstServed[station] === 1) return head;
  if (world.replenishments.whole[head + Replenishment.reworked] === 1) return head;
  const lineIndex = world.layout.lineOfStation[station]!;
  const line = world.plant.lines[lineIndex]!;
  const lastItem = world.machineItem[machine]!;
  let lot = -1;
  if (world.campaignLots[station]! >= line.campaign) {
    lot = bestOf(world, lineIndex, head, lastItem, isOtherItem);
  }
  if (lot < 0) lot = bestOf(world, lineIndex, head, lastItem, null);
  noteCampaign(world, station, lot);
  return lot;
}

/** Counts how many lots of one item have been started in a row. */
function noteCampaign(world: World, station: number, lot: number): void {
  const item = world.layout.itemOf[world.replenishments.whole[lot + Replenishment.stock]!]!;
  world.campaignLots[station] = item === world.campaignItem[station] ? world.campaignLots[station]! + 1 : 1;
  world.campaignItem[station] = item;
}

function isOtherItem(world: World, lot: number): boolean {
  const item = world.layout.itemOf[world.replenishments.whole[lot + Replenishment.stock]!]!;
  return item !== world.campaignItem[world.replenishments.whole[lot + Replenishment.station]!];
}

function countWait(world: World, station: number, lot: number): void {
  const table = world.ledger.station;
  const { data } = table;
  const row = table.row(station);
  const wait = world.now - world.replenishments.real[lot + Replenishment.arrivedAt]!;
  data[row + Station.lotsStarted]! += 1;
  if (wait > 0) {
    data[row + Station.lotsWaited]! += 1;
    data[row + Station.waitMinutes]! += wait;
  }
  if (world.isMeasured(world.period)) world.observations.distributions.stationWait[station]!.add(wait);
}

/** A lot's work on a machine is done: quality decides what goes on, and where. */
export function onOperationDone(world: World, machine: number, version: number): void {
  if (version !== world.machineVersion[machine]) return;
  const lot = world.machineLot[machine]!;
  const station = world.layout.stationOf[machine]!;
  if (world.machineRest[machine]! > 0) {
    sendOn(world, sendBatch(world, machine), station);
    return;
  }
  finishRun(world, machine);
  const goesOn = inspect(world, lot, station);
  if (!goesOn) {
    leaveMachine(world, machine, lot);
    scrapLot(world, lot, station);
  } else if (world.layout.isLast[station] === 1) {
    leaveMachine(world, machine, lot);
    leaveLine(world, lot, station);
  } else if (hasRoom(world, station + 1)) {
    leaveMachine(world, machine, lot);
    goOn(world, lot, station);
  } else {
    world.machineState[machine] = MachineState.blocked;
    world.machineSince[machine] = world.now;
    world.machineBlockedSerial[machine] = world.serial++;
    return;
  }
  fillUp(world, station);
}

/** What becomes of a batch that leaves a machine ahead of the rest of its lot. */
function sendOn(world: World, batch: number, station: number): void {
  if (!inspect(world, batch, station)) scrapLot(world, batch, station);
  else if (world.layout.isLast[station] === 1) leaveLine(world, batch, station);
  else goOn(world, batch, station);
}

/** A lot goes on to the next station; past the end of the segment its token is free. */
function goOn(world: World, lot: number, station: number): void {
  if (world.layout.endsSegment[station] === 1) leaveSegment(world, lot, world.layout.lineOfStation[station]!);
  arrive(world, lot, station + 1);
}

/** A machine came free: it takes the next lot, and the room this makes unblocks the machines upstream. */
function fillUp(world: World, station: number): void {
  dispatch(world, station);
  if (world.layout.isFirst[station] === 1 || world.layout.isRoomy[station] === 1 || !hasRoom(world, station)) return;
  const blocked = longestBlocked(world, station - 1);
  if (blocked < 0) return;
  const lot = world.machineLot[blocked]!;
  closeMachine(world, blocked);
  leaveMachine(world, blocked, lot);
  goOn(world, lot, station - 1);
  fillUp(world, station - 1);
  fillUp(world, station);
}

function longestBlocked(world: World, station: number): number {
  const { firstMachine, machines } = world.plant.stations[station]!;
  let longest = -1;
  for (let m = firstMachine; m < firstMachine + machines; m++) {
    if (world.machineState[m] !== MachineState.blocked) continue;
    if (longest < 0 || world.machineBlockedSerial[m]! < world.machineBlockedSerial[longest]!) longest = m;
  }
  return longest;
}

/** Waiting places exclude the machines: a lot may come while a place or an idle machine is there. */
function hasRoom(world: World, station: number): boolean {
  if (world.layout.isRoomy[station] === 1) return true;
  const plan = world.plant.stations[station]!;
  const idle = plan.machines - world.inService[station]!;
  return world.queueLength[station]! < plan.buffer + idle;
}

function leaveMachine(world: World, machine: number, lot: number): void {
  const station = world.layout.stationOf[machine]!;
  const table = world.ledger.station;
  const row = table.row(station);
  table.data[row + Station.lotsDone]! += 1;
  table.data[row + Station.sojournMinutes]! += world.now - world.replenishments.real[lot + Replenishment.arrivedAt]!;
  changeInService(world, station, -1);
  world.machineState[machine] = MachineState.idle;
  world.machineLot[machine] = -1;
}

/** Nothing of the lot is left. */
function scrapLot(world: World, lot: number, station: number): void {
  const line = world.layout.lineOfStation[station]!;
  changeLineLots(world, line, -1);
  if (world.layout.isInSegment[station] === 1) leaveSegment(world, lot, line);
  partGone(world, lot);
}

/** The last station is done: the lot leaves the line and is put away. */
function leaveLine(world: World, lot: number, station: number): void {
  const { replenishments, ledger } = world;
  const stock = replenishments.whole[lot + Replenishment.stock]!;
  const quantity = replenishments.real[lot + Replenishment.quantity]!;
  const line = world.layout.lineOfStation[station]!;
  const value = replenishments.real[lot + Replenishment.accruedValue]!;
  change(world, stock, Level.wip, -quantity);
  if (value > 0) change(world, stock, Level.wipValue, -value);
  const stockRow = ledger.stock.row(stock);
  ledger.stock.data[stockRow + Stock.lotsMade]! += 1;
  ledger.stock.data[stockRow + Stock.unitsMade]! += quantity;
  const lineRow = ledger.line.row(line);
  ledger.line.data[lineRow + Line.lotsOut]! += 1;
  ledger.line.data[lineRow + Line.unitsOut]! += quantity;
  ledger.line.data[lineRow + Line.flowMinutes]! += world.now - replenishments.real[lot + Replenishment.releasedAt]!;
  if (world.trace !== null) {
    const cause = replenishments.whole[lot + Replenishment.trace]!;
    replenishments.whole[lot + Replenishment.trace] = world.trace.emit(
      TraceCode.done,
      world.now,
      stock,
      lotNumber(world, lot),
      quantity,
      cause,
    );
  }
  changeLineLots(world, line, -1);
  if (world.layout.endsSegment[station] === 1) leaveSegment(world, lot, line);
  finishLot(world, lot);
}

/** The token returns when the whole order is past the segment, rework included. */
function leaveSegment(world: World, lot: number, line: number): void {
  const { replenishments } = world;
  const parent = replenishments.whole[lot + Replenishment.parent]!;
  const order = parent >= 0 ? parent : lot;
  replenishments.whole[order + Replenishment.holding]! -= 1;
  if (world.layout.isGated[line] === 0) return;
  const isFree = replenishments.whole[order + Replenishment.holding]! <= 0;
  if (!isFree && world.layout.isPaced[line] === 0) return;
  if (isFree) {
    world.lineTokens[line]! -= 1;
    world.deciders!.tokenFreed(replenishments.whole[order + Replenishment.stock]!);
  }
  if (world.layout.isPaced[line] === 0 && world.alone()) releaseLinePass(world, line);
  else bookLineRelease(world, line);
}
