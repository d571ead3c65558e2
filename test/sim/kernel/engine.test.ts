import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../src/sim/kernel/calendar.ts';
import { type Handler, run } from '../../../src/sim/kernel/engine.ts';

interface Sim {
  now: number;
  readonly calendar: EventCalendar;
  readonly seen: [number, string, number, number][];
}

/** Kind 0 ticks every 10 minutes; kind 1 notes what it is given. */
const handlers: readonly Handler<Sim>[] = [
  (sim, subject, detail) => {
    sim.seen.push([sim.now, 'tick', subject, detail]);
    sim.calendar.schedule(sim.now + 10, 0, subject, detail + 1);
  },
  (sim, subject, detail) => {
    sim.seen.push([sim.now, 'note', subject, detail]);
  },
];

function clockwork(): Sim {
  const sim: Sim = { now: 0, calendar: new EventCalendar([1, 0]), seen: [] };
  sim.calendar.schedule(0, 0, 7, 0);
  return sim;
}

describe('the run loop', () => {
  it('dispatches by kind with the clock at the event, up to and including the horizon', () => {
    const sim = clockwork();
    sim.calendar.schedule(20, 1, 3, 4);
    sim.calendar.schedule(20.5, 1, 5, 6);
    expect(run(sim.calendar, handlers, sim, 20)).toBe(4);
    expect(sim.seen).toEqual([
      [0, 'tick', 7, 0],
      [10, 'tick', 7, 1],
      [20, 'note', 3, 4], // the lower class first
      [20, 'tick', 7, 2],
    ]);
    expect(sim.now).toBe(20);
  });

  it('goes on where it stopped: two calls are one', () => {
    const whole = clockwork();
    const halves = clockwork();
    const events = run(whole.calendar, handlers, whole, 100);
    expect(run(halves.calendar, handlers, halves, 35) + run(halves.calendar, handlers, halves, 100)).toBe(events);
    expect(halves.seen).toEqual(whole.seen);
  });

  it('ends when nothing is left', () => {
    const sim = clockwork();
    sim.calendar.clear();
    expect(run(sim.calendar, handlers, sim, Number.POSITIVE_INFINITY)).toBe(0);
  });
});
