import { type CalendarException, MINUTES_PER_WEEK, type OpenInterval, WorkingTime } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { limits } from './limits.ts';
import { toDateMinutes } from './time-units.ts';

export const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MINUTES_PER_DAY = 1440;
const ALWAYS: readonly OpenInterval[] = [{ startMinute: 0, endMinute: 7 * MINUTES_PER_DAY }];

/** "16:00" in minutes of the day. */
export function minuteOfDay(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** Day numbers (Monday is 0) of "Mon-Fri" or "Sat"; a range may run over the weekend. */
export function dayNumbers(days: string): readonly number[] {
  const [first, last] = days.split('-') as [string, string | undefined];
  const from = dayNames.indexOf(first as (typeof dayNames)[number]);
  const to = last === undefined ? from : dayNames.indexOf(last as (typeof dayNames)[number]);
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, k) => (from + k) % 7);
}

/** Fills the draft's calendars, "always" among them. */
export function compileCalendars(draft: Draft): void {
  draft.calendars.set('always', new WorkingTime(ALWAYS));
  let weeks = 0;
  for (const [id, calendar] of Object.entries(draft.scenario.calendars ?? {})) {
    const path = `calendars/${id}`;
    const weekly = intervalsOf(draft, calendar.open, path);
    const exceptions: CalendarException[] = [];
    const addAll = (list: typeof calendar.closed, open: boolean, key: string) => {
      list?.forEach(({ from, to }, n) => {
        const fromMinute = toDateMinutes(from, draft.timeUnit);
        const toMinute = toDateMinutes(to, draft.timeUnit);
        if (toMinute <= fromMinute) draft.error(`${path}/${key}/${n}`, '"to" must be later than "from"');
        else exceptions.push({ fromMinute: Math.round(fromMinute), toMinute: Math.round(toMinute), open });
      });
    };
    addAll(calendar.closed, false, 'closed');
    addAll(calendar.extra, true, 'extra');
    if (weekly.length === 0) {
      draft.error(`${path}/open`, 'the calendar is never open');
      continue;
    }
    weeks += exceptions.reduce((sum, { fromMinute, toMinute }) => sum + (toMinute - fromMinute) / MINUTES_PER_WEEK, 0);
    if (weeks > limits.exceptionWeeks) {
      draft.error(
        path,
        `exceptions over ${weeks.toFixed(0)} weeks in all, at most ${limits.exceptionWeeks} can be kept`,
      );
      return;
    }
    try {
      draft.calendars.set(id, new WorkingTime(weekly, exceptions));
    } catch (problem) {
      draft.error(path, problem instanceof Error ? problem.message : String(problem));
    }
  }
}

function intervalsOf(
  draft: Draft,
  open: readonly { days: string; from: string; to: string }[],
  path: string,
): OpenInterval[] {
  const intervals: OpenInterval[] = [];
  open.forEach(({ days, from, to }, n) => {
    const start = minuteOfDay(from);
    const end = minuteOfDay(to);
    if (end <= start) {
      draft.error(
        `${path}/open/${n}`,
        `"to" (${to}) must be later than "from" (${from}); write a night shift as two parts`,
      );
      return;
    }
    for (const day of dayNumbers(days)) {
      intervals.push({ startMinute: day * MINUTES_PER_DAY + start, endMinute: day * MINUTES_PER_DAY + end });
    }
  });
  intervals.sort((a, b) => a.startMinute - b.startMinute);
  for (let i = 1; i < intervals.length; i++) {
    if (intervals[i]!.startMinute < intervals[i - 1]!.endMinute) {
      draft.error(`${path}/open`, 'two open intervals overlap');
      return [];
    }
  }
  return intervals;
}
