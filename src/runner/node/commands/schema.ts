import { studyJsonSchema } from '../../../scenarios/json-schema.ts';
import type { Command } from '../command.ts';
import { exitStatus } from '../io.ts';

export const schema: Command = {
  name: 'schema',
  usage: 'schema',
  summary: 'JSON Schema of the study file, for editors',
  options: [],
  positionals: [0, 0],
  execute: async (_, io) => {
    io.stdout.write(`${JSON.stringify(studyJsonSchema(), null, 2)}\n`);
    return exitStatus.done;
  },
};
