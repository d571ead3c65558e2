import { sameValue } from '../merge-patch.ts';
import { isPlainObject, own, type PlainObject } from '../plain-data.ts';
import { z } from '../zod.ts';
import type { Decimal } from './numbers.ts';
import { readNotation } from './read-notation.ts';

/**
 * How a value stands in one cell: "gamma 4 d, cv 0.5" for {kind: "gamma", mean: "4 d", cv: 0.5}. The schema tells which
 * words need no name. Parts of an object are separated by ", ", entries of a record by " | ", members of a list by "; ";
 * what stands in what, in parentheses where that would be unclear. A value that this cannot say stands as JSON.
 */
export function writeNotation(schema: z.ZodType, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return writeScalar(value);
  const known = knownTexts(schema);
  const found = value === null ? undefined : known.get(value);
  if (found !== undefined) return found;
  const pretty = value === null ? '' : write(schema, value);
  // A list of one ends with ";" where it could be taken for its only member.
  const isExact = (text: string): boolean => sameValue(readNotation(schema, text, exactly), value);
  const text = [pretty, `${pretty};`].find((one) => pretty !== '' && isExact(one)) ?? JSON.stringify(value);
  if (value !== null) known.set(value, text);
  return text;
}

/** Our own texts have a decimal point. */
const exactly: Decimal = '.';

/** Texts of values already written: values never change, so their texts do not either. */
const texts = new WeakMap<z.ZodType, WeakMap<object, string>>();

function knownTexts(schema: z.ZodType): WeakMap<object, string> {
  const known = texts.get(schema) ?? new WeakMap<object, string>();
  texts.set(schema, known);
  return known;
}

const needsQuotes = /^\s|\s$|^[[{("]|, |[;|]|^$/;

function writeScalar(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return needsQuotes.test(value) ? JSON.stringify(value) : value;
  return String(value);
}

/** Loosest first: what stands in something looser needs no parentheses. */
type Binding = 'record' | 'object' | 'list' | 'scalar';
const bindings: readonly Binding[] = ['record', 'object', 'list', 'scalar'];

function bindingOf(schema: z.ZodType | undefined): Binding {
  if (schema instanceof z.ZodRecord) return 'record';
  if (schema instanceof z.ZodObject) return 'object';
  return schema instanceof z.ZodArray || schema instanceof z.ZodTuple ? 'list' : 'scalar';
}

function write(schema: z.ZodType, value: unknown): string {
  const branch = branchOf(schema, value);
  if (branch instanceof z.ZodRecord && isPlainObject(value)) {
    const inside = branch.valueType as z.ZodType;
    return Object.entries(value)
      .map(([key, entry]) => `${key}: ${part(inside, entry, 'record')}`)
      .join(' | ');
  }
  if (branch instanceof z.ZodObject && isPlainObject(value)) return writeObject(branch, value);
  if (branch instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((entry) => part(branch.element as z.ZodType, entry, 'list')).join('; ');
  }
  if (branch instanceof z.ZodTuple && Array.isArray(value)) {
    return value.map((entry, k) => part(branch.def.items[k] as z.ZodType, entry, 'list')).join(', ');
  }
  return writeScalar(value);
}

/** A value inside another one. */
function part(schema: z.ZodType, value: unknown, outer: Binding): string {
  if (typeof value !== 'object' || value === null) return writeScalar(value);
  const branch = branchOf(schema, value);
  const positional = outer === 'list' && branch instanceof z.ZodObject ? writePositions(branch, value) : undefined;
  if (positional !== undefined) return `(${positional})`;
  const isLooser = bindings.indexOf(bindingOf(branch)) <= bindings.indexOf(outer);
  const text = write(schema, value);
  return isLooser ? `(${text})` : text;
}

/** The members of a list without names, where each has all of its fields: "(w52, w53)". */
function writePositions(schema: z.ZodObject, value: object): string | undefined {
  const fields = Object.keys(schema.shape);
  if (!fields.every((key) => own(value as PlainObject, key) !== undefined)) return undefined;
  return fields.map((key) => part(schema.shape[key] as z.ZodType, own(value as PlainObject, key), 'object')).join(', ');
}

/** Fields that go without their names when they come first. */
export const unnamed: ReadonlySet<string> = new Set(['mean', 'value', 'values', 'min', 'supplier', 'line', 'from']);

function writeObject(schema: z.ZodObject, value: PlainObject): string {
  const fields = Object.keys(schema.shape).filter((key) => own(value, key) !== undefined);
  const isLead = (key: string): boolean => opened(schema.shape[key]).some((one) => one instanceof z.ZodLiteral);
  const lead = fields.filter(isLead).map((key) => String(own(value, key)));
  const parts: string[] = [];
  for (const [n, key] of fields.filter((field) => !isLead(field)).entries()) {
    const text = part(schema.shape[key] as z.ZodType, own(value, key), 'object');
    if (n === 0 && lead.length > 0 && unnamed.has(key)) parts.push(text);
    else if (n === 1 && key === 'max' && parts.length === 1) parts[0] += ` to ${text}`;
    else parts.push(`${key} ${text}`);
  }
  return [...lead, ...(parts.length > 0 ? [parts.join(', ')] : [])].join(' ');
}

/** The schema without the wrapping of an optional field, and all branches where it is a union. */
export function opened(schema: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return opened(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(opened);
  return schema instanceof z.ZodType ? [schema] : [];
}

/** The branch of a schema that a value has the form of: its literals agree, and it has no unknown keys. */
function branchOf(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  const branches = opened(schema).filter((branch) => hasForm(branch, value));
  const exact = branches.find(
    (branch) =>
      branch instanceof z.ZodObject &&
      isPlainObject(value) &&
      Object.keys(value).every((key) => Object.hasOwn(branch.shape, key)),
  );
  return exact ?? branches[0];
}

function hasForm(branch: z.ZodType, value: unknown): boolean {
  if (Array.isArray(value)) return branch instanceof z.ZodArray || branch instanceof z.ZodTuple;
  if (!isPlainObject(value)) return false;
  if (branch instanceof z.ZodRecord) return true;
  if (!(branch instanceof z.ZodObject)) return false;
  return Object.entries(branch.shape).every(
    ([key, field]) => !(field instanceof z.ZodLiteral) || field.values.has(own(value, key) as z.core.util.Literal),
  );
}
