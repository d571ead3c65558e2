import { type DateForm, dayNumber, weekday, yearAndMonth } from './dates.ts';

/** The length of the buckets of a history, the shortest first. */
export const periodNames = ['day', 'week', 'month', 'quarter'] as const;
export type PeriodName = (typeof periodNames)[number];

/** Periods in a year's season. */
export const seasonOf: Readonly<Record<PeriodName, number>> = { day: 7, week: 52, month: 12, quarter: 4 };

/** Numbered buckets of days. */
export interface Calendar {
  readonly period: PeriodName;
  /** Number of the bucket that a day lies in. */
  readonly bucketOf: (day: number) => number;
  /** First day of a bucket. */
  readonly startOf: (bucket: number) => number;
}

const monthNumber = (day: number): number => {
  const { year, month } = yearAndMonth(day);
  return 12 * year + month - 1;
};
const startOfMonth = (number: number): number => dayNumber(Math.floor(number / 12), (number % 12) + 1, 1)!;

/** Buckets of a length; weeks begin on the weekday of `anchor`, quarters with its month or three, six … from it. */
export function calendarOf(period: PeriodName, anchor: number): Calendar {
  const firstMonth = monthNumber(anchor) % 3;
  switch (period) {
    case 'day':
      return { period, bucketOf: (day) => day, startOf: (bucket) => bucket };
    case 'week': {
      const offset = weekday(anchor) - 3; // day 0 was a Thursday
      return {
        period,
        bucketOf: (day) => Math.floor((day - offset) / 7),
        startOf: (bucket) => 7 * bucket + offset,
      };
    }
    case 'month':
      return { period, bucketOf: monthNumber, startOf: startOfMonth };
    case 'quarter':
      return {
        period,
        bucketOf: (day) => Math.floor((monthNumber(day) - firstMonth) / 3),
        startOf: (bucket) => startOfMonth(3 * bucket + firstMonth),
      };
  }
}

/** Which periods dates stand for, from how they are written or how they are spaced. @param days different, ascending */
export function spacingOf(days: readonly number[], form: DateForm): PeriodName {
  if (form === 'year and quarter') return 'quarter';
  if (form === 'year and month') return 'month';
  if (form === 'year and week') return 'week';
  if (days.length < 2) return 'day';
  const [first = 0] = days;
  const [dayOfMonth = 0] = days.map(dayInMonth);
  if (days.every((day) => dayInMonth(day) === dayOfMonth) || days.every((day) => dayInMonth(day + 1) === 1)) {
    return days.every((day) => (monthNumber(day) - monthNumber(first)) % 3 === 0) ? 'quarter' : 'month';
  }
  return days.every((day) => (day - first) % 7 === 0) ? 'week' : 'day';
}

/** 1 for the first of a month. */
const dayInMonth = (day: number): number => day - startOfMonth(monthNumber(day)) + 1;
