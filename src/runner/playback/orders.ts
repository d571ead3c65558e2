import { type Plant, type PlantFacts, requestedShipDate, type TraceEvent } from '../../sim/index.ts';
import type { OrderWeeks } from './protocol.ts';
import type { Assortment } from './units.ts';
import type { Weeks } from './weeks.ts';

/** The course of one customer order. */
interface Course {
  readonly segment: number;
  readonly item: number;
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
      const { segment, item, place } = facts.layers[subject]!;
      const shipAt = requestedShipDate(plant.places[place]!, plant.segments[segment]!, time);
      courses[order] = {
        segment,
        item,
        placedAt: time,
        shipAt,
        ordered: quantity,
        settled: 0,
        settledAt: time,
        lost: false,
      };
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
export function orderWeeks(
  events: readonly TraceEvent[],
  plant: Plant,
  facts: PlantFacts,
  assortment: Assortment,
  weeks: Weeks,
): OrderWeeks {
  const segments = facts.segments.length;
  const items = assortment.items.length;
  const column = (width: number): Float64Array => new Float64Array(weeks.count * width);
  const table = {
    placed: column(segments),
    shippedOnTime: column(segments),
    shippedLate: column(segments),
    lost: column(segments),
    open: column(segments),
    overdue: column(segments),
    overdueOf: column(items),
  };
  for (const course of coursesOf(events, plant, facts)) {
    if (course === undefined) continue;
    const { segment, placedAt, shipAt, settledAt, lost } = course;
    const count = (values: Float64Array, week: number): void => {
      if (weeks.has(week)) values[week * segments + segment]! += 1;
    };
    const ended = course.settled >= course.ordered - rounding;
    count(table.placed, weeks.of(placedAt));
    if (lost) count(table.lost, weeks.of(settledAt));
    else if (ended) count(settledAt <= shipAt ? table.shippedOnTime : table.shippedLate, weeks.of(settledAt));
    const last = ended ? Math.min(weeks.of(settledAt) - 1, weeks.count - 1) : weeks.count - 1;
    for (let week = Math.max(0, weeks.of(placedAt)); week <= last; week++) {
      count(table.open, week);
      if (shipAt >= weeks.start(week + 1)) continue;
      count(table.overdue, week);
      table.overdueOf[week * items + assortment.indexOf(course.item)]! += 1;
    }
  }
  return table;
}
