import Papa from 'papaparse';
import { type DecimalSign, decimalSignsOf } from '../../scenarios/quantities.ts';
import type { Decimal } from '../../scenarios/tables/numbers.ts';
import { separatorOf } from '../demand-history/separators.ts';

export interface Separated {
  readonly rows: readonly (readonly string[])[];
  readonly decimal: Decimal;
}

/** What spreadsheets would take for a formula, and our sign before it. */
const formula = /^'*(?:[=+@\t\r]|-(?![\d.]))/;
const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);

/**
 * The cells of a text whose values are separated by commas, semicolons or tabs, as spreadsheets write it in any country:
 * with a byte order mark, with a first line "sep=;", with a decimal comma.
 */
export function readSeparated(text: string): Separated {
  const body = text.replace(/^\uFEFF/, '');
  const told = /^sep=(.)\r?\n/.exec(body);
  const rest = told === null ? body : body.slice(told[0].length);
  const separator = told?.[1] ?? separatorOf(rest);
  const rows = cellsOf(rest, separator);
  return { rows: told === null ? rows : [[], ...rows], decimal: decimalOf(rows, separator) };
}

function cellsOf(text: string, separator: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: separator });
  return data.map((row) => row.map(unguarded));
}

/** The decimal sign that the numbers of a file agree on. Semicolons between values leave the comma to decimals. */
function decimalOf(rows: readonly (readonly string[])[], separator: string): Decimal {
  const seen = new Set<DecimalSign>();
  for (const text of rows.flat()) {
    if (!/\d[.,]\d/.test(text)) continue;
    const signs = decimalSignsOf(text.trim().replace(/\s*(%|\/?\s*[a-z]+)$/i, ''));
    if (signs.length === 1) seen.add(signs[0]!);
  }
  if (seen.size === 1) return [...seen][0];
  return seen.size === 0 && separator === ';' ? ',' : undefined;
}

/** A block of cells from the clipboard. */
export const readBlock = (text: string): Separated => {
  const rows = cellsOf(text, '\t');
  return { rows, decimal: decimalOf(rows, '\t') };
};

/** A block of cells for the clipboard: tabs between values, as every spreadsheet takes it. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { delimiter: '\t', newline: '\n' },
  );

/** A table as a CSV file, with the mark that tells spreadsheets it is Unicode. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { newline: '\r\n' },
  )}\r\n`;

/** The text of a file: UTF-8 or UTF-16 where it is that, else what spreadsheets in the west save. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
