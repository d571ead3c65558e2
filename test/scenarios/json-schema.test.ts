import { describe, expect, it } from 'vitest';
import { studyJsonSchema } from '../../src/scenarios/json-schema.ts';
import { study } from '../../src/scenarios/study.ts';

describe('studyJsonSchema', () => {
  it('describes the study file for editors', () => {
    const schema = studyJsonSchema() as {
      $schema: string;
      properties: object;
      required: string[];
      additionalProperties: boolean;
    };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(study.shape).sort());
    expect(schema.required.sort()).toEqual(['base', 'kind']);
    expect(schema.additionalProperties).toBe(false);
  });

  it('keeps units and defaults as descriptions, and is plain JSON', () => {
    const text = JSON.stringify(studyJsonSchema());
    expect(JSON.parse(text)).toEqual(studyJsonSchema());
    expect(text).toContain('default 13 wk');
  });

  it('says of every property what it means', () => {
    const untold = (schema: unknown): string[] => {
      if (typeof schema !== 'object' || schema === null) return [];
      const { properties = {} } = schema as { properties?: Record<string, { description?: string }> };
      const own = Object.entries(properties).filter(([, property]) => (property.description ?? '') === '');
      return [...own.map(([key]) => key), ...Object.values(schema).flatMap(untold)];
    };
    expect(untold(studyJsonSchema())).toEqual([]);
  });
});
