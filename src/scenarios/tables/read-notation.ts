import type { PlainObject } from '../plain-data.ts';
import { z } from '../zod.ts';
import { type Decimal, readNumber, withPoint } from './numbers.ts';
import { splitOutside, unwrapped } from './split.ts';

/**
 * The value that a text in the notation of `writeNotation` stands for; undefined where it has not the form of the schema.
 * A value that has the form may still break a limit of the schema.
 */
export function readNotation(schema: z.ZodType, text: string, decimal: Decimal): unknown {
  const trimmed = text.trim();
  if (/^[[{"]/.test(trimmed)) {
    const json = readJson(trimmed);
    if (json !== undefined) return json;
  }
  return read(schema, unwrapped(trimmed), decimal);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function read(schema: z.ZodType, text: string, decimal: Decimal): unknown {
  if (schema instanceof z.ZodOptional) return readNotation(schema.unwrap() as z.ZodType, text, decimal);
  if (schema instanceof z.ZodUnion) return readUnion(schema, text, decimal);
  if (schema instanceof z.ZodNumber) return readNumber(text, decimal);
  if (schema instanceof z.ZodBoolean) return readBoolean(text);
  if (schema instanceof z.ZodLiteral) return readChoice([...schema.values], text);
  if (schema instanceof z.ZodEnum) return readChoice(schema.options, text);
  if (schema instanceof z.ZodString) return text === '' ? undefined : text;
  if (schema instanceof z.ZodRecord) return readRecord(schema, text, decimal);
  if (schema instanceof z.ZodArray) return readList(schema, text, decimal);
  if (schema instanceof z.ZodTuple) return readTuple(schema, text, decimal);
  return schema instanceof z.ZodObject ? readObject(schema, text, decimal) : undefined;
}

/** The first branch that takes the text; else the first whose form it has, and at last the text itself where that may be. */
function readUnion(schema: z.ZodUnion, text: string, decimal: Decimal): unknown {
  let found: unknown;
  const isList = splitOutside(text, /;/).length > 1;
  const options = schema.options as z.ZodType[];
  const inOrder = isList
    ? [...options].sort((a, b) => Number(b instanceof z.ZodArray) - Number(a instanceof z.ZodArray))
    : options;
  for (const option of inOrder) {
    for (const written of new Set([text, withPoint(text, decimal)])) {
      const value = readNotation(option, written, decimal);
      if (value === undefined) continue;
      if (option.safeParse(value).success) return value;
      if (typeof value === 'object') found ??= value;
    }
  }
  return found;
}

function readBoolean(text: string): boolean | undefined {
  if (/^(yes|true)$/i.test(text)) return true;
  return /^(no|false)$/i.test(text) ? false : undefined;
}

const readChoice = (choices: readonly unknown[], text: string): unknown =>
  choices.find((choice) => String(choice) === text) ??
  choices.find((choice) => String(choice).toLowerCase() === text.toLowerCase());

function readRecord(schema: z.ZodRecord, text: string, decimal: Decimal): PlainObject | undefined {
  const entries: [string, unknown][] = [];
  for (const part of splitOutside(text, /\s*\|\s*/)) {
    const colon = part.indexOf(': ');
    if (colon <= 0) return undefined;
    const value = readNotation(schema.valueType as z.ZodType, part.slice(colon + 2), decimal);
    if (value === undefined) return undefined;
    entries.push([part.slice(0, colon), value]);
  }
  return Object.fromEntries(entries);
}

function readAll(parts: readonly string[], schemaOf: (n: number) => z.ZodType, decimal: Decimal) {
  const values = parts.map((part, n) => readNotation(schemaOf(n), part, decimal));
  return values.includes(undefined) ? undefined : values;
}

const readList = (schema: z.ZodArray, text: string, decimal: Decimal): unknown =>
  readAll(splitOutside(text.replace(/;$/, ''), /;/), () => schema.element as z.ZodType, decimal);

function readTuple(schema: z.ZodTuple, text: string, decimal: Decimal): unknown {
  const { items } = schema.def;
  const parts = splitOutside(text, /,\s+/);
  return parts.length === items.length ? readAll(parts, (n) => items[n] as z.ZodType, decimal) : undefined;
}

/** Words that say which form is meant come first, then parts with their names, or without in the order of the fields. */
function readObject(schema: z.ZodObject, text: string, decimal: Decimal): PlainObject | undefined {
  const value: PlainObject = {};
  let rest = text;
  for (const [key, field] of Object.entries(schema.shape)) {
    const literal = literalOf(field);
    if (literal === undefined) continue;
    const [word = ''] = rest.split(/[\s,]/, 1);
    const choice = readChoice([...literal.values], word);
    if (choice !== undefined) {
      value[key] = choice;
      rest = rest.slice(word.length).trim();
    } else if (field instanceof z.ZodLiteral) return undefined;
  }
  if (rest === '') return Object.keys(value).length > 0 ? value : undefined;
  return readFields(schema, rest, decimal, value);
}

function literalOf(field: unknown): z.ZodLiteral | undefined {
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  return inner instanceof z.ZodLiteral ? inner : undefined;
}

function readFields(schema: z.ZodObject, text: string, decimal: Decimal, value: PlainObject): PlainObject | undefined {
  const fields = Object.keys(schema.shape).filter((key) => literalOf(schema.shape[key]) === undefined);
  for (const part of splitOutside(text, /,\s+|\s+to\s+/)) {
    const { name, rest } = named(part, fields);
    const key = name ?? fields.find((field) => !Object.hasOwn(value, field));
    if (key === undefined || Object.hasOwn(value, key)) return undefined;
    const found = readNotation(schema.shape[key] as z.ZodType, rest, decimal);
    if (found === undefined) return undefined;
    value[key] = found;
  }
  return value;
}

/** A part that begins with the name of a field, whatever its capitals: "cv 0.5", "cv: 0.5", "cv = 0.5". */
function named(part: string, fields: readonly string[]): { name: string | undefined; rest: string } {
  const match = /^([A-Za-z]\w*)\s*[:=\s]\s*(.+)$/s.exec(part);
  const name = fields.find((field) => field.toLowerCase() === match?.[1]?.toLowerCase());
  return name === undefined ? { name, rest: part } : { name, rest: match?.[2] ?? '' };
}
