import { hint } from '../../../scenarios/nearest.ts';
import type { Command } from '../command.ts';
import { exitStatus, UsageError } from '../io.ts';

export const show: Command = {
  name: 'show',
  usage: 'show <preset>',
  summary: 'the study of a preset as JSON',
  options: [],
  positionals: [1, 1],
  execute: async ({ positionals: [name = ''] }, io, { presets }) => {
    const preset = presets.find(({ id }) => id === name);
    if (preset === undefined) {
      const known = presets.map(({ id }) => id);
      throw new UsageError(`there is no preset called ${name}${hint(name, known)}`);
    }
    io.stdout.write(`${JSON.stringify(preset.study, null, 2)}\n`);
    return exitStatus.done;
  },
};
