import { study } from './study.ts';
import { z } from './zod.ts';

/** The JSON Schema (draft 2020-12) of a study file, for editors. */
export function studyJsonSchema(): object {
  return z.toJSONSchema(study, { io: 'input' });
}
