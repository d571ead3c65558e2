import { cellCount } from '../../../scenarios/what-if.ts';
import { differencesCsv } from '../../report-csv.ts';
import { assembleStudy } from '../assemble.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';
import { runOptionNames } from '../options.ts';
import { perform } from '../perform.ts';
import { differenceTable } from '../result-tables.ts';

export const compare: Command = {
  name: 'compare',
  usage: 'compare <baseline> <other>…',
  summary: 'runs all on common random numbers, and shows paired differences',
  options: runOptionNames,
  positionals: [1, Number.POSITIVE_INFINITY],
  execute: async (args, io, equipment) => {
    const study = await assembleStudy(args, io, equipment);
    if (cellCount(study) < 2) throw new UsageError('compare: expected a baseline and another scenario');
    return perform(study, args, io, equipment, { table: differenceTable, csv: differencesCsv });
  },
};
