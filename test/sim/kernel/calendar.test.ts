import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../src/sim/kernel/calendar.ts';

/** Classes of the kinds of these tests: kind 0 comes last within an instant, kind 2 first; 1 and 3 are equals. */
const CLASS_OF_KIND = [9, 4, 0, 4];

interface Scheduled {
  readonly time: number;
  readonly kind: number;
  readonly subject: number;
  readonly detail: number;
}

const shown = ({ time, kind, subject, detail }: EventCalendar): Scheduled => ({ time, kind, subject, detail });

/** The law of the calendar as a sorted list: time, then class, then order of scheduling. */
class SortedList {
  time = 0;
  pending: Scheduled[] = [];

  schedule(event: Scheduled): void {
    const follows = (other: Scheduled) =>
      other.time > event.time || (other.time === event.time && CLASS_OF_KIND[other.kind]! > CLASS_OF_KIND[event.kind]!);
    const at = this.pending.findIndex(follows);
    this.pending.splice(at < 0 ? this.pending.length : at, 0, event);
  }

  next(latest: number): Scheduled | undefined {
    if (this.pending.length === 0 || this.pending[0]!.time > latest) return undefined;
    const event = this.pending.shift()!;
    this.time = event.time;
    return event;
  }

  get peekTime(): number {
    return this.pending[0]?.time ?? Number.POSITIVE_INFINITY;
  }

  isDue(limit: number): boolean {
    return this.pending.some(({ time, kind }) => time === this.time && CLASS_OF_KIND[kind]! < limit);
  }
}

type Command = fc.Command<SortedList, EventCalendar>;

function checkSizes(model: SortedList, real: EventCalendar): void {
  expect(real.size).toBe(model.pending.length);
  expect(real.peekTime()).toBe(model.peekTime);
  for (const limit of [0, 1, 5, 10]) expect(real.isDue(limit)).toBe(model.isDue(limit));
}

/** Delays are few and small, so that ties are common. */
const schedule = fc
  .record({
    delay: fc.constantFrom(0, 0, 1, 1, 2, 0.5, 7),
    kind: fc.nat(3),
    subject: fc.integer({ min: -2147483648, max: 2147483647 }),
    detail: fc.integer({ min: -2147483648, max: 2147483647 }),
    among: fc.boolean(),
  })
  .map(
    ({ delay, kind, subject, detail, among }): Command => ({
      check: () => true,
      run(model, real) {
        const time = model.time + delay;
        model.schedule({ time, kind, subject, detail });
        if (among) real.scheduleAmong(time, kind, subject, detail);
        else real.schedule(time, kind, subject, detail);
        checkSizes(model, real);
      },
      toString: () => `${among ? 'scheduleAmong' : 'schedule'}(+${delay}, ${kind}, ${subject}, ${detail})`,
    }),
  );

const next = fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 1).map(
  (ahead): Command => ({
    check: () => true,
    run(model, real) {
      const latest = model.time + ahead;
      const expected = model.next(latest);
      expect(real.next(latest)).toBe(expected !== undefined);
      if (expected !== undefined) expect(shown(real)).toEqual(expected);
      checkSizes(model, real);
    },
    toString: () => `next(+${ahead})`,
  }),
);

const clear = fc.constant<Command>({
  check: () => true,
  run(model, real) {
    model.pending = [];
    model.time = 0;
    real.clear();
    expect(shown(real)).toEqual({ time: 0, kind: -1, subject: 0, detail: 0 });
    checkSizes(model, real);
  },
  toString: () => 'clear()',
});

describe('the event calendar', () => {
  it('is a list sorted by time, class and order of scheduling, whatever is done to it', () => {
    const commands = fc.commands([schedule, schedule, schedule, next, next, next, next, next, clear], {
      maxCommands: 200,
      size: 'max',
    });
    fc.assert(
      fc.property(commands, fc.integer({ min: 1, max: 8 }), (list, capacity) => {
        fc.modelRun(() => ({ model: new SortedList(), real: new EventCalendar(CLASS_OF_KIND, capacity) }), list);
      }),
      { numRuns: 400 },
    );
  });

  it('takes equals in the order of scheduling, also while it grows', () => {
    const calendar = new EventCalendar(CLASS_OF_KIND, 1);
    for (let n = 0; n < 5000; n++) calendar.schedule(3, n % 2 === 0 ? 1 : 3, n, -n);
    const order: number[] = [];
    while (calendar.next()) order.push(calendar.subject);
    expect(order).toEqual(Array.from({ length: 5000 }, (_, n) => n));
  });

  it('keeps many instants in line, more than it can find again', () => {
    const calendar = new EventCalendar(CLASS_OF_KIND, 1);
    const expected: number[][] = [];
    for (let n = 0; n < 4000; n++) {
      const time = (n * 7919) % 500;
      calendar.scheduleAmong(time, n % 4, n, -n);
      expected.push([time, CLASS_OF_KIND[n % 4]!, n]);
    }
    expect(calendar.size).toBe(4000);
    const order: number[][] = [];
    while (calendar.next()) order.push([calendar.time, CLASS_OF_KIND[calendar.kind]!, calendar.subject]);
    expect(order).toEqual(expected.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!));
    expect(calendar.size).toBe(0);
  });

  it('lets an event schedule a lower class at its own instant: it comes next', () => {
    const calendar = new EventCalendar(CLASS_OF_KIND);
    calendar.schedule(5, 1, 10, 0);
    calendar.schedule(5, 0, 20, 0);
    calendar.next();
    expect(calendar.subject).toBe(10);
    calendar.schedule(5, 2, 30, 0); // class 0, at an instant whose class 4 has begun
    const rest: number[] = [];
    while (calendar.next()) rest.push(calendar.subject);
    expect(rest).toEqual([30, 20]);
  });

  it('keeps stale events: whoever handles them knows by the version in `detail`', () => {
    const calendar = new EventCalendar(CLASS_OF_KIND);
    let version = 0;
    const done: number[] = [];
    const replan = (time: number) => calendar.schedule(time, 1, 0, ++version);
    replan(9);
    replan(4);
    replan(7); // only this one holds
    expect(calendar.size).toBe(3);
    while (calendar.next()) if (calendar.detail === version) done.push(calendar.time);
    expect(done).toEqual([7]);
  });

  it('leaves events after a latest time where they are', () => {
    const calendar = new EventCalendar(CLASS_OF_KIND);
    calendar.schedule(8, 1, 1, 0);
    expect(calendar.next(7.999)).toBe(false);
    expect(shown(calendar)).toEqual({ time: 0, kind: -1, subject: 0, detail: 0 });
    expect(calendar.next(8)).toBe(true);
    expect(calendar.next()).toBe(false);
  });

  it('refuses the past, times that are none, and classes or capacities out of range', () => {
    const calendar = new EventCalendar(CLASS_OF_KIND);
    calendar.schedule(2, 1, 0, 0);
    calendar.next();
    expect(() => calendar.schedule(1.999, 1, 0, 0)).toThrow(RangeError);
    expect(() => calendar.schedule(Number.NaN, 1, 0, 0)).toThrow(RangeError);
    expect(() => calendar.scheduleAmong(1.999, 1, 0, 0)).toThrow(RangeError);
    expect(() => new EventCalendar([0, 32])).toThrow(RangeError);
    expect(() => new EventCalendar([0.5])).toThrow(RangeError);
    expect(() => new EventCalendar([0], 0)).toThrow(RangeError);
    expect(() => new EventCalendar(new Array<number>(129).fill(0))).toThrow(RangeError);
  });
});
