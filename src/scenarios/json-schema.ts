import { fieldHelp } from './help/index.ts';
import { study } from './study.ts';
import { z } from './zod.ts';

/** The JSON Schema (draft 2020-12) of a study file, for editors; every property with what it means. */
export function studyJsonSchema(): object {
  return z.toJSONSchema(study, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodObject)) return;
      for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
        if (typeof property === 'object') property.description = fieldHelp(zodSchema, key);
      }
    },
  });
}
