import { isPlainObject, own, valueAt } from './plain-data.ts';
import { z } from './zod.ts';

type Path = readonly PropertyKey[];

/** The schema without the wrapping of an optional field, and all branches where it is a union, outermost first. */
function opened(schema: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return opened(schema.unwrap());
  if (schema instanceof z.ZodUnion) return [schema, ...schema.options.flatMap(opened)];
  return schema instanceof z.ZodType ? [schema] : [];
}

/** Whether no literal of the object schema, such as `kind: "gamma"`, contradicts the value. */
function agrees(schema: z.ZodType, value: unknown): boolean {
  if (!(schema instanceof z.ZodObject) || !isPlainObject(value)) return true;
  return Object.entries(schema.shape).every(([key, field]) => {
    const found = own(value, key);
    return found === undefined || !(field instanceof z.ZodLiteral) || field.values.has(found as z.core.util.Literal);
  });
}

function step(schema: z.ZodType, key: string): unknown {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

/** Schemas that the value at a path may have, as far as the input does not rule them out. */
function schemasAt(root: z.ZodType, path: Path, input: unknown): z.ZodType[] {
  let here = opened(root);
  for (const [depth, key] of path.entries()) {
    const value = valueAt(input, path.slice(0, depth));
    here = here.filter((schema) => agrees(schema, value)).flatMap((schema) => opened(step(schema, String(key))));
  }
  const value = valueAt(input, path);
  return here.filter((schema) => agrees(schema, value));
}

/** What the schema says about the keys of an object. */
export interface KnownKeys {
  /** Names of fields. */
  readonly fields: readonly string[];
  /** Whether entries with ids of the user's own stand here. */
  readonly entries: boolean;
}

/** The keys that may stand at a path of an input; none where the path leads nowhere. */
export function knownKeys(root: z.ZodType, path: Path, input: unknown): KnownKeys {
  const here = schemasAt(root, path, input);
  const fields = here.flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
  return { fields: [...new Set(fields)], entries: here.some((schema) => schema instanceof z.ZodRecord) };
}

/** What a union at a path says of itself: zod drops these words where just one branch has the right type. */
export function unionWords(root: z.ZodType, path: Path, input: unknown): string | undefined {
  for (const schema of schemasAt(root, path, input)) {
    const words = schema instanceof z.ZodUnion ? (schema.def.error as z.core.$ZodErrorMap | undefined) : undefined;
    const text = words?.({ code: 'invalid_union', errors: [], input: undefined, path: [...path] });
    if (typeof text === 'string') return text;
  }
  return undefined;
}
