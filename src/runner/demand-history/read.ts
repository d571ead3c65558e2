import type { Checked, Issue } from '../../scenarios/issues.ts';
import { atMost } from '../../scenarios/problems.ts';
import { type Calendar, calendarOf, type PeriodName, periodNames, spacingOf } from './calendar.ts';
import { isoDate } from './dates.ts';
import type { HistoryOptions } from './options.ts';
import { resolveDates } from './resolve-dates.ts';
import { resolveQuantities } from './resolve-quantities.ts';
import { readRows } from './rows.ts';
import { type BookedRow, type DemandSeries, seriesOf } from './series.ts';

/** The longest text that is read, in characters. */
export const maxHistoryLength = 64 * 1024 * 1024;

/** What customers asked for, item by item and period by period. */
export interface DemandHistory {
  readonly period: PeriodName;
  /** First day of the first and of the last period, such as "2024-01-29". */
  readonly from: string;
  readonly to: string;
  readonly periods: number;
  readonly series: readonly DemandSeries[];
}

/** What to say about a text that is too long; `length` is in bytes or characters. */
export function historyTooLong(length: number): Issue {
  const megabytes = (size: number) => (size / (1024 * 1024)).toFixed(0);
  const message = `the file has ${megabytes(length)} MB; at most ${megabytes(maxHistoryLength)} MB are read: leave out columns, or add up its rows by week`;
  return { path: '', message, severity: 'error' };
}

const failed = (message: string): Checked<never> => ({ ok: false, issues: [{ path: '', message, severity: 'error' }] });

/**
 * The demand history in a text of separated values: columns for date and quantity, and for item and segment where there
 * are several. What is filled in or added up is told as a warning.
 * @throws LimitError for more rows, items or periods than are kept
 */
export async function readDemandHistory(text: string, options: HistoryOptions = {}): Promise<Checked<DemandHistory>> {
  if (text.length > maxHistoryLength) return { ok: false, issues: [historyTooLong(text.length)] };
  const read = await readRows(text.startsWith('\uFEFF') ? text.slice(1) : text, options.columns ?? {});
  if (!read.ok) return { ok: false, issues: atMost([...read.issues]) };
  const dates = resolveDates(read.value, options.dates);
  const quantities = resolveQuantities(read.value, options);
  if (!dates.ok || !quantities.ok) {
    return { ok: false, issues: atMost([dates, quantities].flatMap((one) => (one.ok ? [] : one.issues))) };
  }
  const { days, form } = dates.value;
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  const dated = spacingOf(distinct, form);
  const period = options.period ?? (dated === 'day' ? 'week' : dated);
  if (periodNames.indexOf(period) < periodNames.indexOf(dated)) {
    return failed(`the dates of this file stand for a ${dated} each; they cannot be told apart by ${period}`);
  }
  const calendar = calendarOf(period, period === dated ? distinct[0]! : FIRST_MONDAY);
  const range = rangeOf(distinct, dated, calendar, options);
  if (range.first > range.last) return failed(range.emptyWords);
  const booked = read.value.rows.map(
    ({ row, item, segment }, index): BookedRow => ({
      row,
      item: item === '' ? read.value.names.quantity : item,
      segment,
      bucket: calendar.bucketOf(days[index]!),
      isInRange: days[index]! >= range.firstDay && days[index]! <= range.lastDay,
      quantity: quantities.value[index]!,
    }),
  );
  const { series, notes } = seriesOf(booked, calendar, range, period === dated);
  if (series.length === 0) return failed(range.emptyWords);
  const history = {
    period,
    from: isoDate(calendar.startOf(range.first)),
    to: isoDate(calendar.startOf(range.last)),
    periods: range.last - range.first + 1,
    series,
  };
  return { ok: true, value: history, issues: [...dates.issues, ...quantities.issues, ...range.notes, ...notes] };
}

/** Weeks that single days are added up to begin on Mondays: 1970-01-05 was one. */
const FIRST_MONDAY = 4;

interface Range {
  readonly first: number;
  readonly last: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly notes: readonly Issue[];
  readonly emptyWords: string;
}

/** The periods that lie between the first and last day: of single days only those that are whole. */
function rangeOf(
  days: readonly number[],
  dated: PeriodName,
  calendar: Calendar,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: HistoryOptions,
): Range {
  const inRange = days.filter((day) => day >= from && day <= to);
  if (inRange.length === 0) {
    const asked = [
      Number.isFinite(from) ? ` from ${isoDate(from)} on` : '',
      Number.isFinite(to) ? ` to ${isoDate(to)}` : '',
    ];
    const emptyWords = `there is no date${asked.join('')}: the dates go from ${isoDate(days[0]!)} to ${isoDate(days.at(-1)!)}`;
    return { first: 1, last: 0, firstDay: 1, lastDay: 0, notes: [], emptyWords };
  }
  // A day without sales may begin a range; a week, month or quarter is there or not.
  const firstDay = dated === 'day' ? Math.max(from, days[0]!) : inRange[0]!;
  const lastDay = dated === 'day' ? Math.min(to, days.at(-1)!) : inRange.at(-1)!;
  let first = calendar.bucketOf(firstDay);
  let last = calendar.bucketOf(lastDay);
  const notes: Issue[] = [];
  const leaveOut = (bucket: number, words: string) => {
    const message = `the ${calendar.period} of ${isoDate(calendar.startOf(bucket))} is left out: the data ${words}`;
    notes.push({ path: '', message, severity: 'warning' });
  };
  if (dated !== calendar.period) {
    const written = calendarOf(dated, days[0]!);
    const lastOfAll = written.startOf(written.bucketOf(lastDay) + 1) - 1;
    if (calendar.startOf(first) < firstDay) leaveOut(first++, `begin on ${isoDate(firstDay)}`);
    if (calendar.startOf(last + 1) - 1 > lastOfAll) leaveOut(last--, `end on ${isoDate(lastOfAll)}`);
  }
  const emptyWords = `there is no whole ${calendar.period} from ${isoDate(firstDay)} to ${isoDate(lastDay)}`;
  return { first, last, firstDay, lastDay, notes, emptyWords };
}
