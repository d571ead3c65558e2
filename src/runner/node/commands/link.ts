import type { Command } from '../command.ts';
import { exitStatus } from '../io.ts';
import { readStudy } from '../read-study.ts';
import { writeLink } from '../../sharing/link.ts';

export const link: Command = {
  name: 'link',
  usage: 'link <study.json | preset>',
  summary: 'the end of a link that opens the study: put it behind the address of the app',
  options: [],
  positionals: [1, 1],
  execute: async ({ positionals: [name = ''] }, io, equipment) => {
    const study = await readStudy(name, io, equipment);
    const { data } = await writeLink({ study, result: undefined, view: {} });
    io.stdout.write(`#/compare?s=${data}\n`);
    return exitStatus.done;
  },
};
