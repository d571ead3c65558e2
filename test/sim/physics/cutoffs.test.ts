import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cutoffs, MINUTES_PER_DAY, WorkingTime } from '../../../src/sim/index.ts';

/** Cut-offs at one hour of some days of the week, but for a closed week. */
const company = fc
  .record({
    days: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 7 }),
    cutoffMinute: fc.nat(MINUTES_PER_DAY - 1),
    closedWeek: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ days, cutoffMinute, closedWeek }) => {
    const opening = (day: number) => day * MINUTES_PER_DAY + cutoffMinute;
    const fromMinute = closedWeek * 7 * MINUTES_PER_DAY;
    const toMinute = fromMinute + 7 * MINUTES_PER_DAY;
    const weekly = [...days]
      .sort((a, b) => a - b)
      .map((day) => ({ startMinute: opening(day), endMinute: opening(day) + 1 }));
    const instants = Array.from({ length: 30 * 7 }, (_, day) => day)
      .filter((day) => days.includes(day % 7) && Math.floor(day / 7) !== closedWeek)
      .map(opening);
    return { cutoffs: new Cutoffs(new WorkingTime(weekly, [{ fromMinute, toMinute, open: false }])), instants };
  });

const questions = fc.array(
  fc.record({
    week: fc.nat(9),
    minute: fc.oneof(fc.nat(7 * MINUTES_PER_DAY - 1), fc.double({ min: 0, max: 10079, noNaN: true })),
    onCutoff: fc.boolean(),
    days: fc.nat(20),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('shipping cut-offs', () => {
  it('are counted from the first at or after an instant, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(company, questions, ({ cutoffs, instants }, list) => {
        for (const { week, minute, onCutoff, days } of list) {
          const asked = week * 7 * MINUTES_PER_DAY + minute;
          const time = onCutoff ? (instants.filter((instant) => instant <= asked).at(-1) ?? asked) : asked;
          const first = instants.findIndex((instant) => instant >= time);
          expect(cutoffs.after(time, days)).toBe(instants[first + days]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
