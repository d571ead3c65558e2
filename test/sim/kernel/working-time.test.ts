import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarException,
  dayIndex,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  type OpenInterval,
  weekIndex,
  WorkingTime,
} from '../../../src/sim/kernel/working-time.ts';

/** Mon-Fri from one hour to another, in whole minutes. */
const weekdays = (from: number, to: number): OpenInterval[] =>
  Array.from({ length: 5 }, (_, day) => ({
    startMinute: day * MINUTES_PER_DAY + from * 60,
    endMinute: day * MINUTES_PER_DAY + to * 60,
  }));

const at = (week: number, day: number, hour: number): number =>
  (week - 1) * MINUTES_PER_WEEK + day * MINUTES_PER_DAY + hour * 60;

/** Weeks that the models below look at. */
const WEEKS = 3;
const HORIZON = WEEKS * MINUTES_PER_WEEK;

/** Cut points of a week make its open intervals: every second stretch is open. */
const pattern = fc
  .uniqueArray(fc.integer({ min: 0, max: MINUTES_PER_WEEK }), { minLength: 2, maxLength: 10 })
  .map((cuts) => {
    const sorted = [...cuts].sort((a, b) => a - b);
    const intervals: OpenInterval[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2)
      intervals.push({ startMinute: sorted[i]!, endMinute: sorted[i + 1]! });
    return intervals;
  });

const exception: fc.Arbitrary<CalendarException> = fc
  .tuple(fc.integer({ min: 0, max: HORIZON - 1 }), fc.integer({ min: 1, max: MINUTES_PER_WEEK }), fc.boolean())
  .map(([fromMinute, length, open]) => ({ fromMinute, toMinute: Math.min(HORIZON, fromMinute + length), open }));

const plans = fc.tuple(pattern, fc.array(exception, { maxLength: 4 }));

/** The model: every minute of three weeks, open or closed; later exceptions overrule earlier ones. */
function minutesOpen(weekly: readonly OpenInterval[], exceptions: readonly CalendarException[]): Uint8Array {
  const open = new Uint8Array(HORIZON);
  for (let week = 0; week < WEEKS; week++)
    for (const { startMinute, endMinute } of weekly)
      open.fill(1, week * MINUTES_PER_WEEK + startMinute, week * MINUTES_PER_WEEK + endMinute);
  for (const { fromMinute, toMinute, open: opens } of exceptions) open.fill(opens ? 1 : 0, fromMinute, toMinute);
  return open;
}

/** Open minutes before each minute. */
function workBefore(open: Uint8Array): Float64Array {
  const before = new Float64Array(open.length + 1);
  open.forEach((minute, i) => {
    before[i + 1] = before[i]! + minute;
  });
  return before;
}

describe('a working calendar', () => {
  it('counts days and weeks from a Monday at time 0', () => {
    expect([dayIndex(0), dayIndex(1439.999), dayIndex(1440)]).toEqual([0, 0, 1]);
    expect([weekIndex(0), weekIndex(10079.999), weekIndex(10080)]).toEqual([0, 0, 1]);
  });

  it('knows a week of two shifts with a holiday and a Saturday of overtime', () => {
    const shifts = new WorkingTime(weekdays(6, 21), [
      { fromMinute: at(2, 0, 0), toMinute: at(2, 1, 0), open: false },
      { fromMinute: at(2, 5, 6), toMinute: at(2, 5, 14), open: true },
    ]);
    expect(shifts.isOpen(at(1, 0, 6))).toBe(true);
    expect(shifts.isOpen(at(1, 0, 21))).toBe(false); // half-open: closed at its closing
    expect(shifts.isOpen(at(2, 0, 10))).toBe(false);
    expect(shifts.isOpen(at(2, 5, 13))).toBe(true);
    expect(shifts.isOpen(at(3, 5, 13))).toBe(false);
    expect(shifts.nextOpen(at(1, 4, 22))).toBe(at(2, 1, 6)); // over the weekend and the holiday
    expect(shifts.workBetween(at(1, 0, 0), at(2, 0, 0))).toBe(75 * 60);
    expect(shifts.workBetween(at(2, 0, 0), at(3, 0, 0))).toBe((60 + 8) * 60);
    expect(shifts.workBetween(at(2, 0, 0), at(1, 0, 0))).toBe(-75 * 60);
    // 10 hours from Friday 14:00 of week 1: 7 that day, 3 on Tuesday of week 2.
    expect(shifts.advance(at(1, 4, 14), 600)).toBe(at(2, 1, 9));
    // Work that ends at a closing is done then, not at the next opening.
    expect(shifts.advance(at(1, 4, 14), 420)).toBe(at(1, 4, 21));
    expect(shifts.advance(at(1, 4, 22), 0)).toBe(at(1, 4, 22));
  });

  it('agrees with a list of all minutes, exceptions included', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: HORIZON - 1 }), fc.nat(HORIZON), ([weekly, exceptions], t, span) => {
        const time = new WorkingTime(weekly, exceptions);
        const open = minutesOpen(weekly, exceptions);
        const before = workBefore(open);
        const end = Math.min(HORIZON, t + span);
        expect(time.isOpen(t)).toBe(open[t] === 1);
        expect(time.toWork(t)).toBe(before[t]);
        expect(time.workBetween(t, end)).toBe(before[end]! - before[t]!);
        const opening = open.indexOf(1, t);
        if (opening >= 0) expect(time.nextOpen(t)).toBe(opening);
      }),
      { numRuns: 300 },
    );
  });

  it('advances to the first minute by which the work has passed', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: HORIZON - 1 }), fc.nat(3000), ([weekly, exceptions], t, work) => {
        const time = new WorkingTime(weekly, exceptions);
        const before = workBefore(minutesOpen(weekly, exceptions));
        const done = before.findIndex((sum, minute) => minute >= t && sum - before[t]! >= work);
        if (done >= 0) expect(time.advance(t, work)).toBe(done);
        else expect(time.advance(t, work)).toBeGreaterThan(HORIZON - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('turns work into time and back, at fractions of a minute too', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(plans, amount, ([weekly, exceptions], work) => {
        const time = new WorkingTime(weekly, exceptions);
        const [closing, opening] = [time.fromWork(work), time.fromWorkStart(work)];
        expect(Math.abs(time.toWork(closing) - work)).toBeLessThanOrEqual(1e-9 * (1 + work));
        expect(Math.abs(time.toWork(opening) - work)).toBeLessThanOrEqual(1e-9 * (1 + work));
        expect(closing).toBeLessThanOrEqual(opening);
      }),
      { numRuns: 300 },
    );
  });

  it('has edges that are whole minutes however far away', () => {
    const shifts = new WorkingTime(weekdays(6, 21));
    const week = 1_000_000; // 19 000 years
    expect(shifts.nextOpen(at(week, 5, 12))).toBe(at(week + 1, 0, 6));
    expect(shifts.fromWork(week * 75 * 60)).toBe(at(week, 4, 21));
    expect(shifts.fromWorkStart(week * 75 * 60)).toBe(at(week + 1, 0, 6));
  });

  it('is the identity where it never closes, joined intervals included', () => {
    const always = new WorkingTime([
      { startMinute: 0, endMinute: 5000 },
      { startMinute: 5000, endMinute: MINUTES_PER_WEEK },
    ]);
    expect(always.alwaysOpen).toBe(true);
    expect([always.toWork(12.5), always.fromWork(12.5), always.advance(3, 4.25), always.nextOpen(9)]).toEqual([
      12.5, 12.5, 7.25, 9,
    ]);
    expect(
      new WorkingTime([{ startMinute: 0, endMinute: 10080 }], [{ fromMinute: 5, toMinute: 6, open: false }]).alwaysOpen,
    ).toBe(false);
  });

  it('refuses patterns and times that make no sense', () => {
    const day = weekdays(6, 21);
    expect(() => new WorkingTime([])).toThrow(RangeError);
    expect(() => new WorkingTime([...day].reverse())).toThrow(RangeError);
    expect(() => new WorkingTime([{ startMinute: 0, endMinute: 10081 }])).toThrow(RangeError);
    expect(() => new WorkingTime([{ startMinute: 0.5, endMinute: 9 }])).toThrow(RangeError);
    expect(() => new WorkingTime(day, [{ fromMinute: 9, toMinute: 9, open: true }])).toThrow(RangeError);
    expect(() => new WorkingTime(day, [{ fromMinute: 0, toMinute: 1e12, open: true }])).toThrow(RangeError);
    const time = new WorkingTime(day);
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => time.isOpen(wrong)).toThrow(RangeError);
      expect(() => time.advance(0, wrong)).toThrow(RangeError);
      expect(() => time.toWork(wrong)).toThrow(RangeError);
      expect(() => time.fromWork(wrong)).toThrow(RangeError);
    }
  });
});
