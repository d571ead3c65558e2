import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkingTime } from '../../../src/sim/kernel/working-time.ts';
import { LineClock } from '../../../src/sim/physics/line-clock.ts';
import { DAY, WEEK } from '../../fixtures/small-company.ts';

/** Monday to Friday, 08:00 to 16:00. */
const isShift = (minute: number): boolean => {
  const inWeek = minute % WEEK;
  const ofDay = inWeek % DAY;
  return inWeek < 5 * DAY && ofDay >= 480 && ofDay < 960;
};
const shift = new WorkingTime(
  [0, 1, 2, 3, 4].map((day) => ({ startMinute: day * DAY + 480, endMinute: day * DAY + 960 })),
);

/** Overtime in each of three weeks, in hours that the calendar has closed: a Saturday's, of some minutes. */
const grants = fc.tuple(
  ...[0, 1, 2].map((week) =>
    fc.record({ at: fc.integer({ min: 5 * DAY, max: 6 * DAY }).map((at) => week * WEEK + at), minutes: fc.nat(600) }),
  ),
);
type Grant = { readonly at: number; readonly minutes: number };

function clockWith(granted: readonly Grant[], until = Number.POSITIVE_INFINITY): LineClock {
  const clock = new LineClock(shift);
  for (const { at, minutes } of granted) if (at <= until) clock.grant(at, minutes);
  return clock;
}
const isOpen = (granted: readonly Grant[], minute: number): boolean =>
  isShift(minute) || granted.some(({ at, minutes }) => minute >= at && minute < at + minutes);

const minute = fc.nat(3 * WEEK);

describe('the clock of a line, against one that counts minute by minute', () => {
  it('has the open minutes of its calendar and of its overtime between two instants', () => {
    fc.assert(
      fc.property(grants, minute, minute, (granted, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        let open = 0;
        for (let at = from; at < to; at++) if (isOpen(granted, at)) open += 1;
        expect(clockWith(granted).workBetween(from, to)).toBe(open);
      }),
      { numRuns: 100 },
    );
  });

  it('is open, opens next and has its work done when minutes of what was granted by then say so', () => {
    fc.assert(
      fc.property(grants, minute, fc.integer({ min: 1, max: 3000 }), (granted, now, work) => {
        const known = granted.filter(({ at }) => at <= now);
        const clock = clockWith(granted, now);
        expect(clock.isOpen(now)).toBe(isOpen(known, now));
        let next = now;
        while (!isOpen(known, next)) next += 1;
        expect(clock.nextOpen(now)).toBe(next);
        let end = now;
        for (let left = work; left > 0; end++) if (isOpen(known, end)) left -= 1;
        expect(clock.advance(now, work)).toBe(end);
      }),
      { numRuns: 100 },
    );
  });

  it('forgets what was granted in the run before', () => {
    const clock = clockWith([{ at: 5 * DAY, minutes: 300 }]);
    expect(clock.workBetween(0, WEEK)).toBe(5 * 480 + 300);
    clock.reset();
    expect(clock.workBetween(0, WEEK)).toBe(5 * 480);
    expect(clock.isOpen(5 * DAY + 10)).toBe(false);
  });
});
