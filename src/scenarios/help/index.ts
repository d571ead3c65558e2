import { z } from '../zod.ts';
import { companyHelp } from './company.ts';
import { coordinationHelp } from './coordination.ts';
import { demandHelp } from './demand.ts';
import { lawHelp } from './laws.ts';
import { plantHelp } from './plant.ts';
import { stockHelp } from './stocks.ts';

/** What is said of fields: beside their schema, which is loaded first, so that only those load it who show it. */
export const help = [...companyHelp, ...demandHelp, ...plantHelp, ...stockHelp, ...coordinationHelp, ...lawHelp];

const textsOf = new WeakMap(help.map(({ object, texts }) => [object, texts]));

/** Words that tell one form of a value from the others. */
const telling: Readonly<Record<string, string>> = {
  kind: 'which form is meant: the other fields belong to it',
  mode: 'how orders come about: the other fields belong to it',
  policy: 'the named policy: the other fields are its numbers',
  method: 'the forecast method: the other fields are its parameters',
};

/** What a field of an object means: what is said of it here, and what stands at its schema, such as its default. */
export function fieldHelp(object: z.ZodObject, key: string): string {
  const field: unknown = object.shape[key];
  const bare = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  const text = textsOf.get(object)?.[key] ?? (bare instanceof z.ZodLiteral ? telling[key] : undefined);
  const own = field instanceof z.ZodType ? (field.description ?? (bare as z.ZodType).description) : undefined;
  return [text, own].filter((words) => words !== undefined).join('; ');
}
