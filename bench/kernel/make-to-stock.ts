/**
 * Reference model (a): M/M/1 make to stock. Customers come one at a time; one machine replenishes towards a base stock;
 * what cannot be served at once is backordered. Written on the bare kernel, as reference.cpp is on bare C++.
 */
import { EventCalendar } from '../../src/sim/kernel/calendar.ts';
import { ln } from '../../src/sim/kernel/elementary.ts';
import { type Handler, run } from '../../src/sim/kernel/engine.ts';
import { openStream, type Stream } from '../../src/sim/kernel/stream.ts';
import type { ModelResult } from './result.ts';

const BASE_STOCK = 10;
const MEAN_BETWEEN_ARRIVALS = 1 / 0.9;
const MEAN_PRODUCTION = 1;

const ARRIVAL = 0;
const PRODUCED = 1;
const CLASS_OF_KIND = [6, 1];

interface MakeToStock {
  now: number;
  readonly calendar: EventCalendar;
  readonly arrivals: Stream;
  readonly productions: Stream;
  /** On hand less backlog. */
  netStock: number;
  lastChange: number;
  onHandIntegral: number;
  backlogIntegral: number;
  demands: number;
  servedAtOnce: number;
}

function observe(sim: MakeToStock): void {
  const elapsed = sim.now - sim.lastChange;
  if (sim.netStock > 0) sim.onHandIntegral += sim.netStock * elapsed;
  else sim.backlogIntegral -= sim.netStock * elapsed;
  sim.lastChange = sim.now;
}

function scheduleProduced(sim: MakeToStock): void {
  sim.calendar.schedule(sim.now - MEAN_PRODUCTION * ln(sim.productions()), PRODUCED, 0, 0);
}

const handlers: Handler<MakeToStock>[] = [];

handlers[ARRIVAL] = (sim) => {
  observe(sim);
  sim.demands++;
  if (sim.netStock > 0) sim.servedAtOnce++;
  sim.netStock--;
  sim.calendar.schedule(sim.now - MEAN_BETWEEN_ARRIVALS * ln(sim.arrivals()), ARRIVAL, 0, 0);
  if (sim.netStock === BASE_STOCK - 1) scheduleProduced(sim);
};

handlers[PRODUCED] = (sim) => {
  observe(sim);
  sim.netStock++;
  if (sim.netStock < BASE_STOCK) scheduleProduced(sim);
};

/** Simulates about `events` events. */
export function simulateMakeToStock(events: number): ModelResult {
  const sim: MakeToStock = {
    now: 0,
    calendar: new EventCalendar(CLASS_OF_KIND),
    arrivals: openStream('bench', 0, 'demand.arrival', ''),
    productions: openStream('bench', 0, 'process.time', ''),
    netStock: BASE_STOCK,
    lastChange: 0,
    onHandIntegral: 0,
    backlogIntegral: 0,
    demands: 0,
    servedAtOnce: 0,
  };
  sim.calendar.schedule(0, ARRIVAL, 0, 0);
  const horizon = (events / 2) * MEAN_BETWEEN_ARRIVALS;
  const dispatched = run(sim.calendar, handlers, sim, horizon);
  sim.now = horizon;
  observe(sim);
  return {
    events: dispatched,
    statistics: {
      'on hand': sim.onHandIntegral / horizon,
      backlog: sim.backlogIntegral / horizon,
      'fill rate': sim.servedAtOnce / sim.demands,
    },
  };
}
