import { kpisCsv } from '../../report-csv.ts';
import { assembleStudy } from '../assemble.ts';
import type { Command } from '../command.ts';
import { runOptionNames } from '../options.ts';
import { exitStatus } from '../io.ts';
import { noteWarmUp } from '../warm-up-note.ts';
import { performExchange } from '../exchange.ts';
import { perform } from '../perform.ts';
import { kpiTable } from '../result-tables.ts';

export const run: Command = {
  name: 'run',
  usage: 'run <study.json | preset>…',
  summary: 'runs, and shows every KPI with its interval',
  options: [...runOptionNames, 'check-warm-up'],
  positionals: [1, Number.POSITIVE_INFINITY],
  execute: async (args, io, equipment) => {
    const study = await assembleStudy(args, io, equipment);
    if (args.flag('exchange')) return performExchange(study, args, io, equipment);
    const status = await perform(study, args, io, equipment, { table: kpiTable, csv: kpisCsv });
    if (status === exitStatus.done && args.flag('check-warm-up')) await noteWarmUp(study, args, io, equipment);
    return status;
  },
};
