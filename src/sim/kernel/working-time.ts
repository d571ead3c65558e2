export const MINUTES_PER_DAY = 1440;
export const MINUTES_PER_WEEK = 10080;

/** Exceptions end by this week (about 190 years): a slip in a date is refused instead of filling the memory. */
const LAST_WEEK = 10000;

/** Open from `startMinute` until just before `endMinute`, whole minutes counted from Monday 00:00. */
export interface OpenInterval {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Open, or closed, whatever the weekly pattern says, from `fromMinute` until just before `toMinute` since time 0. */
export interface CalendarException {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly open: boolean;
}

/** Day 0 is the Monday at time 0. */
export function dayIndex(time: number): number {
  return Math.floor(time / MINUTES_PER_DAY);
}

/** Week 0 begins at time 0. */
export function weekIndex(time: number): number {
  return Math.floor(time / MINUTES_PER_WEEK);
}

/**
 * A working calendar as cumulative open minutes: a weekly pattern with dated exceptions. Nights and holidays need no
 * events: an operation begun at t ends at `advance(t, minutes)`.
 *
 * Times are minutes from time 0, a Monday 00:00, and never negative: every method throws a RangeError for a time or an
 * amount of work that is negative or not finite. Weeks are found by division and placed by multiplication, so edges are
 * exact whole minutes however far away. Work that ends just as the calendar closes is done at that closing, not at the
 * next opening.
 */
export class WorkingTime {
  /** No minute is ever closed: work and time are the same. */
  readonly alwaysOpen: boolean;
  private readonly patternWork: number;

  // Weeks that differ from the pattern, ascending. Entry 0 stands for the pattern, as a week before all times.
  private readonly changedWeek: Float64Array;
  private readonly workBefore: Float64Array;
  private readonly workAfter: Float64Array;

  // Entry e has the open intervals from firstInterval[e] up to firstInterval[e + 1], in minutes of its week.
  private readonly firstInterval: Int32Array;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly workBeforeInterval: Float64Array;

  /**
   * @param weekly open intervals of a week, ascending and without overlap; they may touch
   * @param exceptions in any order of dates; where two overlap, the later in the list counts
   * @throws RangeError if an interval is malformed or the weekly pattern is never open
   */
  constructor(weekly: readonly OpenInterval[], exceptions: readonly CalendarException[] = []) {
    checkWeekly(weekly);
    exceptions.forEach(checkException);
    const weeks = weeksTouched(exceptions);
    const entries = [joined(weekly), ...weeks.map((week) => changedIntervals(week, weekly, exceptions))];
    const work = entries.map((intervals) => intervals.reduce((sum, interval) => sum + lengthMinutes(interval), 0));

    this.patternWork = work[0]!;
    this.alwaysOpen = work.every((minutes) => minutes === MINUTES_PER_WEEK);

    this.changedWeek = Float64Array.of(-1, ...weeks);
    this.workBefore = Float64Array.of(Number.NEGATIVE_INFINITY, ...weeks);
    this.workAfter = new Float64Array(entries.length);
    for (let e = 1; e < entries.length; e++) {
      const weeksBetween = this.changedWeek[e]! - this.changedWeek[e - 1]! - 1;
      this.workBefore[e] = this.workAfter[e - 1]! + weeksBetween * this.patternWork;
      this.workAfter[e] = this.workBefore[e]! + work[e]!;
    }

    const intervals = entries.flat();
    this.firstInterval = Int32Array.from(runningTotals(entries.map((entry) => entry.length)));
    this.starts = Float64Array.from(intervals, (interval) => interval.startMinute);
    this.ends = Float64Array.from(intervals, (interval) => interval.endMinute);
    this.workBeforeInterval = Float64Array.from(
      entries.flatMap((entry) => runningTotals(entry.map(lengthMinutes)).slice(0, -1)),
    );
  }

  /** Whether `time` lies in an open interval: at an opening it does, at a closing it does not. */
  isOpen(time: number): boolean {
    checkMinutes(time);
    if (this.alwaysOpen) return true;
    const week = weekIndex(time);
    const entry = this.lastChangeBy(week);
    return this.isOpenAt(this.changedWeek[entry] === week ? entry : 0, time - week * MINUTES_PER_WEEK);
  }

  /** The earliest open instant at or after `time`. */
  nextOpen(time: number): number {
    return this.isOpen(time) ? time : this.fromWorkStart(this.toWork(time));
  }

  /** When the open stretch that `time` lies in ends, ∞ where it does not; a time that is closed itself. */
  closes(time: number): number {
    const lastChange = this.changedWeek[this.changedWeek.length - 1]!;
    let end = time;
    while (this.isOpen(end)) {
      const week = weekIndex(end);
      if (this.patternWork === MINUTES_PER_WEEK && week > lastChange) return Number.POSITIVE_INFINITY;
      const change = this.lastChangeBy(week);
      const entry = this.changedWeek[change] === week ? change : 0;
      const first = this.firstInterval[entry]!;
      const minute = end - week * MINUTES_PER_WEEK;
      end =
        week * MINUTES_PER_WEEK + this.ends[lastAtMost(this.starts, first, this.firstInterval[entry + 1]!, minute)]!;
    }
    return end;
  }

  /**
   * The earliest instant at or after `time` by which `workMinutes` of open time have passed since. For no work it is
   * `time` itself, open or not; `nextOpen` tells when work can begin.
   */
  advance(time: number, workMinutes: number): number {
    checkMinutes(workMinutes);
    const finish = this.fromWork(this.toWork(time) + workMinutes);
    return finish > time ? finish : time;
  }

  /** Open minutes from `a` to `b`; negative if b lies before a. */
  workBetween(a: number, b: number): number {
    return this.toWork(b) - this.toWork(a);
  }

  /** Open minutes from time 0 to `time`; without rounding error, as they need no more digits than `time`. */
  toWork(time: number): number {
    checkMinutes(time);
    if (this.alwaysOpen) return time;
    const week = weekIndex(time);
    const minute = time - week * MINUTES_PER_WEEK;
    const entry = this.lastChangeBy(week);
    const weeksSince = week - this.changedWeek[entry]!;
    if (weeksSince === 0) return this.workBefore[entry]! + this.workInWeek(entry, minute);
    return this.workAfter[entry]! + (weeksSince - 1) * this.patternWork + this.workInWeek(0, minute);
  }

  /** The earliest instant by which `work` open minutes have passed since time 0: at an edge, the closing. */
  fromWork(work: number): number {
    checkMinutes(work);
    if (this.alwaysOpen || work === 0) return work;
    const entry = lastBelow(this.workBefore, 0, this.workBefore.length, work);
    const rest = work - this.workAfter[entry]!;
    if (rest <= 0) return this.closingInstant(this.changedWeek[entry]!, entry, work - this.workBefore[entry]!);
    let weeks = Math.ceil(rest / this.patternWork) - 1;
    if ((weeks + 1) * this.patternWork < rest) weeks++; // the quotient was rounded down to a whole number
    return this.closingInstant(this.changedWeek[entry]! + 1 + weeks, 0, rest - weeks * this.patternWork);
  }

  /** The latest instant by which no more than `work` open minutes have passed since time 0: at an edge, the opening. */
  fromWorkStart(work: number): number {
    checkMinutes(work);
    if (this.alwaysOpen) return work;
    const entry = lastAtMost(this.workBefore, 0, this.workBefore.length, work);
    const rest = work - this.workAfter[entry]!;
    if (rest < 0) return this.openingInstant(this.changedWeek[entry]!, entry, work - this.workBefore[entry]!);
    let weeks = Math.floor(rest / this.patternWork);
    if (weeks * this.patternWork > rest) weeks--; // the quotient was rounded up to a whole number
    return this.openingInstant(this.changedWeek[entry]! + 1 + weeks, 0, rest - weeks * this.patternWork);
  }

  /** Entry of the last changed week up to and including `week`; 0 if there is none. */
  private lastChangeBy(week: number): number {
    return this.changedWeek.length === 1 ? 0 : lastAtMost(this.changedWeek, 0, this.changedWeek.length, week);
  }

  private isOpenAt(entry: number, minute: number): boolean {
    const first = this.firstInterval[entry]!;
    const interval = lastAtMost(this.starts, first, this.firstInterval[entry + 1]!, minute);
    return interval >= first && minute < this.ends[interval]!;
  }

  /** Open minutes of an entry's week before `minute`. */
  private workInWeek(entry: number, minute: number): number {
    const first = this.firstInterval[entry]!;
    const interval = lastAtMost(this.starts, first, this.firstInterval[entry + 1]!, minute);
    if (interval < first) return 0;
    return this.workBeforeInterval[interval]! + Math.min(minute, this.ends[interval]!) - this.starts[interval]!;
  }

  private closingInstant(week: number, entry: number, work: number): number {
    const first = this.firstInterval[entry]!;
    return this.instant(week, lastBelow(this.workBeforeInterval, first, this.firstInterval[entry + 1]!, work), work);
  }

  private openingInstant(week: number, entry: number, work: number): number {
    const first = this.firstInterval[entry]!;
    return this.instant(week, lastAtMost(this.workBeforeInterval, first, this.firstInterval[entry + 1]!, work), work);
  }

  /** Where in `interval` of `week` the week's open minutes reach `work`; rounded once, never past the closing. */
  private instant(week: number, interval: number, work: number): number {
    return week * MINUTES_PER_WEEK + this.starts[interval]! + (work - this.workBeforeInterval[interval]!);
  }
}

/** Index of the last of the ascending values[from .. to - 1] that is at most x; from - 1 if there is none. */
function lastAtMost(values: Float64Array, from: number, to: number, x: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** As `lastAtMost`, but below x. */
function lastBelow(values: Float64Array, from: number, to: number, x: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function checkMinutes(minutes: number): void {
  if (!(minutes >= 0 && minutes < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`minutes must be finite and not negative, got ${minutes}`);
  }
}

function checkWeekly(weekly: readonly OpenInterval[]): void {
  if (weekly.length === 0) throw new RangeError('a calendar must be open at some time of the week');
  let previousEnd = 0;
  for (const { startMinute, endMinute } of weekly) {
    const whole = Number.isInteger(startMinute) && Number.isInteger(endMinute);
    if (!(whole && previousEnd <= startMinute && startMinute < endMinute && endMinute <= MINUTES_PER_WEEK)) {
      throw new RangeError(
        `open intervals must be ascending whole minutes from 0 to ${MINUTES_PER_WEEK}, got ${startMinute} to ${endMinute}`,
      );
    }
    previousEnd = endMinute;
  }
}

function checkException({ fromMinute, toMinute }: CalendarException): void {
  const whole = Number.isInteger(fromMinute) && Number.isInteger(toMinute);
  if (!(whole && 0 <= fromMinute && fromMinute < toMinute && toMinute <= LAST_WEEK * MINUTES_PER_WEEK)) {
    throw new RangeError(
      `an exception must run over whole minutes from 0 to the end of week ${LAST_WEEK}, got ${fromMinute} to ${toMinute}`,
    );
  }
}

function lengthMinutes(interval: OpenInterval): number {
  return interval.endMinute - interval.startMinute;
}

/** [0, a, a + b, ...] for lengths a, b, ... */
function runningTotals(lengths: readonly number[]): number[] {
  let total = 0;
  return [0, ...lengths.map((length) => (total += length))];
}

/** The weeks that exceptions reach into, ascending. */
function weeksTouched(exceptions: readonly CalendarException[]): number[] {
  const weeks = new Set<number>();
  for (const { fromMinute, toMinute } of exceptions) {
    for (let week = weekIndex(fromMinute); week * MINUTES_PER_WEEK < toMinute; week++) weeks.add(week);
  }
  return [...weeks].sort((a, b) => a - b);
}

/** Open intervals of one week, the exceptions taken into account. */
function changedIntervals(
  week: number,
  weekly: readonly OpenInterval[],
  exceptions: readonly CalendarException[],
): OpenInterval[] {
  let intervals = [...weekly];
  for (const { fromMinute, toMinute, open } of exceptions) {
    const startMinute = Math.max(fromMinute - week * MINUTES_PER_WEEK, 0);
    const endMinute = Math.min(toMinute - week * MINUTES_PER_WEEK, MINUTES_PER_WEEK);
    if (startMinute >= endMinute) continue;
    intervals = intervals
      .flatMap((interval) => [
        { startMinute: interval.startMinute, endMinute: Math.min(interval.endMinute, startMinute) },
        { startMinute: Math.max(interval.startMinute, endMinute), endMinute: interval.endMinute },
      ])
      .filter((part) => lengthMinutes(part) > 0);
    if (open) intervals.push({ startMinute, endMinute });
  }
  return joined(intervals);
}

/** Disjoint intervals in order, those that touch made one. */
function joined(intervals: readonly OpenInterval[]): OpenInterval[] {
  const result: OpenInterval[] = [];
  for (const interval of [...intervals].sort((a, b) => a.startMinute - b.startMinute)) {
    const previous = result.at(-1);
    if (previous?.endMinute === interval.startMinute) {
      result[result.length - 1] = { startMinute: previous.startMinute, endMinute: interval.endMinute };
    } else {
      result.push(interval);
    }
  }
  return result;
}
