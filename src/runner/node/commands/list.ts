import type { Command } from '../command.ts';
import { exitStatus, shown } from '../io.ts';
import { textTable } from '../text-table.ts';

export const list: Command = {
  name: 'list',
  usage: 'list',
  summary: 'presets: id, title, lesson',
  options: ['json'],
  positionals: [0, 0],
  execute: async (args, io, { presets }) => {
    const rows = presets.map(({ id, title, lesson }) => ({ id, title, lesson }));
    if (args.flag('json')) io.stdout.write(`${JSON.stringify({ presets: rows }, null, 2)}\n`);
    else {
      const cells = rows.map(({ id, title, lesson }) => [id, title, lesson].map(shown));
      io.stdout.write(textTable([['id', 'title', 'lesson'], ...cells], ['left', 'left', 'left']));
    }
    return exitStatus.done;
  },
};
