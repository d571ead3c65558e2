import { type CyclePlan, FunctionId, MINUTES_PER_DAY, MINUTES_PER_WEEK, WorkingTime } from '../sim/index.ts';
import { dayNumbers, minuteOfDay } from './compile-calendars.ts';
import type { CycleSettings } from './coordination.ts';
import type { Draft } from './draft.ts';
import { cycleOf, readyCycles } from './ready-cycles.ts';
import { type Duration, toDateMinutes, toMinutes } from './time-units.ts';

/** A cycle of which is said how often it is held, and what for. */
interface WholeCycle extends Omit<CycleSettings, 'trigger' | 'agenda'> {
  readonly trigger: NonNullable<CycleSettings['trigger']>;
  readonly agenda: NonNullable<CycleSettings['agenda']>;
}

export const DEFAULT_COST_PER_HOUR = 75;
const DEFAULT_HORIZON = '13 wk';
/** Weeks of the months of a quarter. */
export const MONTHS = [4, 4, 5] as const;

/** Working days, all day: preparation and effect are counted in them. */
const weekdays = new WorkingTime([{ startMinute: 0, endMinute: 5 * MINUTES_PER_DAY }]);

/** The cycles of a scenario with all their dates, in the order of their ids. */
export function compileCycles(draft: Draft): CyclePlan[] {
  return draft.cycles.ids.map((id) => compileCycle(draft, id, wholeCycle(draft, id)));
}

/** A cycle with all that its ready-made one says; how often it is held, and what for, must stand somewhere. */
function wholeCycle(draft: Draft, id: string): WholeCycle {
  const { trigger, agenda, ...rest } = cycleOf(draft.scenario.cycles![id]!);
  const instead = `or take a ready cycle ("ready"): ${Object.keys(readyCycles).join(', ')}`;
  if (trigger === undefined)
    draft.error(`cycles/${id}/trigger`, `how often is it held? "weekly", for example; ${instead}`);
  if (agenda === undefined)
    draft.error(`cycles/${id}/agenda`, `what is decided in it? ["demandReview"], for example; ${instead}`);
  return { ...rest, trigger: trigger ?? 'none', agenda: agenda ?? [] };
}

function compileCycle(draft: Draft, id: string, cycle: WholeCycle): CyclePlan {
  const unit = draft.timeUnit;
  const path = `cycles/${id}`;
  const held = heldTimes(draft, cycle, path);
  const preparation = toMinutes(cycle.preparation ?? 0, unit);
  const meeting = toMinutes(cycle.duration ?? 0, unit);
  const delay = toMinutes(cycle.effectDelay ?? 0, unit);
  const horizonWeeks = wholeWeeks(draft, cycle.horizon ?? DEFAULT_HORIZON, `${path}/horizon`);
  const freezeWeeks = wholeWeeks(draft, cycle.freeze ?? 0, `${path}/freeze`);
  checkHorizon(draft, path, cycle, { held, horizonWeeks, freezeWeeks });
  const costPerHour = (cycle.people ?? 0) * (cycle.costPerHour ?? DEFAULT_COST_PER_HOUR);
  return {
    id,
    agenda: cycle.agenda,
    heldAt: Float64Array.from(held),
    infoAt: Float64Array.from(held, (at) => before(at, preparation)),
    effectiveAt: Float64Array.from(held, (at) => after(at + meeting, delay)),
    horizonWeeks,
    freezeWeeks,
    participants: [...new Set(cycle.participants ?? ['sales', 'production'])]
      .map((name) => FunctionId[name as keyof typeof FunctionId])
      .sort((a, b) => a - b),
    attendance: cycle.attendance ?? 1,
    adherence: cycle.adherence ?? 1,
    meetingCost: (costPerHour * meeting) / 60,
    preparationCost: costPerHour * (cycle.preparationHours ?? 0),
  };
}

/** So many working days before an instant, and after it: without any, the instant itself. */
const before = (time: number, work: number): number =>
  work <= 0 ? time : weekdays.fromWorkStart(Math.max(0, weekdays.toWork(time) - work));
const after = (time: number, work: number): number => (work <= 0 ? time : weekdays.advance(time, work));

/** When the cycle is held, until the end of the run. */
function heldTimes(draft: Draft, cycle: WholeCycle, path: string): number[] {
  const from = cycle.start === undefined ? 0 : toDateMinutes(cycle.start, draft.timeUnit);
  const minute = minuteOfDay(cycle.at ?? '08:30');
  const day = dayNumbers(cycle.day ?? 'Mon')[0]! * MINUTES_PER_DAY;
  const weeks = Math.ceil(draft.horizonMinutes / MINUTES_PER_WEEK);
  const held: number[] = [];
  const add = (at: number) => {
    if (at >= from && at < draft.horizonMinutes) held.push(at);
  };
  if (cycle.trigger === 'daily') {
    for (let n = 0; n < weeks * 7; n++) if (n % 7 < 5) add(n * MINUTES_PER_DAY + minute);
    return held;
  }
  const first = firstWeekFrom(from, day + minute);
  for (const week of heldWeeks(draft, cycle.trigger, first, weeks, path)) {
    add(week * MINUTES_PER_WEEK + day + minute);
  }
  return held;
}

/** The first week of the run in which a moment of the week is not before an instant. */
export const firstWeekFrom = (instant: number, minuteOfWeek: number): number =>
  Math.max(0, Math.ceil((instant - minuteOfWeek) / MINUTES_PER_WEEK));

/** Weeks in which a cycle is held, counted from its first. */
function heldWeeks(draft: Draft, trigger: WholeCycle['trigger'], first: number, last: number, path: string): number[] {
  const gaps = gapsOf(draft, trigger, path);
  const weeks: number[] = [];
  if (gaps.length === 0) return weeks;
  for (let week = first, n = 0; week < last; week += gaps[n++ % gaps.length]!) weeks.push(week);
  return weeks;
}

function gapsOf(draft: Draft, trigger: Duration, path: string): readonly number[] {
  switch (trigger) {
    case 'none':
      return [];
    case 'weekly':
      return [1];
    case 'monthly':
      return MONTHS;
    case 'quarterly':
      return [13];
    default: {
      const weeks = wholeWeeks(draft, trigger, `${path}/trigger`);
      if (weeks < 1) draft.error(`${path}/trigger`, 'expected at least one week; "daily" for every working day');
      return weeks < 1 ? [] : [weeks];
    }
  }
}

/** A duration that must be whole weeks. */
export function wholeWeeks(draft: Draft, value: Duration, path: string): number {
  const weeks = toMinutes(value, draft.timeUnit) / MINUTES_PER_WEEK;
  const whole = Math.round(weeks);
  if (Math.abs(weeks - whole) > 1e-9) draft.error(path, `expected whole weeks, found ${weeks}`);
  return whole;
}

interface Reach {
  readonly held: readonly number[];
  readonly horizonWeeks: number;
  readonly freezeWeeks: number;
}

/** A cycle must look further than it freezes, and at least to its next meeting. */
function checkHorizon(draft: Draft, path: string, cycle: WholeCycle, { held, horizonWeeks, freezeWeeks }: Reach): void {
  if (horizonWeeks < 1) draft.error(`${path}/horizon`, 'a cycle plans at least one week ahead');
  if (freezeWeeks >= horizonWeeks) {
    draft.error(
      `${path}/freeze`,
      `${freezeWeeks} weeks are frozen of a horizon of ${horizonWeeks}: nothing is left to decide; freeze fewer`,
    );
  }
  const plans = cycle.agenda.includes('demandReview') || cycle.agenda.includes('supplyReview');
  const longest = held.reduce((gap, at, n) => (n === 0 ? gap : Math.max(gap, at - held[n - 1]!)), 0);
  const gap = longest / MINUTES_PER_WEEK;
  if (plans && gap > horizonWeeks) {
    draft.warning(
      `${path}/horizon`,
      `the plan reaches ${horizonWeeks} weeks ahead, the next meeting is ${gap} weeks away: in between forecasts stand in; meet more often or plan further`,
    );
  }
  if (held.length === 0 && cycle.trigger !== 'none') {
    draft.warning(`${path}/trigger`, 'the cycle is never held within the run: start it earlier');
  }
  if (cycle.agenda.length > 1 && cycle.agenda.indexOf('supplyReview') >= 0) {
    if (cycle.agenda.indexOf('supplyReview') < cycle.agenda.indexOf('demandReview')) {
      draft.warning(`${path}/agenda`, 'supply is reviewed before the demand that it is for: put demandReview first');
    }
  }
}
