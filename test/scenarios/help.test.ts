// Every field of a study has help that says what it means, and no help is left over.
import { describe, expect, it } from 'vitest';
import { fieldHelp, help } from '../../src/scenarios/help/index.ts';
import { study } from '../../src/scenarios/study.ts';
import { z } from '../../src/scenarios/zod.ts';

/** Every object inside a schema, each once, and a way to it. */
function objectsIn(schema: unknown, way: string, found = new Map<z.ZodObject, string>()): Map<z.ZodObject, string> {
  if (schema instanceof z.ZodOptional) objectsIn(schema.unwrap(), way, found);
  if (schema instanceof z.ZodArray) objectsIn(schema.element, `${way}/*`, found);
  if (schema instanceof z.ZodRecord) objectsIn(schema.valueType, `${way}/*`, found);
  if (schema instanceof z.ZodUnion) for (const option of schema.options) objectsIn(option, way, found);
  if (schema instanceof z.ZodObject && !found.has(schema)) {
    found.set(schema, way);
    for (const [key, field] of Object.entries(schema.shape)) objectsIn(field, `${way}/${key}`, found);
  }
  return found;
}

const objects = objectsIn(study, '');
const fields = [...objects].flatMap(([object, way]) =>
  Object.keys(object.shape).map((key) => ({ path: `${way}/${key}`, words: fieldHelp(object, key) })),
);

describe('help on fields', () => {
  it('says what every field means', () => {
    expect(fields.length).toBeGreaterThan(400);
    const isTold = (words: string): boolean => words.replace(/(^|; )default:? [^;]+$/, '').trim() !== '';
    expect(fields.filter(({ words }) => !isTold(words)).map(({ path }) => path)).toEqual([]);
  });

  it('is of fields that there are, each object once', () => {
    const stray = help.filter(({ object }) => !objects.has(object)).map(({ texts }) => Object.keys(texts));
    expect(stray).toEqual([]);
    const unknown = help.flatMap(({ object, texts }) => Object.keys(texts).filter((key) => !(key in object.shape)));
    expect(unknown).toEqual([]);
    expect(new Set(help.map(({ object }) => object)).size).toBe(help.length);
    expect(help.every(({ texts }) => Object.keys(texts).length > 0)).toBe(true);
  });

  it('says the default once and last, where editors look for it', () => {
    const wrong = fields.filter(({ words }) => words.split(/\bdefault(?: is)? /).length > 2);
    expect(wrong).toEqual([]);
  });

  it('begins small and ends without a full stop, so that it can be put together', () => {
    const wrong = fields.filter(({ words }) => /\.$/.test(words));
    expect(wrong).toEqual([]);
  });
});
