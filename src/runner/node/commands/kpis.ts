import { pairedKpis } from '../../../sim/experiment/paired-kpis.ts';
import { kpis as catalogue } from '../../../sim/kpis/index.ts';
import type { Command } from '../command.ts';
import { exitStatus } from '../io.ts';
import { textTable } from '../text-table.ts';

export const kpis: Command = {
  name: 'kpis',
  usage: 'kpis',
  summary: 'every KPI: id, name, formula, unit, direction, source',
  options: ['json'],
  positionals: [0, 0],
  execute: async (args, io) => {
    const rows = [...catalogue, ...pairedKpis].map(({ id, name, formula, unit, better, source, group, ...rest }) => ({
      id,
      name,
      formula,
      unit,
      better,
      source,
      group,
      ...('code' in rest && rest.code !== undefined ? { code: rest.code } : {}),
    }));
    if (args.flag('json')) io.stdout.write(`${JSON.stringify({ kpis: rows }, null, 2)}\n`);
    else {
      const head = ['id', 'name', 'unit', 'better', 'formula', 'source'];
      const cells = rows.map(({ id, name, unit, better, formula, source }) => [
        id,
        name,
        unit,
        better,
        formula,
        source,
      ]);
      io.stdout.write(
        textTable(
          [head, ...cells],
          head.map(() => 'left' as const),
        ),
      );
    }
    return exitStatus.done;
  },
};
