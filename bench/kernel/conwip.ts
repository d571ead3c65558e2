/**
 * Reference model (b): three stations in a row with exponential times of mean 1 and unlimited work in front; 8 cards
 * limit the jobs in the line (CONWIP). Written on the bare kernel, as reference.cpp is on bare C++.
 */
import { EventCalendar } from '../../src/sim/kernel/calendar.ts';
import { ln } from '../../src/sim/kernel/elementary.ts';
import { type Handler, run } from '../../src/sim/kernel/engine.ts';
import { openStream, type Stream } from '../../src/sim/kernel/stream.ts';
import type { ModelResult } from './result.ts';

const STATIONS = 3;
const CARDS = 8;

const OPERATION_DONE = 0;
const CLASS_OF_KIND = [1];

interface ConwipLine {
  now: number;
  readonly calendar: EventCalendar;
  readonly times: readonly Stream[];
  /** Per station a ring of cards in order of arrival; the first is in work. */
  readonly queue: Int32Array;
  readonly head: Int32Array;
  readonly length: Int32Array;
  readonly releaseTime: Float64Array;
  finished: number;
  cycleTimeSum: number;
}

function startOperation(sim: ConwipLine, station: number): void {
  sim.calendar.schedule(sim.now - ln(sim.times[station]!()), OPERATION_DONE, station, 0);
}

function join(sim: ConwipLine, station: number, card: number): void {
  const length = sim.length[station]!;
  sim.queue[station * CARDS + ((sim.head[station]! + length) % CARDS)] = card;
  sim.length[station] = length + 1;
  if (length === 0) startOperation(sim, station);
}

function release(sim: ConwipLine, card: number): void {
  sim.releaseTime[card] = sim.now;
  join(sim, 0, card);
}

const handlers: Handler<ConwipLine>[] = [];

handlers[OPERATION_DONE] = (sim, station) => {
  const head = sim.head[station]!;
  const card = sim.queue[station * CARDS + head]!;
  sim.head[station] = (head + 1) % CARDS;
  sim.length[station] = sim.length[station]! - 1;
  if (sim.length[station]! > 0) startOperation(sim, station);
  if (station < STATIONS - 1) {
    join(sim, station + 1, card);
  } else {
    sim.finished++;
    sim.cycleTimeSum += sim.now - sim.releaseTime[card]!;
    release(sim, card);
  }
};

/** Simulates about `events` events. */
export function simulateConwip(events: number): ModelResult {
  const sim: ConwipLine = {
    now: 0,
    calendar: new EventCalendar(CLASS_OF_KIND),
    times: Array.from({ length: STATIONS }, (_, station) => openStream('bench', 0, 'process.time', String(station))),
    queue: new Int32Array(STATIONS * CARDS),
    head: new Int32Array(STATIONS),
    length: new Int32Array(STATIONS),
    releaseTime: new Float64Array(CARDS),
    finished: 0,
    cycleTimeSum: 0,
  };
  for (let card = 0; card < CARDS; card++) release(sim, card);
  const horizon = events / STATIONS / 0.8;
  const dispatched = run(sim.calendar, handlers, sim, horizon);
  return {
    events: dispatched,
    statistics: { throughput: sim.finished / horizon, 'cycle time': sim.cycleTimeSum / sim.finished },
  };
}
