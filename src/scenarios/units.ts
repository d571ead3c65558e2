import { durationPattern, ratePattern } from './time-units.ts';
import { z } from './zod.ts';

const limit = 1e12;

/** A length of time: a number in the file's time unit, or a text with its own unit, such as "90 min" or "6 wk". */
export const duration = z
  .union([z.number().min(0).max(limit), z.string().regex(durationPattern)], {
    error:
      'expected a duration: a number ≥ 0 in the file’s time unit, or a text such as "90 min", "7.5 h", "5 d", "6 wk"',
  })
  .meta({ title: 'duration' });

/** Occurrences or units per time: a number per time unit of the file, or a text such as "4200 / wk". */
export const rate = z
  .union([z.number().min(0).max(limit), z.string().regex(ratePattern)], {
    error: 'expected a rate: a number ≥ 0 per time unit of the file, or a text such as "4200 / wk"',
  })
  .meta({ title: 'rate' });

/** A date within the run: a duration from the start, or "w28" for the start of week 28 (weeks count from 1). */
export const date = z
  .union([duration, z.string().regex(/^w[1-9]\d{0,6}$/)], {
    error: 'expected a date: a duration from the start of the run, or a week such as "w28"',
  })
  .meta({ title: 'date' });
