import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cadences,
  type MeetingDates,
  meetingDates,
  officeHours,
  shiftedWeeks,
  withMeetingSlot,
} from '../../../../src/scenarios/meeting-slots.ts';
import { applyPatch } from '../../../../src/scenarios/merge-patch.ts';
import { parseScenario } from '../../../../src/scenarios/parse.ts';
import type { PlainObject } from '../../../../src/scenarios/plain-data.ts';
import { readyCycles } from '../../../../src/scenarios/ready-cycles.ts';
import type { Scenario } from '../../../../src/scenarios/scenario.ts';
import { quarterStripLayout, slotDraggedInQuarter } from '../../../../src/ui/charts/editor/quarter-strip.layout.ts';
import { placeOf, slotDragged, weekGridLayout } from '../../../../src/ui/charts/editor/week-grid.layout.ts';
import { cornerShop } from '../../../fixtures/corner-shop.ts';

type Cycle = NonNullable<Scenario['cycles']>[string];

const readyIds = Object.keys(readyCycles) as (keyof typeof readyCycles)[];
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
});
/** Cycles of the textbooks, each with some of what may be set on them. */
const cycle = fc.record(
  {
    ready: fc.constantFrom(...readyIds),
    day: fc.constantFrom(...days),
    at: clock,
    trigger: fc.constantFrom(...cadences, '3 wk', 14),
    start: fc.constantFrom('w1', 'w2', 'w7', '10 d', 3),
  },
  { requiredKeys: ['ready'] },
);
const company = (one: Cycle): PlainObject =>
  ({ ...cornerShop, horizon: { warmUp: '13 wk', measured: '52 wk', runOut: '6 wk' }, cycles: { one } }) as PlainObject;
const read = (scenario: PlainObject): MeetingDates => meetingDates(scenario)[0]!;

const gridOf = (scenario: PlainObject, width = 430) =>
  weekGridLayout({
    width,
    meetings: meetingDates(scenario),
    ghosts: [],
    reserved: [],
    office: officeHours(scenario),
    compact: false,
  });
const stripOf = (scenario: PlainObject, firstWeek = 13) =>
  quarterStripLayout({
    width: 430,
    meetings: meetingDates(scenario),
    ghosts: [],
    firstWeek,
    days: gridOf(scenario).days,
  });
const pixels = fc.integer({ min: -900, max: 900 });

describe('the week of meetings', () => {
  it('leaves a scenario alone where nothing is dragged', () => {
    fc.assert(
      fc.property(cycle, (one) => {
        const scenario = company(one);
        const slot = slotDragged(gridOf(scenario), read(scenario), 0, 0);
        expect(withMeetingSlot(scenario, scenario, 'one', slot)).toBe(scenario);
      }),
    );
  });

  it('takes a meeting to the half hour and day it is dropped on, and finds its place again', () => {
    fc.assert(
      fc.property(cycle, pixels, pixels, (one, dx, dy) => {
        const scenario = company({ ...one, trigger: 'monthly' });
        const geometry = gridOf(scenario);
        const slot = slotDragged(geometry, read(scenario), dx, dy);
        const [x, y] = placeOf(geometry, slot);
        const [x0, y0] = placeOf(geometry, read(scenario).slot);
        const again = slotDragged(geometry, read(scenario), x - x0, y - y0);
        expect(again.weekday).toBe(slot.weekday);
        // A quarter of an hour before the drag may be rounded either way: half a step at most.
        expect(Math.abs(again.minuteOfDay - slot.minuteOfDay)).toBeLessThanOrEqual(15);
      }),
    );
  });

  it('keeps every meeting within the hours and days that are drawn', () => {
    fc.assert(
      fc.property(cycle, pixels, pixels, (one, dx, dy) => {
        const scenario = company(one);
        const geometry = gridOf(scenario);
        const meeting = read(scenario);
        const { weekday, minuteOfDay } = slotDragged(geometry, meeting, dx, dy);
        expect(weekday).toBeGreaterThanOrEqual(0);
        expect(weekday).toBeLessThan(meeting.slot.cadence === 'daily' ? 7 : geometry.days);
        if (minuteOfDay === meeting.slot.minuteOfDay) return;
        expect(minuteOfDay % 30).toBe(0);
        expect(minuteOfDay).toBeGreaterThanOrEqual(geometry.hours[0]);
        expect(minuteOfDay + meeting.durationMinutes).toBeLessThanOrEqual(geometry.hours[1]);
      }),
    );
  });

  it('gives a scenario that the schema takes, held where it was dropped, whatever the drag', () => {
    fc.assert(
      fc.property(cycle, pixels, pixels, (one, dx, dy) => {
        const scenario = company(one);
        const slot = slotDragged(gridOf(scenario), read(scenario), dx, dy);
        const moved = withMeetingSlot(scenario, scenario, 'one', slot);
        expect(parseScenario(moved).ok).toBe(true);
        expect(read(moved).slot).toEqual(slot);
      }),
    );
  });

  it('stands meetings side by side that would cover each other', () => {
    const huddle = { ready: 'huddle' } as const;
    const soe = { ready: 'weeklyExecution' } as const;
    const { blocks } = gridOf({ ...company(huddle), cycles: { huddle, soe } });
    const [first, second] = blocks.filter(({ day }) => day === 0);
    expect(Math.abs(first!.x - second!.x)).toBeGreaterThanOrEqual(first!.width);
    expect(blocks.filter(({ id }) => id === 'huddle')).toHaveLength(5);
  });

  it('has a strip for the night only where something runs then, and columns for a weekend only where one is used', () => {
    expect(gridOf(company({ ready: 'materialPlanning' })).nightTop).toBeDefined();
    const office = gridOf(company({ ready: 'monthlyPlanning' }));
    expect([office.nightTop, office.days]).toEqual([undefined, 5]);
    expect(gridOf(company({ ready: 'monthlyPlanning', day: 'Sat' })).days).toBe(7);
  });
});

describe('the quarter of meetings', () => {
  it('leaves a scenario alone where nothing is dragged', () => {
    fc.assert(
      fc.property(cycle, (one) => {
        const scenario = company(one);
        const { slot, heldAt } = read(scenario);
        for (const { heldAt: at } of stripOf(scenario).rows[0]!.occurrences) {
          expect(slotDraggedInQuarter(stripOf(scenario), slot, at, 0)).toEqual(slot);
        }
        expect(withMeetingSlot(scenario, scenario, 'one', slot)).toBe(scenario);
        expect(heldAt).toBeDefined();
      }),
    );
  });

  it('gives a scenario that the schema takes, held where it was dropped, whatever the drag', () => {
    fc.assert(
      fc.property(cycle, pixels, fc.nat(20), (one, dx, pick) => {
        const scenario = company(one);
        const strip = stripOf(scenario);
        const { occurrences } = strip.rows[0]!;
        fc.pre(occurrences.length > 0);
        const { heldAt } = occurrences[pick % occurrences.length]!;
        const slot = slotDraggedInQuarter(strip, read(scenario).slot, heldAt, dx);
        const moved = withMeetingSlot(scenario, scenario, 'one', slot);
        expect(parseScenario(moved).ok).toBe(true);
        expect(read(moved).slot).toEqual(slot);
      }),
    );
  });

  it('takes a meeting of an even rhythm to the very day it is dropped on', () => {
    fc.assert(
      fc.property(fc.constantFrom('2 wk', 'quarterly', '3 wk'), pixels, fc.nat(9), (trigger, dx, pick) => {
        const scenario = company({ ready: 'monthlyPlanning', trigger });
        const strip = stripOf(scenario);
        const { occurrences } = strip.rows[0]!;
        const { heldAt, x } = occurrences[pick % occurrences.length]!;
        const slot = slotDraggedInQuarter(strip, read(scenario).slot, heldAt, dx);
        const places = stripOf(withMeetingSlot(scenario, scenario, 'one', slot)).rows[0]!.occurrences;
        const wanted = Math.min(430, Math.max(0, x + dx));
        // A day is 430 ÷ 65 px wide: the nearest is less than one away, at the ends of the quarter too.
        expect(Math.min(...places.map((place) => Math.abs(place.x - wanted)))).toBeLessThanOrEqual(strip.dayWidth);
      }),
    );
  });

  it('moves a rhythm round to itself: 13 weeks later is where it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('weekly', 'quarterly', '2 wk'),
        fc.integer({ min: -40, max: 40 }),
        (cadence, weeks) => {
          const slot = { weekday: 1, minuteOfDay: 600, cadence, firstWeek: 0 };
          expect(shiftedWeeks(shiftedWeeks(slot, weeks), -weeks)).toEqual(slot);
        },
      ),
    );
  });

  it('leaves no difference where a what-if moves a meeting and moves it back', () => {
    fc.assert(
      fc.property(cycle, pixels, pixels, (one, dx, dy) => {
        const base = company(one);
        const slot = slotDragged(gridOf(base), read(base), dx, dy);
        const moved = withMeetingSlot(applyPatch(base, {}) as PlainObject, base, 'one', slot);
        expect(withMeetingSlot(moved, base, 'one', read(base).slot)).toEqual(base);
      }),
    );
  });
});

describe('office hours', () => {
  it('are those of the calendar that is open shortest on weekdays, and eight to six without one', () => {
    const open = (from: string, to: string, days = 'Mon-Fri') => ({ open: [{ days, from, to }] });
    expect(officeHours({})).toEqual([480, 1080]);
    expect(officeHours({ calendars: { shifts: open('06:00', '22:00'), desk: open('07:00', '15:30') } })).toEqual([
      420, 930,
    ]);
    expect(officeHours({ calendars: { sunday: open('10:00', '17:00', 'Sun'), odd: open('9', 'never') } })).toEqual([
      480, 1080,
    ]);
  });
});
