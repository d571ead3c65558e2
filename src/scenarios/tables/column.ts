import { fieldHelp } from '../help/index.ts';
import { isPlainObject, valueAt } from '../plain-data.ts';
import { check } from '../problems.ts';
import { z } from '../zod.ts';
import { opened, writeNotation } from './notation.ts';
import { type Decimal, readNumber } from './numbers.ts';
import { readNotation } from './read-notation.ts';

/** Things that other entries name by their ids. */
export type Kind = 'item' | 'place' | 'line' | 'station' | 'supplier' | 'segment' | 'calendar';

export type ColumnKind = 'text' | 'number' | 'share' | 'duration' | 'rate' | 'date' | 'choice' | 'law' | 'parts';

/** What one cell of a row is: where its value stands in the row, and how that is written and read. */
export interface Column {
  /** Keys in the row, joined by points: `source.line`. */
  readonly id: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly schema: z.ZodType;
  readonly kind: ColumnKind;
  /** A row that has not this value is not complete. */
  readonly required: boolean;
  readonly help: string;
  readonly unit: string;
  /** What may stand here, where that is a short list. */
  readonly choices: readonly string[];
  /** What the text names. */
  readonly names: Kind | undefined;
  /** Said of a value that another table shows entry by entry. */
  readonly elsewhere: string | undefined;
}

/** What a table adds to what the schema tells of its columns. */
export interface ColumnNotes {
  /** Objects whose fields are columns of their own. */
  readonly flat?: readonly string[];
  /** Those of them whose name is not said before those of their fields. */
  readonly silent?: readonly string[];
  /** Fields that have a table of their own. */
  readonly without?: readonly string[];
  readonly titles?: Readonly<Record<string, string>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly names?: Readonly<Record<string, Kind>>;
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** The columns of an object: its fields in their order, those of several forms of it one after the other. */
export function columnsOf(
  schema: z.ZodType,
  notes: ColumnNotes = {},
  within: readonly string[] = [],
  isRequired = true,
): Column[] {
  const forms = opened(schema).filter((branch) => branch instanceof z.ZodObject);
  const keys = [...new Set(forms.flatMap(({ shape }) => Object.keys(shape)))];
  return keys.flatMap((key) => {
    const withKey = forms.filter(({ shape }) => Object.hasOwn(shape, key));
    const fields = withKey.map(({ shape }) => shape[key] as z.ZodType);
    const path = [...within, key];
    const id = path.join('.');
    if (notes.without?.includes(id)) return [];
    const field = together(fields);
    const isInAll =
      isRequired && fields.length === forms.length && fields.every((one) => !(one instanceof z.ZodOptional));
    if (notes.flat?.includes(id)) return columnsOf(field, notes, path, isInAll);
    const help = new Set(withKey.map((form) => fieldHelp(form, key)));
    return [{ ...columnOf(path, field, isInAll, notes), help: [...help].join('; ') }];
  });
}

const together = (fields: readonly z.ZodType[]): z.ZodType => {
  const different = [...new Set(fields)];
  return different.length === 1 ? different[0]! : z.union(different as [z.ZodType, z.ZodType]);
};

/** A column for the value at a path of the row; the empty path is the row's only value. */
export function columnOf(
  path: readonly string[],
  schema: z.ZodType,
  required: boolean,
  notes: ColumnNotes = {},
): Column {
  const id = path.join('.');
  const kind = kindOf(schema);
  return {
    id,
    title: notes.titles?.[id] ?? titleOf(notes.silent?.includes(path[0] ?? '') ? path.slice(1) : path),
    path,
    schema,
    kind,
    required,
    help: schema.description ?? '',
    unit: notes.units?.[id] ?? unitWords[kind] ?? '',
    choices: choicesOf(schema),
    names: notes.names?.[id],
    elsewhere: notes.elsewhere?.[id],
  };
}

/** Units that go with a kind of value. */
const unitWords: Readonly<Partial<Record<ColumnKind, string>>> = {
  share: '0 to 1, or %',
  duration: 'min, h, d or wk',
  rate: 'per min, h, d or wk',
  date: 'd, wk, or week such as w28',
};

/** `crew.costPerHour` → "Crew cost per hour". */
function titleOf(path: readonly string[]): string {
  const words = path.join(' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return /^[A-Za-z]$/.test(words) ? words : words[0]!.toUpperCase() + words.slice(1).toLowerCase();
}

/** The name a schema has: "duration", "law of a quantity", … */
function nameOf(schema: unknown): string {
  if (schema instanceof z.ZodOptional) return nameOf(schema.unwrap());
  if (!(schema instanceof z.ZodType)) return '';
  const title = schema.meta()?.title;
  if (title !== undefined) return title;
  if (!(schema instanceof z.ZodUnion)) return '';
  return schema.options.map(nameOf).find((name) => name !== '') ?? '';
}

function kindOf(schema: z.ZodType): ColumnKind {
  const name = nameOf(schema);
  if (name === 'duration' || name === 'rate' || name === 'date') return name;
  if (/^(law|variation) of/.test(name)) return 'law';
  const branches = opened(schema);
  if (branches.every((branch) => branch instanceof z.ZodString)) return 'text';
  if (branches.every((branch) => branch instanceof z.ZodNumber)) {
    const isShare = branches.every((branch) => branch.minValue === 0 && branch.maxValue === 1);
    return isShare ? 'share' : 'number';
  }
  return choicesOf(schema).length > 0 ? 'choice' : 'parts';
}

/** The whole list of what may stand in a cell, or nothing where there is no list. */
function choicesOf(schema: z.ZodType): string[] {
  const lists = opened(schema).map((branch): string[] => {
    if (branch instanceof z.ZodEnum) return branch.options.map(String);
    if (branch instanceof z.ZodLiteral) return [...branch.values].map(String);
    return branch instanceof z.ZodBoolean ? ['yes', 'no'] : [];
  });
  return lists.every((list) => list.length > 0) ? [...new Set(lists.flat())] : [];
}

/** The text of a cell; empty where there is no value. */
export function cellText(column: Column, value: unknown): string {
  if (value === undefined) return '';
  if (column.elsewhere !== undefined && isPlainObject(value)) return column.elsewhere;
  if (column.kind !== 'text') return writeNotation(column.schema, value);
  if (typeof value !== 'string') return JSON.stringify(value);
  return value === '' || value.startsWith('"') || value !== value.trim() ? JSON.stringify(value) : value;
}

/**
 * The value of a text typed, pasted or imported. What cannot be read is kept as the text it is, so that it can be shown
 * and mended; `before` is what the cell held.
 */
export function cellValue(column: Column, text: string, before: unknown, decimal: Decimal): unknown {
  if (text === cellText(column, before)) return before;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (trimmed === column.elsewhere) return isPlainObject(before) ? before : {};
  if (column.kind === 'text') return quotedText(trimmed) ?? trimmed;
  if (column.kind === 'number' || column.kind === 'share') return readNumber(trimmed, decimal) ?? trimmed;
  return readNotation(column.schema, trimmed, decimal) ?? trimmed;
}

function quotedText(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with the value of a cell, in words; undefined where nothing is. */
export function cellProblem(column: Column, value: unknown): string | undefined {
  if (value === undefined) return column.required ? `missing: ${expected(column)}` : undefined;
  if (column.elsewhere !== undefined && isPlainObject(value)) return undefined;
  if (column.schema.safeParse(value).success) return undefined;
  if (typeof value === 'string' && column.kind !== 'text' && column.choices.length === 0)
    return `${expected(column)}, found "${value}"`;
  const [issue] = check(column.schema, value).issues;
  if (issue === undefined) return undefined;
  return issue.path === '' ? issue.message : `${issue.path.replaceAll('/', ' ')}: ${issue.message}`;
}

/** What a cell takes, in words. */
export function expected({ choices, kind, schema }: Column): string {
  if (choices.length > 0) return `expected ${choices.map((choice) => `"${choice}"`).join(' or ')}`;
  if (kind === 'number' || kind === 'share') return `expected ${numberWords(opened(schema))}`;
  if (kind === 'law') return `expected ${lawWords[nameOf(schema)] ?? 'a law'}`;
  if (kind === 'parts') return `expected ${formWords(schema).join(' or ')}`;
  const [issue] = check(schema, kind === 'text' ? '' : '?').issues;
  return issue?.message.replace(/, found .*$/s, '') ?? 'expected a text';
}

const lawWords: Readonly<Record<string, string>> = {
  'law of a duration':
    'a duration such as "4 d", or a law of one such as "gamma 4 d, cv 0.5" or "uniform 1 wk to 2 wk"',
  'law of a quantity': 'a number, or a law of one such as "geometric 150" or "gamma 40, cv 0.5"',
  'variation of a processing time, mean 1': 'a law such as "gamma cv 0.05" or "constant"',
};

function numberWords(schemas: readonly z.ZodType[]): string {
  const [schema] = schemas;
  if (!(schema instanceof z.ZodNumber)) return 'a number';
  const noun = schema.isInt ? 'a whole number' : 'a number';
  const { minValue, maxValue } = schema;
  return minValue === null || maxValue === null || maxValue >= 1e6 ? noun : `${noun} from ${minValue} to ${maxValue}`;
}

/** The forms of a compound value: its parts by name. */
function formWords(schema: z.ZodType): string[] {
  const forms = opened(schema).map((branch): string => {
    if (branch instanceof z.ZodObject) return `parts of: ${Object.keys(branch.shape).join(', ')}`;
    if (branch instanceof z.ZodRecord) return 'entries such as "A1: …"';
    if (branch instanceof z.ZodLiteral) return [...branch.values].map((value) => `"${String(value)}"`).join(' or ');
    if (branch instanceof z.ZodArray)
      return `a list of ${formWords(branch.element as z.ZodType).join(' or ')}, with ";"`;
    return branch instanceof z.ZodNumber ? 'a number' : 'a text';
  });
  return [...new Set(forms)];
}

/** The value of a column in a row. */
export const valueIn = (column: Column, row: unknown): unknown => valueAt(row, column.path);
