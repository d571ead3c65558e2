import { isPlainObject, own, type PlainObject } from '../plain-data.ts';
import { id as idSchema } from '../scenario.ts';
import type { z } from '../zod.ts';
import { type Column, columnOf, type ColumnNotes, columnsOf, type Kind } from './column.ts';

/**
 * A table of a scenario: which entries are its rows, and which of their values its columns. `at` is the path of a row, with
 * `#0`, `#1`, … for its keys: `['items', '#0', 'components', '#1']`.
 */
export interface Table {
  readonly id: string;
  readonly title: string;
  /** What a row is, for "3 stocks". */
  readonly rowWord: readonly [one: string, many: string];
  readonly help: string;
  readonly keys: readonly Column[];
  readonly at: readonly string[];
  readonly columns: readonly Column[];
  /** The kind of things whose id the last key is: renaming a row renames them everywhere. */
  readonly defines: Kind | undefined;
  /** Keys of the path that stay when the last row under them goes. */
  readonly kept: number;
  /** What a new row begins with. */
  readonly fresh: unknown;
  /** Columns that are shown though no row has a value there. */
  readonly usual: ReadonlySet<string>;
}

interface TableFacts {
  readonly id: string;
  readonly title: string;
  readonly rowWord: readonly [one: string, many: string];
  readonly help: string;
  /** Titles of the keys, and what they name. */
  readonly keys: readonly {
    readonly id: string;
    readonly title: string;
    readonly names?: Kind;
    readonly help?: string;
  }[];
  readonly at: readonly string[];
  /** The schema of a row: an object, or its only value. */
  readonly row: z.ZodType;
  /** Title of the only value, where the row is no object. */
  readonly value?: string;
  readonly notes?: ColumnNotes;
  readonly defines?: Kind;
  readonly kept?: number;
  readonly fresh?: unknown;
  readonly usual?: readonly string[];
}

export function defineTable(facts: TableFacts): Table {
  const { id, title, rowWord, help, at, row, notes = {}, value, kept = at.length, fresh = {} } = facts;
  const keys = facts.keys.map((key) => ({
    ...columnOf([key.id], idSchema, true, { titles: { [key.id]: key.title } }),
    help: key.help ?? '',
    names: key.names,
  }));
  const columns =
    value === undefined
      ? columnsOf(row, notes)
      : [{ ...columnOf([], row, true, { titles: { '': value } }), id: 'value' }];
  const usual = new Set(facts.usual ?? columns.map((column) => column.id));
  return { id, title, rowWord, help, keys, at, columns, defines: facts.defines, kept, fresh, usual };
}

export interface Row {
  /** Its keys as one text: what tells it from the others of its table. */
  readonly id: string;
  readonly keys: readonly string[];
  readonly value: unknown;
}

/** Signs that no id has stand between the keys of a row. */
export const rowId = (keys: readonly string[]): string => keys.join(' | ');

/** The path of the row with these keys. */
export const pathOf = (table: Table, keys: readonly string[]): string[] =>
  table.at.map((part) => part.replace(/#(\d)/g, (_, n: string) => keys[Number(n)] ?? ''));

/** The rows of a table, in the order of the file. */
export function rowsOf(table: Table, scenario: PlainObject): Row[] {
  const rows: Row[] = [];
  const walk = (value: unknown, depth: number, keys: readonly string[]): void => {
    const part = table.at[depth];
    if (part === undefined) {
      rows.push({ id: rowId(keys), keys, value });
      return;
    }
    if (!isPlainObject(value)) return;
    if (!part.startsWith('#')) {
      const next = own(value, part);
      if (next !== undefined) walk(next, depth + 1, keys);
      return;
    }
    for (const [key, entry] of Object.entries(value)) walk(entry, depth + 1, [...keys, ...keysIn(part, key)]);
  };
  walk(scenario, 0, []);
  return rows;
}

/** `A1@dc` is two keys where the path says `#0@#1`. */
function keysIn(part: string, key: string): string[] {
  if (!part.includes('@')) return [key];
  const sign = key.indexOf('@');
  return sign < 0 ? [key, ''] : [key.slice(0, sign), key.slice(sign + 1)];
}

/** The column of a title or id, whatever its capitals. */
export function columnNamed(columns: readonly Column[], name: string): Column | undefined {
  const wanted = name.trim().toLowerCase();
  return columns.find(({ title, id }) => title.toLowerCase() === wanted || id.toLowerCase() === wanted);
}
