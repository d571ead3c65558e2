import type { Plant, PlantFacts, TraceEvent } from '../../sim/index.ts';
import { LineClock } from '../../sim/physics/line-clock.ts';
import { BarKind, type LineWeeks } from './protocol.ts';
import type { Weeks } from './weeks.ts';

/** A stretch of time in which a machine was in one state with one lot; times in minutes of the run. */
interface Stretch {
  readonly station: number;
  readonly kind: number;
  readonly stock: number;
  readonly from: number;
  readonly to: number;
}

/** What a lot is doing at the station it is at. */
interface UnderWay {
  readonly station: number;
  readonly kind: number;
  readonly since: number;
}

const kindOf: Readonly<Record<string, number>> = {
  setup: BarKind.setup,
  start: BarKind.run,
  breakdown: BarKind.down,
  repaired: BarKind.run,
};

/**
 * Set-ups, runs and breakdowns as stretches of time, station by station. A lot's stretch ends with the next thing it does:
 * at its last station when it is done or scrapped; at others when it starts at the next one, waiting included.
 */
function stretchesOf(events: readonly TraceEvent[]): Stretch[] {
  const stockOf = new Map<number, number>();
  const underWay = new Map<number, UnderWay>();
  const stretches: Stretch[] = [];
  for (const { kind, time, subject, order } of events) {
    if (kind === 'order') stockOf.set(order, subject);
    const next = kindOf[kind];
    if (next === undefined && kind !== 'done' && kind !== 'scrap') continue;
    const before = underWay.get(order);
    if (before !== undefined) {
      const { station, kind: was, since } = before;
      stretches.push({ station, kind: was, stock: stockOf.get(order) ?? -1, from: since, to: time });
    }
    if (next === undefined) underWay.delete(order);
    else underWay.set(order, { station: subject, kind: next, since: time });
  }
  return stretches.sort((a, b) => a.from - b.from);
}

/** What the last station of every line did, week by week in open minutes, overtime included. */
export function lineWeeks(events: readonly TraceEvent[], plant: Plant, facts: PlantFacts, weeks: Weeks): LineWeeks[] {
  const stretches = stretchesOf(events);
  return plant.lines.map((line, index) => {
    const station = line.firstStation + line.stationCount - 1;
    const clock = new LineClock(line.time);
    for (const { kind, subject, time, quantity } of events) {
      if (kind === 'overtime' && subject === index) clock.grant(time, quantity);
    }
    const bars = new Bars(clock, weeks);
    const made = [...new Set(facts.stocks.flatMap((stock) => (plant.lines[stock.line] === line ? [stock.item] : [])))];
    for (const stretch of stretches) {
      if (stretch.station !== station || stretch.stock < 0) continue;
      bars.add(stretch, made.indexOf(facts.stocks[stretch.stock]!.item));
    }
    return bars.finish(
      line.id,
      facts.stations[station]!.id,
      made.map((item) => facts.items[item]!),
    );
  });
}

/** The bars of one station while they are collected. */
class Bars {
  readonly #clock: LineClock;
  readonly #weeks: Weeks;
  readonly #week: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #kind: number[] = [];
  readonly #item: number[] = [];

  constructor(clock: LineClock, weeks: Weeks) {
    this.#clock = clock;
    this.#weeks = weeks;
  }

  /** Adds a stretch, cut at the ends of weeks. What has no open minute in a week leaves no bar there. */
  add({ from, to, kind }: Stretch, item: number): void {
    const weeks = this.#weeks;
    const last = Math.min(weeks.of(to), weeks.count - 1);
    for (let week = Math.max(0, weeks.of(from)); week <= last; week++) {
      const start = weeks.start(week);
      const a = this.#clock.workBetween(start, Math.max(from, start));
      const b = this.#clock.workBetween(start, Math.min(to, weeks.start(week + 1)));
      if (b <= a) continue;
      this.#week.push(week);
      this.#from.push(a);
      this.#to.push(b);
      this.#kind.push(kind);
      this.#item.push(item);
    }
  }

  finish(line: string, station: string, made: readonly string[]): LineWeeks {
    const weeks = this.#weeks;
    return {
      line,
      station,
      openMinutes: Float64Array.from({ length: weeks.count }, (_, week) =>
        this.#clock.workBetween(weeks.start(week), weeks.start(week + 1)),
      ),
      week: Int32Array.from(this.#week),
      from: Float64Array.from(this.#from),
      to: Float64Array.from(this.#to),
      kind: Uint8Array.from(this.#kind),
      item: Int32Array.from(this.#item),
      made,
    };
  }
}
