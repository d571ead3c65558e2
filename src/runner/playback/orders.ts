import { type Plant, type PlantFacts, requestedShipDate, type TraceEvent } from '../../sim/index.ts';
import type { OrderWeeks } from './protocol.ts';
import type { Weeks } from './weeks.ts';

/** The course of one customer order. */
interface Course {
  readonly segment: number;
  readonly placedAt: number;
  readonly shipAt: number;
  readonly ordered: number;
  /** Units shipped or given up so far, and when the last of them were. */
  settled: number;
  settledAt: number;
  lost: boolean;
}

/** Units below this are rounding of real quantities. */
const rounding = 1e-9;

function coursesOf(events: readonly TraceEvent[], plant: Plant, facts: PlantFacts): Course[] {
  const courses: Course[] = [];
  for (const { kind, time, subject, order, quantity } of events) {
    if (kind === 'demand') {
      const { segment, place } = facts.layers[subject]!;
      const shipAt = requestedShipDate(plant.places[place]!, plant.segments[segment]!, time);
      courses[order] = { segment, placedAt: time, shipAt, ordered: quantity, settled: 0, settledAt: time, lost: false };
    } else if (kind === 'shipment' || kind === 'lost' || kind === 'reneged') {
      const course = courses[order];
      if (course === undefined) continue;
      course.settled += quantity;
      course.settledAt = time;
      course.lost ||= kind !== 'shipment';
    }
  }
  return courses;
}

/** Customer orders by week and segment, from the orders, shipments and cancellations of a trace. */
export function orderWeeks(events: readonly TraceEvent[], plant: Plant, facts: PlantFacts, weeks: Weeks): OrderWeeks {
  const segments = facts.segments.length;
  const column = (): Float64Array => new Float64Array(weeks.count * segments);
  const table = {
    placed: column(),
    shippedOnTime: column(),
    shippedLate: column(),
    lost: column(),
    open: column(),
    overdue: column(),
  };
  const count = (values: Float64Array, week: number, segment: number): void => {
    if (weeks.has(week)) values[week * segments + segment]! += 1;
  };
  for (const course of coursesOf(events, plant, facts)) {
    if (course === undefined) continue;
    const { segment, placedAt, shipAt, settledAt, lost } = course;
    const ended = course.settled >= course.ordered - rounding;
    count(table.placed, weeks.of(placedAt), segment);
    if (lost) count(table.lost, weeks.of(settledAt), segment);
    else if (ended) count(settledAt <= shipAt ? table.shippedOnTime : table.shippedLate, weeks.of(settledAt), segment);
    const last = ended ? Math.min(weeks.of(settledAt) - 1, weeks.count - 1) : weeks.count - 1;
    for (let week = Math.max(0, weeks.of(placedAt)); week <= last; week++) {
      count(table.open, week, segment);
      if (shipAt < weeks.start(week + 1)) count(table.overdue, week, segment);
    }
  }
  return table;
}
