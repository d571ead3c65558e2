import { z } from './zod.ts';

/** Time units a scenario file may be written in; `period` is a week, the bucket of plans and forecasts. */
export const timeUnits = ['minute', 'hour', 'day', 'week', 'period'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** Minutes in one unit. */
export const minutesPer: Readonly<Record<TimeUnit, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  period: 10080,
};

const suffix: Readonly<Record<string, number>> = { min: 1, h: 60, d: 1440, wk: 10080 };
const number = String.raw`\d+(?:\.\d+)?(?:e-?\d+)?`;
const durationPattern = new RegExp(`^(${number})\\s*(min|h|d|wk)$`);
const ratePattern = new RegExp(`^(${number})\\s*/\\s*(min|h|d|wk)$`);

const limit = 1e12;

/** A length of time: a number in the file's time unit, or a text with its own unit, such as "90 min" or "6 wk". */
export const duration = z
  .union([z.number().min(0).max(limit), z.string().regex(durationPattern)], {
    error:
      'expected a duration: a number ≥ 0 in the file’s time unit, or a text such as "90 min", "7.5 h", "5 d", "6 wk"',
  })
  .meta({ title: 'duration' });
export type Duration = number | string;

/** Occurrences or units per time: a number per time unit of the file, or a text such as "4200 / wk". */
export const rate = z
  .union([z.number().min(0).max(limit), z.string().regex(ratePattern)], {
    error: 'expected a rate: a number ≥ 0 per time unit of the file, or a text such as "4200 / wk"',
  })
  .meta({ title: 'rate' });
export type Rate = number | string;

/** A duration in minutes. */
export function toMinutes(value: Duration, unit: TimeUnit): number {
  if (typeof value === 'number') return value * minutesPer[unit];
  const match = durationPattern.exec(value);
  if (match === null) throw new RangeError(`not a duration: ${value}`);
  return Number(match[1]) * suffix[match[2]!]!;
}

/** A rate per minute. */
export function toPerMinute(value: Rate, unit: TimeUnit): number {
  if (typeof value === 'number') return value / minutesPer[unit];
  const match = ratePattern.exec(value);
  if (match === null) throw new RangeError(`not a rate: ${value}`);
  return Number(match[1]) / suffix[match[2]!]!;
}

/** A date within the run: a duration from the start, or "w28" for the start of week 28 (weeks count from 1). */
export const date = z
  .union([duration, z.string().regex(/^w[1-9]\d{0,6}$/)], {
    error: 'expected a date: a duration from the start of the run, or a week such as "w28"',
  })
  .meta({ title: 'date' });

export function toDateMinutes(value: Duration, unit: TimeUnit): number {
  if (typeof value === 'string' && value.startsWith('w')) return (Number(value.slice(1)) - 1) * minutesPer.week;
  return toMinutes(value, unit);
}
