import { BeliefRecord, MINUTES_PER_DAY, MINUTES_PER_WEEK, type PlantFacts, type TraceEvent } from '../../sim/index.ts';
import type { ForecastWeeks, MeetingTimes, PlanWeeks } from './protocol.ts';
import type { Assortment } from './units.ts';
import type { Weeks } from './weeks.ts';

/** Forecasts and plans as they stood at the ends of the measured weeks, if these are weeks of the run. */
export function beliefWeeks(
  beliefs: BeliefRecord,
  facts: PlantFacts,
  assortment: Assortment,
  weeks: Weeks,
): { readonly forecast: ForecastWeeks; readonly plan: PlanWeeks } | undefined {
  const start = weeks.start(0) / MINUTES_PER_WEEK;
  if (weeks.days !== 7 || !Number.isInteger(start)) return undefined;
  const { horizon } = BeliefRecord;
  const items = assortment.items.length;
  const column = (width: number): Float64Array => new Float64Array(weeks.count * width).fill(Number.NaN);
  const [expected, planned] = [column(items * horizon), column(items * horizon)];
  const [expectedThen, version, ageDays] = [column(items), column(1), column(1)];
  for (let week = 0; week < weeks.count; week++) {
    const turn = start + week + 1;
    if (turn < beliefs.weeks) {
      version[week] = beliefs.version[turn]!;
      ageDays[week] = (weeks.start(week + 1) - beliefs.infoDate[turn]!) / MINUTES_PER_DAY;
    }
    facts.stocks.forEach(({ sells, item }, stock) => {
      const place = week * items + assortment.indexOf(item);
      if (sells) add(expectedThen, place, beliefs.expected[beliefs.cell(start + week, stock, 0)]!);
      if (turn >= beliefs.weeks || assortment.indexOf(item) < 0) return;
      for (let ahead = 0; ahead < horizon; ahead++) {
        const cell = beliefs.cell(turn, stock, ahead);
        if (sells) add(expected, place * horizon + ahead, beliefs.expected[cell]!);
        add(planned, place * horizon + ahead, beliefs.planned[cell]!);
      }
    });
  }
  return { forecast: { horizon, expected, expectedThen }, plan: { horizon, planned, version, ageDays } };
}

/** Adds to a sum of what is known: NaN as long as nothing is. */
function add(sums: Float64Array, place: number, amount: number): void {
  if (!Number.isNaN(amount)) sums[place] = amount + (Number.isNaN(sums[place]!) ? 0 : sums[place]!);
}

/** Meetings held in the measured weeks. */
export function meetingTimes(events: readonly TraceEvent[], cycles: readonly string[], weeks: Weeks): MeetingTimes {
  const held = events.filter(({ kind, time }) => kind === 'meeting' && weeks.has(weeks.of(time)));
  return {
    time: Float64Array.from(held, ({ time }) => weeks.since(time)),
    cycle: Int32Array.from(held, ({ subject }) => subject),
    cycles,
  };
}
