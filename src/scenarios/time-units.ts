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
export const durationPattern = new RegExp(`^(${number})\\s*(min|h|d|wk)$`);
export const ratePattern = new RegExp(`^(${number})\\s*/\\s*(min|h|d|wk)$`);

export type Duration = number | string;
export type Rate = number | string;

/** A duration in minutes. */
export function toMinutes(value: Duration, unit: TimeUnit): number {
  if (typeof value === 'number') return value * minutesPer[unit];
  const match = durationPattern.exec(value);
  if (match === null) throw new RangeError(`not a duration: ${value}`);
  return Number(match[1]) * suffix[match[2]!]!;
}

/** Minutes from the start of the run to a date: a duration, or "w28" for the start of week 28. */
export function toDateMinutes(value: Duration, unit: TimeUnit): number {
  if (typeof value === 'string' && value.startsWith('w')) return (Number(value.slice(1)) - 1) * minutesPer.week;
  return toMinutes(value, unit);
}

/** A rate per minute. */
export function toPerMinute(value: Rate, unit: TimeUnit): number {
  if (typeof value === 'number') return value / minutesPer[unit];
  const match = ratePattern.exec(value);
  if (match === null) throw new RangeError(`not a rate: ${value}`);
  return Number(match[1]) / suffix[match[2]!]!;
}
