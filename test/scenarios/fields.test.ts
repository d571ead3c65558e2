import { describe, expect, it } from 'vitest';
import { branchOfValue, type Field, fieldOf, scenarioField } from '../../src/scenarios/fields.ts';
import { presets } from '../../src/scenarios/presets/index.ts';
import { scenario } from '../../src/scenarios/scenario.ts';
import { z } from '../../src/scenarios/zod.ts';

/** Every union inside a schema, each once. */
function unionsIn(schema: unknown, found: Set<z.ZodUnion> = new Set()): Set<z.ZodUnion> {
  if (schema instanceof z.ZodOptional) unionsIn(schema.unwrap(), found);
  if (schema instanceof z.ZodArray) unionsIn(schema.element, found);
  if (schema instanceof z.ZodRecord) unionsIn(schema.valueType, found);
  if (schema instanceof z.ZodObject) for (const member of Object.values(schema.shape)) unionsIn(member, found);
  if (schema instanceof z.ZodUnion && !found.has(schema)) {
    found.add(schema);
    for (const option of schema.options) unionsIn(option, found);
  }
  return found;
}

const branching = [...unionsIn(scenario)].flatMap((union) => {
  const field = fieldOf(union);
  return field.kind === 'union' ? [{ union, branches: field.branches }] : [];
});

describe('fields of the scenario schema', () => {
  it('begin every form of a union with a value that the schema takes, and that is known for that form', () => {
    expect(branching.length).toBeGreaterThan(20);
    for (const { union, branches } of branching) {
      for (const branch of branches) {
        expect(union.safeParse(branch.start).success, `${branch.name}: ${JSON.stringify(branch.start)}`).toBe(true);
        expect(branchOfValue(branches, branch.start)?.name).toBe(branch.name);
      }
    }
  });

  it('know the bounds, options and help of what they describe', () => {
    const at = (field: Field, key: string): Field => {
      if (field.kind === 'table') return at(field.entry, key);
      if (field.kind !== 'object') throw new TypeError(`no ${key} in a ${field.kind}`);
      return field.fields.find((member) => member.key === key)!.field;
    };
    const station = at(at(scenarioField, 'lines'), 'stations');
    expect(at(station, 'machines')).toEqual({ kind: 'number', integer: true, min: 1, max: 1000 });
    expect(at(station, 'speed')).toMatchObject({ kind: 'number', integer: false, max: 1000 });
    expect(at(at(scenarioField, 'segments'), 'requestLead')).toEqual({ kind: 'duration' });
    expect(at(at(scenarioField, 'items'), 'abc')).toEqual({ kind: 'choice', options: ['A', 'B', 'C'] });
    expect(at(scenarioField, 'functions')).toMatchObject({
      kind: 'table',
      keys: ['sales', 'production', 'purchasing'],
    });
    const supplier = at(scenarioField, 'suppliers') as Extract<Field, { kind: 'table' }>;
    const { fields } = supplier.entry as Extract<Field, { kind: 'object' }>;
    expect(fields.find(({ key }) => key === 'onTime')).toMatchObject({ optional: true, help: /default 1/ });
  });

  it('find the form of every value of every preset', () => {
    let unions = 0;
    const walk = (field: Field, value: unknown, path: string): void => {
      if (value === undefined) return;
      if (field.kind === 'union') {
        const branch = branchOfValue(field.branches, value);
        expect(branch, path).toBeDefined();
        unions++;
        walk(branch!.field, value, path);
      }
      if (field.kind === 'list')
        for (const [k, entry] of (value as unknown[]).entries()) walk(field.entry, entry, `${path}/${k}`);
      if (field.kind === 'table') {
        for (const [key, entry] of Object.entries(value as object)) walk(field.entry, entry, `${path}/${key}`);
      }
      if (field.kind === 'object') {
        const object = value as Record<string, unknown>;
        const known = field.fields.map(({ key }) => key);
        expect(
          Object.keys(object).filter((key) => !known.includes(key)),
          path,
        ).toEqual([]);
        for (const member of field.fields) walk(member.field, object[member.key], `${path}/${member.key}`);
      }
    };
    for (const { id, study } of presets) walk(scenarioField, study.base, id);
    expect(unions).toBeGreaterThan(1000);
  });
});
