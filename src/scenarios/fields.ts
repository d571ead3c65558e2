import { fieldHelp } from './help/index.ts';
import { scenario } from './scenario.ts';
import { date, duration, rate } from './units.ts';
import { z } from './zod.ts';

/** What may stand at a place of a study file, as an editor needs to know it; read off the schema, so that it is never old. */
export type Field =
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly min: number | undefined;
      readonly max: number | undefined;
    }
  | { readonly kind: 'duration' | 'rate' | 'date' }
  | { readonly kind: 'choice'; readonly options: readonly (string | number)[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly longest: number | undefined }
  | { readonly kind: 'object'; readonly fields: readonly NamedField[]; readonly start: unknown }
  | { readonly kind: 'table'; readonly entry: Field; readonly keys: readonly string[] | undefined }
  | { readonly kind: 'list'; readonly entry: Field }
  | { readonly kind: 'union'; readonly branches: readonly Branch[] }
  /** Anything else: edited as text. */
  | { readonly kind: 'data' };

export interface NamedField {
  readonly key: string;
  readonly field: Field;
  /** What it means, and its default. */
  readonly help: string;
  readonly optional: boolean;
}

/** One of several forms a value may have. */
export interface Branch {
  /** The word that tells it from the others, such as the policy or the kind of law; or what its value is. */
  readonly name: string;
  readonly field: Field;
  /** The least that a value of this form needs, to begin with. */
  readonly start: unknown;
}

const known = new WeakMap<z.ZodType, Field>();

/** The field of a schema; made once. */
export function fieldOf(schema: z.ZodType): Field {
  const found = known.get(schema) ?? describe(schema);
  known.set(schema, found);
  return found;
}

const times: Readonly<Record<string, Field>> = {
  [titleOf(duration)]: { kind: 'duration' },
  [titleOf(rate)]: { kind: 'rate' },
  [titleOf(date)]: { kind: 'date' },
};

function titleOf(schema: z.ZodType): string {
  return schema.meta()?.title ?? '';
}

const type = (schema: unknown): z.ZodType => schema as z.ZodType;

function describe(schema: z.ZodType): Field {
  if (schema instanceof z.ZodOptional) return fieldOf(type(schema.unwrap()));
  const time = times[titleOf(schema)];
  if (time !== undefined) return time;
  if (schema instanceof z.ZodNumber) return numberField(schema);
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options };
  if (schema instanceof z.ZodLiteral) return { kind: 'choice', options: [...schema.values].filter(isName) };
  if (schema instanceof z.ZodString) return { kind: 'text', longest: schema.maxLength ?? undefined };
  if (schema instanceof z.ZodObject) return objectField(schema);
  if (schema instanceof z.ZodRecord) {
    const key: unknown = schema.keyType;
    const keys = key instanceof z.ZodEnum ? key.options.map(String) : undefined;
    return { kind: 'table', entry: fieldOf(type(schema.valueType)), keys };
  }
  if (schema instanceof z.ZodArray) return { kind: 'list', entry: fieldOf(type(schema.element)) };
  if (schema instanceof z.ZodUnion) return unionField(schema);
  return { kind: 'data' };
}

/** The least that an object needs is read when it is asked for: forms may hold one another. */
function objectField(schema: z.ZodObject): Field {
  return {
    kind: 'object',
    fields: Object.entries(schema.shape).map(([key, member]) => namedField(schema, key, type(member))),
    get start() {
      return startOfObject(schema);
    },
  };
}

const isName = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function numberField(schema: z.ZodNumber): Field {
  const bound = (value: number | null): number | undefined =>
    value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;
  return {
    kind: 'number',
    integer: schema.format?.includes('int') ?? false,
    min: bound(schema.minValue),
    max: bound(schema.maxValue),
  };
}

const namedField = (object: z.ZodObject, key: string, member: z.ZodType): NamedField => ({
  key,
  field: fieldOf(member),
  help: fieldHelp(object, key),
  optional: member instanceof z.ZodOptional,
});

/** All forms of a union, those of unions in it among them. */
function unionField(schema: z.ZodUnion): Field {
  const options = schema.options.flatMap((option) => formsOf(type(option)));
  const discriminator = discriminatorOf(options);
  const literals = options.every((option) => option instanceof z.ZodLiteral || option instanceof z.ZodEnum);
  if (literals) {
    return {
      kind: 'choice',
      options: options.map(fieldOf).flatMap((field) => (field.kind === 'choice' ? field.options : [])),
    };
  }
  return { kind: 'union', branches: options.map((option) => branchOf(option, discriminator)) };
}

function formsOf(schema: z.ZodType): z.ZodType[] {
  const isTime = times[titleOf(schema)] !== undefined;
  return schema instanceof z.ZodUnion && !isTime ? schema.options.flatMap((option) => formsOf(type(option))) : [schema];
}

const shapeOf = (schema: z.ZodType): Readonly<Record<string, unknown>> | undefined =>
  schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, unknown>>) : undefined;

/** The key whose literal tells the objects of a union apart. */
function discriminatorOf(options: readonly z.ZodType[]): string | undefined {
  const objects = options.map(shapeOf).filter((shape) => shape !== undefined);
  return ['policy', 'method', 'kind', 'mode'].find((key) =>
    objects.some((shape) => opened(shape[key]) instanceof z.ZodLiteral),
  );
}

const opened = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);

function branchOf(option: z.ZodType, discriminator: string | undefined): Branch {
  const field = fieldOf(option);
  const shape = shapeOf(option);
  const literal = discriminator === undefined ? undefined : opened(shape?.[discriminator]);
  const name = literal instanceof z.ZodLiteral ? String([...literal.values][0]) : formName(field);
  return { name, field, start: startOf(option) };
}

function formName(field: Field): string {
  if (field.kind === 'choice') return field.options.join(', ');
  if (field.kind !== 'object') return field.kind;
  return field.fields.find(({ optional }) => !optional)?.key ?? field.fields[0]?.key ?? field.kind;
}

function startOfObject(schema: z.ZodObject): unknown {
  const needed = Object.entries(schema.shape).filter(([, member]) => !(member instanceof z.ZodOptional));
  return Object.fromEntries(needed.map(([key, member]) => [key, startOf(type(member))]));
}

/** The least value that has the form of a schema: all that must be there, numbers 1, durations a day. */
function startOf(schema: z.ZodType): unknown {
  const field = fieldOf(schema);
  switch (field.kind) {
    case 'object':
      return field.start;
    case 'number':
      return Math.min(Math.max(1, field.min ?? 1), field.max ?? 1);
    case 'duration':
    case 'date':
      return '1 d';
    case 'rate':
      return '1 / d';
    case 'choice':
      return field.options[0];
    case 'flag':
      return false;
    case 'table':
      return {};
    case 'list':
      return schema instanceof z.ZodArray ? [startOf(type(schema.element))] : [];
    case 'union':
      return field.branches[0]?.start;
    case 'data':
      return schema instanceof z.ZodTuple ? schema.def.items.map((item) => startOf(type(item))) : '';
    default:
      return (schema.meta()?.['examples'] as readonly unknown[] | undefined)?.[0] ?? '';
  }
}

/** The field of a whole scenario. */
export const scenarioField: Field = fieldOf(scenario);

/** The branch whose form a value has: the one whose literal it is or carries, or else whose type it is. */
export function branchOfValue(branches: readonly Branch[], value: unknown): Branch | undefined {
  return (
    branches.find(({ field }) => field.kind === 'choice' && fits(field, value)) ??
    branches.find(({ field }) => fits(field, value)) ??
    branches.find(({ field }) => fits(field, value, true))
  );
}

/** Whether a value may be meant for a field: its type, and the literals of an object; `loosely`, its type alone. */
function fits(field: Field, value: unknown, loosely = false): boolean {
  switch (field.kind) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const object = value as Readonly<Record<string, unknown>>;
      const isTold = field.fields
        .filter((member) => member.field.kind === 'choice' && member.field.options.length === 1)
        .every(({ key, field: member, optional }) => {
          const found = object[key];
          return found === undefined ? optional : member.kind === 'choice' && member.options.includes(found as string);
        });
      const isNamed = field.fields.every(({ key, optional }) => optional || object[key] !== undefined);
      return loosely || (isTold && isNamed);
    }
    case 'table':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'list':
      return Array.isArray(value);
    case 'number':
      return typeof value === 'number';
    case 'choice':
      return field.options.includes(value as string);
    case 'flag':
      return typeof value === 'boolean';
    case 'union':
      return branchOfValue(field.branches, value) !== undefined;
    case 'data':
      return true;
    default:
      return typeof value === 'string' || typeof value === 'number';
  }
}
