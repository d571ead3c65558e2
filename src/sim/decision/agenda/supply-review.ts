import { MINUTES_PER_WEEK } from '../../kernel/working-time.ts';
import { LEVELS, Level } from '../../physics/levels.ts';
import { goodUnitMinutes } from '../line-load.ts';
import type { AgendaStep, Meeting, MeetingRoom } from '../meeting.ts';

/** A stock that a line makes, with what its production of each week is planned to be. */
interface PlannedStock {
  readonly stock: number;
  /** Minutes of the line's slowest station for a good unit, repairs and set-ups included. */
  readonly minutesPerUnit: number;
  /** Value tied up for each of these minutes: what is cheapest to make early. */
  readonly valuePerMinute: number;
  /** May be made before its week. */
  readonly prebuilds: boolean;
  /** Units as demand wants them, and as the line can make them, from the week of effect on. */
  readonly wanted: Float64Array;
  readonly levelled: Float64Array;
}

/**
 * Plans production week by week: what demand asks for beyond a line's hours is made in earlier weeks where the product
 * may be, cheapest value per minute first; what remains asks for overtime (MODEL §6.3, backward levelling).
 */
export const supplyReview: AgendaStep = (room, meeting) => {
  const weeks = meeting.lastWeek - meeting.effectWeek + 1;
  if (weeks <= 0) return;
  room.world.plant.lines.forEach((_, line) => {
    const made = plannedStocks(room, meeting, line, weeks);
    if (made.length === 0) return;
    const first = Math.min(weeks - 1, meeting.firstFreeWeek - meeting.effectWeek);
    const beyond = level(made, capacityMinutes(room, meeting, line, weeks), first);
    write(room, meeting, line, made, beyond);
  });
};

function plannedStocks(room: MeetingRoom, meeting: Meeting, line: number, weeks: number): PlannedStock[] {
  return room.world.plant.stocks.flatMap((plan, stock) => {
    if (plan.line !== line) return [];
    const minutesPerUnit = unitMinutes(room, line, stock);
    const wanted = wantedUnits(room, meeting, stock, weeks);
    return [
      {
        stock,
        minutesPerUnit,
        valuePerMinute: plan.unitValue / minutesPerUnit,
        prebuilds: room.coordination.covers[stock]?.prebuilds === true,
        wanted,
        levelled: wanted.slice(),
      },
    ];
  });
}

/** The slowest station's time for a good unit: bad units, repairs, and a set-up a lot included. */
function unitMinutes({ world }: MeetingRoom, line: number, stock: number): number {
  const { plant } = world;
  const { firstStation, stationCount } = plant.lines[line]!;
  const { item, rule } = plant.stocks[stock]!;
  const lot = Math.max(1, rule.lotFixed, rule.lotMultiple, rule.lotMinimum);
  let slowest = 0;
  for (let s = firstStation; s < firstStation + stationCount; s++) {
    slowest = Math.max(slowest, goodUnitMinutes(world, s, item, lot) / plant.stations[s]!.machines);
  }
  return Math.max(1e-9, slowest);
}

/** Units to be started in each week: for a rule that covers a plan, what its level asks for; else the demand of the week. */
function wantedUnits(room: MeetingRoom, meeting: Meeting, stock: number, weeks: number): Float64Array {
  if (room.coordination.covers[stock] !== null) return unitsToCover(room, meeting, stock, weeks);
  return Float64Array.from({ length: weeks }, (_, n) => {
    const start = (meeting.effectWeek + n) * MINUTES_PER_WEEK;
    return room.levels.plannedUnits(stock, start, MINUTES_PER_WEEK, meeting.proposal.demandPlan);
  });
}

/**
 * What has to be started in each week so that the level covers the protection interval at its end: in the first week
 * what is missing now, later the demand that comes into view. Stock above the level is used up first.
 */
function unitsToCover(room: MeetingRoom, meeting: Meeting, stock: number, weeks: number): Float64Array {
  const { world, levels } = room;
  const wanted = new Float64Array(weeks);
  const row = stock * LEVELS;
  const position =
    world.level[row + Level.onHand]! +
    world.recordError[stock]! -
    world.level[row + Level.reserved]! -
    world.level[row + Level.backlog]! +
    world.level[row + Level.onOrder]!;
  let short = levels.levelUnder(stock, meeting.proposal.demandPlan) - position;
  for (let n = 0; n < weeks; n++) {
    if (n > 0) short += levels.demandIntoView(stock, meeting.effectWeek + n, meeting.proposal.demandPlan);
    wanted[n] = Math.max(0, short);
    short -= wanted[n]!;
  }
  return wanted;
}

function capacityMinutes({ world }: MeetingRoom, { effectWeek }: Meeting, line: number, weeks: number): Float64Array {
  const { time } = world.plant.lines[line]!;
  return Float64Array.from({ length: weeks }, (_, n) => {
    const start = (effectWeek + n) * MINUTES_PER_WEEK;
    return time.workBetween(start, start + MINUTES_PER_WEEK);
  });
}

/** Moves overload to earlier weeks, down to the first that may be planned; gives the minutes that remain in each. */
function level(made: readonly PlannedStock[], capacity: Float64Array, first: number): Float64Array {
  const beyond = new Float64Array(capacity.length);
  const movable = made.filter(({ prebuilds }) => prebuilds);
  const cheapestFirst = movable.sort((a, b) => a.valuePerMinute - b.valuePerMinute || a.stock - b.stock);
  const overload = (n: number) =>
    made.reduce((sum, { levelled, minutesPerUnit }) => sum + levelled[n]! * minutesPerUnit, 0) - capacity[n]!;
  for (let n = capacity.length - 1; n >= first; n--) {
    let minutes = overload(n);
    for (const { levelled, minutesPerUnit } of cheapestFirst) {
      if (minutes <= 0 || n === first) break;
      const units = Math.min(levelled[n]!, minutes / minutesPerUnit);
      levelled[n]! -= units;
      levelled[n - 1]! += units;
      minutes -= units * minutesPerUnit;
    }
    beyond[n] = Math.max(0, minutes);
  }
  return beyond;
}

function write(
  { world }: MeetingRoom,
  { effectWeek, lastWeek, proposal }: Meeting,
  line: number,
  made: readonly PlannedStock[],
  beyond: Float64Array,
): void {
  for (const { stock, wanted, levelled } of made) {
    let ahead = 0;
    for (let week = effectWeek; week <= lastWeek; week++) {
      const n = week - effectWeek;
      ahead += levelled[n]! - wanted[n]!;
      proposal.supplyPlan.set(stock, week, levelled[n]!);
      proposal.prebuild.set(stock, week, Math.max(0, ahead));
    }
  }
  const { overtime } = world.plant.lines[line]!;
  if (overtime === null) return;
  for (let week = effectWeek; week <= lastWeek; week++) {
    proposal.overtime.set(line, week, Math.min(overtime.capMinutes, beyond[week - effectWeek]!));
  }
}
