/** How a file writes its dates. The two orders with slashes look alike until a part is above 12. */
export type DateForm = 'y-m-d' | 'd.m.y' | 'd/m/y' | 'm/d/y' | 'year and month' | 'year and quarter' | 'year and week';
/** What a single text tells: with slashes often no more than that there are slashes. */
export type DateLook = DateForm | 'slashes';

/** What a message offers where a text is no date. */
export const dateExamples = '2024-03-31, 31.03.2024, 03/31/2024, 2024-03, 2024-Q1 or 2024-W13';

const time = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const patterns = {
  'y-m-d': new RegExp(`^(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})${time}$`),
  'd.m.y': new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})${time}$`),
  slashes: new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})${time}$`),
  'year and month': /^(\d{4})[-/](\d{1,2})$/,
  'year and quarter': /^(\d{4})[- ]?[Qq]([1-4])$/,
  'year and week': /^(\d{4})-?[Ww](\d{1,2})$/,
} as const;

/** How a text writes a date; undefined when it is none. */
export function lookOf(text: string): DateLook | undefined {
  if (patterns['year and month'].test(text)) return 'year and month';
  if (patterns['y-m-d'].test(text)) return /^\d{5,7}$/.test(text) ? undefined : 'y-m-d';
  if (patterns['d.m.y'].test(text)) return 'd.m.y';
  if (patterns['year and quarter'].test(text)) return 'year and quarter';
  if (patterns['year and week'].test(text)) return 'year and week';
  const slashes = patterns.slashes.exec(text);
  if (slashes === null) return undefined;
  if (Number(slashes[1]) > 12) return 'd/m/y';
  return Number(slashes[2]) > 12 ? 'm/d/y' : 'slashes';
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days from 1970-01-01 to a day of the Gregorian calendar; null when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / MILLISECONDS_PER_DAY : null;
}

export const isoDate = (day: number): string => new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

export function yearAndMonth(day: number): { readonly year: number; readonly month: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** A year of two digits lies within fifty years of 2020. */
const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

/** The day of a text written in a form, of a month, quarter or week its first day; null when there is no such day. */
export function dayOf(text: string, form: DateForm): number | null {
  const parts = patterns[form === 'd/m/y' || form === 'm/d/y' ? 'slashes' : form].exec(text);
  if (parts === null) return null;
  const [, first = '', second = '', third = '', fourth = ''] = parts;
  switch (form) {
    case 'y-m-d':
      return dayNumber(Number(first), Number(third), Number(fourth));
    case 'd.m.y':
    case 'd/m/y':
      return dayNumber(fullYear(third), Number(second), Number(first));
    case 'm/d/y':
      return dayNumber(fullYear(third), Number(first), Number(second));
    case 'year and month':
      return dayNumber(Number(first), Number(second), 1);
    case 'year and quarter':
      return dayNumber(Number(first), 3 * Number(second) - 2, 1);
    case 'year and week':
      return mondayOfWeek(Number(first), Number(second));
  }
}

/** The Monday of an ISO 8601 week: week 1 holds January 4. */
function mondayOfWeek(year: number, week: number): number | null {
  const fourth = dayNumber(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  const monday = fourth - weekday(fourth) + 7 * (week - 1);
  // Week 53 only where its Thursday still lies in the year.
  return yearAndMonth(monday + 3).year === year ? monday : null;
}
