import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from '../sim/index.ts';
import { dayNames, minuteOfDay } from './compile-calendars.ts';
import { compileCycles, firstWeekFrom, MONTHS } from './compile-cycles.ts';
import { type CycleSettings, cycle as cycleSchema } from './coordination.ts';
import { Draft } from './draft.ts';
import { withValue } from './edit-study.ts';
import { sameValue } from './merge-patch.ts';
import { isPlainObject, own, type PlainObject } from './plain-data.ts';
import { cycleOf } from './ready-cycles.ts';
import { runMinutes, timeUnitOf } from './run-weeks.ts';
import { type Duration, type TimeUnit, toDateMinutes, toMinutes } from './time-units.ts';

/** How often a meeting can be held, from the most often on. */
export const cadences = ['daily', 'weekly', '2 wk', 'monthly', 'quarterly', 'none'] as const;

/** When a cycle is held. */
export interface MeetingSlot {
  /** Monday is 0. */
  readonly weekday: number;
  readonly minuteOfDay: number;
  /** One of `cadences`, or another number of weeks. */
  readonly cadence: string;
  /** Week of the run in which it is held first, counted from 0. */
  readonly firstWeek: number;
}

/** A cycle with all its dates, in minutes from the start of the run. */
export interface MeetingDates {
  readonly id: string;
  readonly title: string;
  readonly slot: MeetingSlot;
  readonly durationMinutes: number;
  /** Working time from when its information is taken to the meeting, and from its end to when decisions take effect. */
  readonly preparationMinutes: number;
  readonly effectDelayMinutes: number;
  readonly heldAt: ArrayLike<number>;
  readonly infoAt: ArrayLike<number>;
  readonly effectiveAt: ArrayLike<number>;
}

const defaultAt = '08:30';

/** The cycles of a scenario that need not be valid: those that can be read, in the order of their ids. */
export function meetingDates(scenario: PlainObject): MeetingDates[] {
  const cycles = readableCycles(scenario);
  const draft = new Draft({
    id: 'meetings',
    timeUnit: timeUnitOf(scenario),
    items: {},
    places: {},
    stocks: {},
    cycles,
  });
  draft.horizonMinutes = runMinutes(scenario);
  return compileCycles(draft).map(({ id, heldAt, infoAt, effectiveAt }) => {
    const whole = cycleOf(cycles[id]!);
    const minutes = (value: Duration | undefined): number => toMinutes(value ?? 0, draft.timeUnit);
    return {
      id,
      title: whole.title ?? id,
      slot: slotOf(whole, draft.timeUnit),
      durationMinutes: minutes(whole.duration),
      preparationMinutes: minutes(whole.preparation),
      effectDelayMinutes: minutes(whole.effectDelay),
      heldAt,
      infoAt,
      effectiveAt,
    };
  });
}

function readableCycles(scenario: PlainObject): Record<string, CycleSettings> {
  const cycles = own(scenario, 'cycles');
  if (!isPlainObject(cycles)) return {};
  return Object.fromEntries(
    Object.entries(cycles).flatMap(([id, entry]) => {
      const parsed = cycleSchema.safeParse(entry);
      return parsed.success ? [[id, parsed.data]] : [];
    }),
  );
}

const gaps: Readonly<Record<string, readonly number[]>> = { daily: [1], weekly: [1], monthly: MONTHS, quarterly: [13] };

/** A slot so many weeks later or earlier, the whole rhythm with it; a rhythm of equal steps comes round to itself. */
export function shiftedWeeks(slot: MeetingSlot, weeks: number): MeetingSlot {
  const { cadence, firstWeek } = slot;
  if (cadence === 'none' || weeks === 0) return slot;
  const steps = gaps[cadence] ?? [Math.max(1, Math.round(toMinutes(cadence, 'day') / MINUTES_PER_WEEK))];
  const period = steps.reduce((sum, step) => sum + step, 0);
  const to = firstWeek + weeks;
  if (firstWeek >= period) return { ...slot, firstWeek: Math.max(0, to) };
  const isEven = steps.length === 1;
  return { ...slot, firstWeek: isEven ? ((to % period) + period) % period : Math.min(period - 1, Math.max(0, to)) };
}

function slotOf(cycle: CycleSettings, unit: TimeUnit): MeetingSlot {
  const trigger = cycle.trigger ?? 'none';
  const weekday = dayNames.indexOf(cycle.day ?? 'Mon');
  const minute = minuteOfDay(cycle.at ?? defaultAt);
  const from = cycle.start === undefined ? 0 : toDateMinutes(cycle.start, unit);
  return {
    weekday,
    minuteOfDay: minute,
    cadence: typeof trigger === 'number' ? `${toMinutes(trigger, unit) / MINUTES_PER_WEEK} wk` : trigger,
    firstWeek: firstWeekFrom(from, weekday * MINUTES_PER_DAY + minute),
  };
}

const isSameSlot = (a: MeetingSlot, b: MeetingSlot): boolean =>
  a.weekday === b.weekday && a.minuteOfDay === b.minuteOfDay && a.firstWeek === b.firstWeek && a.cadence === b.cadence;

/** "09:30" for 570 minutes of the day. */
export function clockOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The scenario with a cycle held at another time. What is as before stays as it is written; what is as in the base again
 * is written as there, so that no difference is left.
 */
export function withMeetingSlot(scenario: PlainObject, base: PlainObject, id: string, slot: MeetingSlot): PlainObject {
  const before = readableCycles(scenario)[id];
  if (before === undefined) return scenario;
  const now = slotOf(cycleOf(before), timeUnitOf(scenario));
  if (isSameSlot(slot, now)) return scenario;
  const inBase = readableCycles(base)[id];
  const write = (next: PlainObject, key: 'day' | 'at' | 'trigger', value: unknown): PlainObject => {
    const { [key]: _written, ...rest } = before;
    const asBase = inBase?.[key];
    const isAsBase = inBase !== undefined && sameValue(inForce(inBase, key), value);
    const isDefault = sameValue(inForce(rest, key), value);
    return withValue(next, ['cycles', id, key], isAsBase ? asBase : isDefault ? undefined : value) as PlainObject;
  };
  let next = scenario;
  if (slot.weekday !== now.weekday) next = write(next, 'day', dayNames[slot.weekday]);
  if (slot.minuteOfDay !== now.minuteOfDay) next = write(next, 'at', clockOf(slot.minuteOfDay));
  if (slot.cadence !== now.cadence) next = write(next, 'trigger', slot.cadence);
  return withFirstWeek(next, id, slot, inBase === undefined ? [before.start] : [inBase.start, before.start]);
}

const fallbacks = { day: 'Mon', at: defaultAt, trigger: 'none' } as const;

/** What holds for a cycle, whether it is written there, in its ready-made one, or nowhere. */
const inForce = (cycle: CycleSettings, key: 'day' | 'at' | 'trigger'): unknown => cycleOf(cycle)[key] ?? fallbacks[key];

/** A start that makes the first meeting fall in a week: one that is written somewhere, none, or that week. */
function withFirstWeek(
  scenario: PlainObject,
  id: string,
  { weekday, minuteOfDay: minute, firstWeek }: MeetingSlot,
  written: readonly (Duration | undefined)[],
): PlainObject {
  const unit = timeUnitOf(scenario);
  const week = (start: Duration | undefined): number =>
    firstWeekFrom(start === undefined ? 0 : toDateMinutes(start, unit), weekday * MINUTES_PER_DAY + minute);
  const start = [...written, undefined, `w${firstWeek + 1}`].find((candidate) => week(candidate) === firstWeek);
  return withValue(scenario, ['cycles', id, 'start'], start) as PlainObject;
}

/** A calendar open for less than this, in minutes, is no office. */
const shortestDay = 360;

/** Hours of the day in which people can meet: those of the calendar that is open shortest on weekdays, as an office is. */
export function officeHours(scenario: PlainObject): readonly [from: number, to: number] {
  const calendars = own(scenario, 'calendars');
  const spans = Object.values(isPlainObject(calendars) ? calendars : {}).flatMap((calendar) => {
    const open = isPlainObject(calendar) ? own(calendar, 'open') : undefined;
    const hours = (Array.isArray(open) ? open : []).filter(isPlainObject).flatMap(weekdayHours);
    const [from, to] = [Math.min(...hours), Math.max(...hours)];
    return to - from >= shortestDay ? [[from, to] as const] : [];
  });
  spans.push([8 * 60, 18 * 60]);
  return spans.reduce((shortest, span) => (span[1] - span[0] < shortest[1] - shortest[0] ? span : shortest));
}

/** Opening and closing on weekdays, in minutes of the day. */
function weekdayHours(open: PlainObject): number[] {
  const [days, from, to] = [own(open, 'days'), own(open, 'from'), own(open, 'to')].map((value) => String(value ?? ''));
  const isClock = (text: string | undefined): text is string => /^\d\d:\d\d$/.test(text ?? '');
  if (!isClock(from) || !isClock(to) || days === 'Sat' || days === 'Sun' || days === 'Sat-Sun') return [];
  return [minuteOfDay(from), minuteOfDay(to)];
}
