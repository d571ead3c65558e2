import type { Checked } from './issues.ts';
import { isPlainObject, own } from './plain-data.ts';
import { foundWords } from './problems.ts';

/** The file format this program writes, and the newest it reads. */
export const currentFormat = 1;

/**
 * The door for files of any format: gives back a value in the current one. Only format 1 exists; a newer file is refused
 * with a message that says so.
 */
export function migrate(raw: unknown): Checked<unknown> {
  const format = isPlainObject(raw) ? own(raw, 'format') : undefined;
  if (format === undefined || format === currentFormat) return { ok: true, value: raw, issues: [] };
  const isNewer = typeof format === 'number' && Number.isInteger(format) && format > currentFormat;
  const message = isNewer
    ? `the file has format ${format}; this program reads formats up to ${currentFormat}: use a newer version of it`
    : `expected ${currentFormat}, the version of the file format, found ${foundWords(format)}`;
  return { ok: false, issues: [{ path: 'format', message, severity: 'error' }] };
}
