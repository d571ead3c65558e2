import type { Checked, Issue } from '../../scenarios/issues.ts';
import { foundWords } from '../../scenarios/problems.ts';
import { type DateForm, dateExamples, type DateLook, dayOf, lookOf } from './dates.ts';
import { type HistoryRow, type HistoryRows, placeOf } from './rows.ts';

export interface ResolvedDates {
  /** By row: days from 1970-01-01. */
  readonly days: readonly number[];
  readonly form: DateForm;
}

const lookWords: Readonly<Record<DateLook, string>> = {
  'y-m-d': 'year-month-day',
  'd.m.y': 'day.month.year',
  'd/m/y': 'day/month/year',
  'm/d/y': 'month/day/year',
  slashes: 'with slashes',
  'year and month': 'year and month',
  'year and quarter': 'year and quarter',
  'year and week': 'year and week',
};

/** The days of all rows. One file writes its dates in one way; which of two, where they are mixed, is not guessed. */
export function resolveDates(
  { rows, names }: HistoryRows,
  order: 'd/m/y' | 'm/d/y' | undefined,
): Checked<ResolvedDates> {
  const issues: Issue[] = [];
  const firstOf = new Map<DateLook, HistoryRow>();
  const complain = (row: number, message: string) =>
    issues.push({ path: placeOf(row, names.date), message, severity: 'error' });
  for (const row of rows) {
    const look = lookOf(row.date);
    if (look !== undefined && !firstOf.has(look)) firstOf.set(look, row);
    if (look === undefined) complain(row.row, `expected a date such as ${dateExamples}, found ${found(row.date)}`);
  }
  if (issues.length > 0) return { ok: false, issues };
  const certain = [...firstOf].filter(([look]) => look !== 'slashes' || !hasSlashOrder(firstOf));
  const [one, other] = certain;
  if (one !== undefined && other !== undefined) {
    const [before, after] = one[1].row < other[1].row ? [one, other] : [other, one];
    const earlier = `row ${before[1].row} has ${found(before[1].date)} (${lookWords[before[0]]})`;
    complain(
      after[1].row,
      `found ${found(after[1].date)} (${lookWords[after[0]]}), but ${earlier}: write all dates of a file in one way`,
    );
    return { ok: false, issues };
  }
  const look = one![0];
  const form = look === 'slashes' ? (order ?? 'm/d/y') : look;
  if (isSlashed(form) && order !== undefined && form !== order) {
    const { row, date } = firstOf.get(form)!;
    complain(row, `found ${found(date)}, which is no ${lookWords[order]}`);
    return { ok: false, issues };
  }
  if (look === 'slashes' && order === undefined) {
    const { row, date } = rows[0]!;
    const message = `dates such as ${found(date)} are read as month/day/year; --dates d/m/y reads them as day/month/year`;
    issues.push({ path: placeOf(row, names.date), message, severity: 'warning' });
  }
  return daysOf(rows, names.date, form, issues);
}

function daysOf(rows: readonly HistoryRow[], column: string, form: DateForm, notes: readonly Issue[]) {
  const issues: Issue[] = [];
  const days = rows.map(({ row, date }) => {
    const day = dayOf(date, form);
    if (day === null) {
      const message = `found ${found(date)}, but there is no such ${form === 'year and week' ? 'week' : 'day'} (${lookWords[form]}, 1900 to 2199)`;
      issues.push({ path: placeOf(row, column), message, severity: 'error' });
    }
    return day ?? 0;
  });
  if (issues.length > 0) return { ok: false, issues } as const;
  return { ok: true, value: { days, form }, issues: notes } as const;
}

const isSlashed = (look: DateLook): look is 'd/m/y' | 'm/d/y' => look === 'd/m/y' || look === 'm/d/y';
const hasSlashOrder = (looks: ReadonlyMap<DateLook, unknown>): boolean => looks.has('d/m/y') || looks.has('m/d/y');

const found = (text: string): string => (text === '' ? 'nothing' : foundWords(text));
