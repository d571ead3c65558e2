import { MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import { Line } from '../record/columns.ts';
import { TraceCode } from '../record/trace.ts';
import { EventKind } from './event-kinds.ts';
import { resumeEarly } from './machines.ts';
import { Replenishment } from './records.ts';
import { dispatch } from './stations.ts';
import type { World } from './world.ts';

/** Books the notice of each line's first overtime. */
export function startOvertime(world: World): void {
  world.plant.lines.forEach(({ overtime }, line) => {
    if (overtime !== null) bookNotice(world, line, 0);
  });
}

function bookNotice(world: World, line: number, week: number): void {
  const { decidedMinute } = world.plant.lines[line]!.overtime!;
  const at = week * MINUTES_PER_WEEK + decidedMinute;
  if (at < world.plant.horizonMinutes) world.calendar.schedule(at, EventKind.overtimeNotice, line, week);
}

/** The crew is told whether it will work longer this week. */
export function onOvertimeNotice(world: World, line: number, week: number): void {
  const { startMinute, capMinutes } = world.plant.lines[line]!.overtime!;
  const minutes = Math.min(capMinutes, world.deciders!.overtimeWanted(line));
  if (minutes >= 1) {
    world.calendar.schedule(week * MINUTES_PER_WEEK + startMinute, EventKind.overtime, line, Math.floor(minutes));
  }
  bookNotice(world, line, week + 1);
}

/** The line opens out of its hours: what was suspended goes on, and what waits may start. */
export function onOvertime(world: World, line: number, minutes: number): void {
  const { firstStation, stationCount, overtime } = world.plant.lines[line]!;
  const clock = world.clocks[line]!;
  const left = suspendedWork(world, line);
  clock.grant(world.now, minutes);
  const table = world.ledger.line;
  table.add(line, Line.overtimeMinutes, minutes);
  table.add(line, Line.overtimeCost, minutes * overtime!.costPerMinute);
  world.trace?.emit(TraceCode.overtime, world.now, line, -1, minutes, -1);
  for (const { machine, workMinutes } of left) resumeEarly(world, machine, workMinutes);
  for (let station = firstStation; station < firstStation + stationCount; station++) dispatch(world, station);
}

/** Working time left to the next event of each machine of a line. */
export function suspendedWork(
  world: World,
  line: number,
): { readonly machine: number; readonly workMinutes: number }[] {
  const { firstStation, stationCount } = world.plant.lines[line]!;
  const { stations } = world.plant;
  const first = stations[firstStation]!;
  const last = stations[firstStation + stationCount - 1]!;
  const clock = world.clocks[line]!;
  const left = [];
  for (let machine = first.firstMachine; machine < last.firstMachine + last.machines; machine++) {
    left.push({ machine, workMinutes: clock.workBetween(world.now, world.machineEventAt[machine]!) });
  }
  return left;
}

/** Minutes of work that wait for a line, at mean times: of its busiest station, a machine's share. */
export function queuedMinutes(world: World, line: number): number {
  const { firstStation, stationCount } = world.plant.lines[line]!;
  let most = 0;
  for (let station = firstStation; station < firstStation + stationCount; station++) {
    let minutes = minutesOf(world, world.lineHead[line]!, station);
    for (let s = firstStation; s <= station; s++) minutes += minutesOf(world, world.queueHead[s]!, station);
    most = Math.max(most, minutes / world.plant.stations[station]!.machines);
  }
  return most;
}

/** Minutes that the orders of a list take at a station. */
function minutesOf(world: World, head: number, station: number): number {
  const { replenishments, layout } = world;
  const { unitMinutes } = world.plant.stations[station]!;
  let minutes = 0;
  for (let order = head; order >= 0; order = replenishments.whole[order + Replenishment.next]!) {
    const item = layout.itemOf[replenishments.whole[order + Replenishment.stock]!]!;
    minutes += (replenishments.real[order + Replenishment.quantity]! * unitMinutes[item]!) / world.speed[station]!;
  }
  return minutes;
}
