import type { EventCalendar } from './calendar.ts';

/** What happens at an event: changes `sim` and schedules further events. */
export type Handler<S extends { now: number }> = (sim: S, subject: number, detail: number) => void;

/**
 * Advances the clock from event to event and dispatches each to `handlers[kind]`, up to and including `horizon`
 * (minutes), and no more than `most` events. Later events stay in the calendar, so that another call continues the run.
 * @returns number of events dispatched
 */
export function run<S extends { now: number }>(
  calendar: EventCalendar,
  handlers: readonly Handler<S>[],
  sim: S,
  horizon: number,
  most = Number.POSITIVE_INFINITY,
): number {
  let events = 0;
  while (events < most && calendar.next(horizon)) {
    sim.now = calendar.time;
    handlers[calendar.kind]!(sim, calendar.subject, calendar.detail);
    events++;
  }
  return events;
}
