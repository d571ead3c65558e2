import { compileCell } from '../../../scenarios/compile.ts';
import { hint } from '../../../scenarios/nearest.ts';
import { settingsOf } from '../../../scenarios/settings.ts';
import { cellsOf } from '../../../scenarios/what-if.ts';
import { Replicator, Trace } from '../../../sim/index.ts';
import { traceLine } from '../../trace-line.ts';
import { assembleStudy } from '../assemble.ts';
import type { Command } from '../command.ts';
import { exitStatus, InputError, UsageError } from '../io.ts';
import { displayName } from '../read-text.ts';

const linesPerWrite = 1000;

export const trace: Command = {
  name: 'trace',
  usage: 'trace <study | preset> [--replication r] [--scenario id]',
  summary: "one replication's events as NDJSON, each with its cause",
  options: ['replication', 'scenario', 'seed', 'warm-up', 'weeks', 'set', 'quiet'],
  positionals: [1, 1],
  execute: async (args, io, equipment) => {
    const study = await assembleStudy(args, io, equipment);
    const cells = cellsOf(study);
    if (!cells.ok) throw new InputError(displayName(args.positionals[0]!), cells.issues);
    const wanted = args.text('scenario') ?? study.base.id;
    const cell = cells.value.find(({ id }) => id === wanted);
    const known = cells.value.map(({ id }) => id);
    if (cell === undefined) throw new UsageError(`--scenario: there is none called ${wanted}${hint(wanted, known)}`);
    const compiled = compileCell(cell);
    if (!compiled.ok) throw new InputError(displayName(args.positionals[0]!), compiled.issues);
    const { plant, management, facts } = compiled.value;
    const recorded = new Trace();
    const replication = args.integer('replication', 0, 1_000_000) ?? 0;
    const { seed, antithetic } = settingsOf(study);
    new Replicator(plant, management).run({ seed, replication, antithetic, trace: recorded });
    for (let start = 0; start < recorded.events.length; start += linesPerWrite) {
      const events = recorded.events.slice(start, start + linesPerWrite);
      io.stdout.write(events.map((event) => `${JSON.stringify(traceLine(event, facts))}\n`).join(''));
    }
    return exitStatus.done;
  },
};
