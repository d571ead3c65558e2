import type { Playback } from '../../runner/playback/protocol.ts';

/** Weeks over which a forecast is held against what was ordered. */
export const judgedWeeks = 12;

/** What one factory's playback says of one week, in numbers. Levels stand at the end of the week. */
export interface DemoWeek {
  readonly placed: number;
  /** Orders placed, by segment. */
  readonly placedBy: readonly number[];
  readonly open: number;
  readonly overdue: number;
  /** Σ |ordered − expected| ÷ Σ ordered of the item in focus over the last weeks; NaN where nothing was expected. */
  readonly offBy: number;
  /** Meetings held so far. */
  readonly met: number;
  /** A plan that was agreed is in force. */
  readonly agreed: boolean;
  /** Units to be made in each of the weeks to come by that plan, else units that production expects to be ordered. */
  readonly ahead: readonly number[];
  /** Age of what that rests on; NaN where nobody believes anything. */
  readonly ageDays: number;
  readonly lines: readonly MadeInWeek[];
  /** Days of mean demand on the shelf, by item. */
  readonly cover: readonly number[];
  /** Items without a unit on the shelf at the end of the week, and those that ran out within it. */
  readonly empty: readonly string[];
  readonly ranOut: readonly string[];
  /** Items that late orders wait for, the one that most wait for first. */
  readonly awaited: readonly string[];
  readonly shippedUnits: number;
  readonly lostUnits: number;
  readonly lostToDate: number;
  /** Units lost ÷ units ordered, so far. */
  readonly lostShare: number;
  readonly earned: number;
  readonly lostValue: number;
}

interface MadeInWeek {
  readonly line: string;
  readonly made: readonly string[];
  /** What it worked on last. */
  readonly last: string | undefined;
  readonly setups: number;
}

/** A stretch of emptiness that rounding may bring about is none. */
const leastEmptyDays = 1e-6;

const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** The columns of a row-major table in one week. */
const row = (values: Float64Array, playback: Playback, week: number): Float64Array => {
  const width = values.length / playback.weeks;
  return values.subarray(week * width, (week + 1) * width);
};

/** Sum over all columns from the first week to this one. */
const toDate = (values: Float64Array, playback: Playback, week: number): number =>
  total(values.subarray(0, (week + 1) * (values.length / playback.weeks)));

/** The item that customers order most of: its forecast is the one that is drawn. */
export function itemInFocus({ shelves }: Playback): number {
  return shelves.dailyDemand.indexOf(Math.max(...shelves.dailyDemand));
}

/** Items that are on promotion in some part of a week. */
export function promotedIn({ promotions }: Playback, week: number): string[] {
  const items = promotions.filter(({ from, to }) => from < week + 1 && to > week).flatMap((one) => one.items);
  return [...new Set(items)].sort();
}

/** Meetings of each week. */
export function meetingsByWeek({ meetings, weeks }: Playback): number[] {
  const held = new Array<number>(weeks).fill(0);
  for (const time of meetings?.time ?? []) held[Math.floor(time)]! += 1;
  return held;
}

/** Reads one week of a playback. */
export function demoWeek(playback: Playback, week: number): DemoWeek {
  const { orders, units, shelves, money, items } = playback;
  const at = (values: Float64Array): Float64Array => row(values, playback, week);
  const onHand = at(shelves.onHand);
  const emptyDays = at(shelves.emptyDays);
  const lostToDate = toDate(units.lost, playback, week);
  return {
    placed: total(at(orders.placed)),
    placedBy: Array.from(at(orders.placed)),
    open: total(at(orders.open)),
    overdue: total(at(orders.overdue)),
    offBy: offBy(playback, week),
    met: total(meetingsByWeek(playback).slice(0, week + 1)),
    ...lookAhead(playback, week),
    lines: playback.lines.map((line) => madeIn(line, week)),
    cover: Array.from(onHand, (level, item) => level / shelves.dailyDemand[item]!),
    empty: items.filter((_, item) => onHand[item]! <= 0),
    ranOut: items.filter((_, item) => onHand[item]! > 0 && emptyDays[item]! > leastEmptyDays),
    awaited: awaited(items, at(orders.overdueOf)),
    shippedUnits: total(at(units.shipped)),
    lostUnits: total(at(units.lost)),
    lostToDate,
    lostShare: lostToDate / Math.max(1, toDate(units.ordered, playback, week)),
    earned: toDate(money.contribution, playback, week),
    lostValue: toDate(money.lostValue, playback, week),
  };
}

function awaited(items: readonly string[], overdue: Float64Array): string[] {
  const waiting = items.map((item, index) => ({ item, orders: overdue[index]! })).filter(({ orders }) => orders > 0);
  return waiting.sort((a, b) => b.orders - a.orders).map(({ item }) => item);
}

function offBy(playback: Playback, week: number): number {
  const { forecast, units, items } = playback;
  if (forecast === undefined) return Number.NaN;
  const item = itemInFocus(playback);
  let missed = 0;
  let ordered = 0;
  for (let past = Math.max(0, week - judgedWeeks + 1); past <= week; past++) {
    const demand = units.ordered[past * items.length + item]!;
    missed += Math.abs(demand - forecast.expectedThen[past * items.length + item]!);
    ordered += demand;
  }
  return missed / ordered;
}

function lookAhead(playback: Playback, week: number): Pick<DemoWeek, 'agreed' | 'ahead' | 'ageDays'> {
  const { plan, forecast } = playback;
  if (plan === undefined || forecast === undefined) return { agreed: false, ahead: [], ageDays: Number.NaN };
  const { horizon } = plan;
  const planned = byWeekAhead(row(plan.planned, playback, week), horizon);
  const agreed = plan.version[week]! > 0 && planned.some(Number.isFinite);
  const ahead = agreed ? planned : byWeekAhead(row(forecast.expected, playback, week), horizon);
  return { agreed, ahead, ageDays: plan.ageDays[week]! };
}

/** Units of all items by weeks ahead; NaN where nothing is known of any. */
function byWeekAhead(cells: Float64Array, horizon: number): number[] {
  return Array.from({ length: horizon }, (_, ahead) => {
    const known = cells.filter((value, cell) => cell % horizon === ahead && Number.isFinite(value));
    return known.length === 0 ? Number.NaN : total(known);
  });
}

function madeIn({ line, made, week: weekOf, kind, item }: Playback['lines'][number], week: number): MadeInWeek {
  let last: string | undefined;
  let setups = 0;
  for (let bar = 0; bar < weekOf.length; bar++) {
    if (weekOf[bar] !== week) continue;
    last = made[item[bar]!];
    if (kind[bar] === 1) setups++;
  }
  return { line, made, last, setups };
}
