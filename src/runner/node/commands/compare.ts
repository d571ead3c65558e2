import { cellCount } from '../../../scenarios/compared-part.ts';
import { differencesCsv } from '../../report-csv.ts';
import { assembleStudy } from '../assemble.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { runOptionNames } from '../options.ts';
import { performExchange, tuned } from '../exchange.ts';
import { perform } from '../perform.ts';
import { differenceTable } from '../result-tables.ts';

export const compare: Command = {
  name: 'compare',
  usage: 'compare <baseline> <other>…',
  summary: 'runs all on common random numbers, and shows paired differences',
  options: [...runOptionNames, 'equal-service'],
  positionals: [1, Number.POSITIVE_INFINITY],
  execute: async (args, io, equipment) => {
    const study = await assembleStudy(args, io, equipment);
    if (cellCount(study) < 2) throw new UsageError('compare: expected a baseline and another scenario');
    const layout = { table: differenceTable, csv: differencesCsv };
    if (args.flag('exchange')) return performExchange(study, args, io, equipment);
    if (args.text('equal-service') === undefined) return perform(study, args, io, equipment, layout);
    return perform(await tuned(study, args, io, equipment), args, io, equipment, layout);
  },
};
