import { z } from '../zod.ts';

/** What the fields of one object of the schema mean. */
export interface ObjectHelp {
  readonly object: z.ZodObject;
  readonly texts: Readonly<Record<string, string>>;
}

/** Help on the fields of an object; the compiler knows which fields it has. */
export const helpOn = <Shape extends z.ZodRawShape>(
  object: z.ZodObject<Shape>,
  texts: Readonly<Partial<Record<keyof Shape & string, string>>>,
): ObjectHelp => ({ object: object as unknown as z.ZodObject, texts: texts as Readonly<Record<string, string>> });

/** Help on one form of a union: the object that is told by a word, or the one that has a field of that name. */
export function helpOnForm(union: z.ZodType, form: string, texts: Readonly<Record<string, string>>): ObjectHelp {
  const found = formsOf(union).find(
    (object) => Object.values(object.shape).some((field) => saysOnly(field, form)) || Object.hasOwn(object.shape, form),
  );
  if (found === undefined) throw new RangeError(`no form "${form}"`);
  return { object: found, texts };
}

/** The objects among the forms that a schema has. */
function formsOf(schema: unknown): z.ZodObject[] {
  if (schema instanceof z.ZodOptional) return formsOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(formsOf);
  return schema instanceof z.ZodObject ? [schema] : [];
}

/** Whether a field is the word that tells a form from the others. */
function saysOnly(field: unknown, form: string): boolean {
  const bare = field instanceof z.ZodOptional ? field.unwrap() : field;
  return bare instanceof z.ZodLiteral && bare.values.size === 1 && bare.values.has(form);
}
