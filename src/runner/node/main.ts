import { LimitError } from '../../sim/index.ts';
import { hint } from '../../scenarios/nearest.ts';
import { engine } from '../engine.ts';
import type { Command } from './command.ts';
import { backtest } from './commands/backtest.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { kpis } from './commands/kpis.ts';
import { link } from './commands/link.ts';
import { list } from './commands/list.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { show } from './commands/show.ts';
import { trace } from './commands/trace.ts';
import { verify } from './commands/verify.ts';
import { worth } from './commands/worth.ts';
import { helpText } from './help.ts';
import { type Equipment, exitStatus, InputError, type Io, issueLine, shown, UsageError } from './io.ts';
import { Arguments } from './options.ts';

const commands: readonly Command[] = [
  list,
  show,
  schema,
  check,
  run,
  compare,
  worth,
  verify,
  trace,
  kpis,
  backtest,
  link,
];

/** The command line: does what the arguments say and returns the exit status. Results alone go to standard output. */
export async function main(argv: readonly string[], io: Io, equipment: Equipment): Promise<number> {
  try {
    return await dispatch(argv, io, equipment);
  } catch (error) {
    if (error instanceof UsageError || error instanceof LimitError)
      io.stderr.write(`tandem: ${shown(error.message)}\n`);
    else if (error instanceof InputError) {
      for (const issue of error.issues) io.stderr.write(`${issueLine(error.file, issue)}\n`);
    } else {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      io.stderr.write(`tandem: this should not have happened: ${words}\n`);
      return exitStatus.ourFault;
    }
    return exitStatus.badInput;
  }
}

async function dispatch(argv: readonly string[], io: Io, equipment: Equipment): Promise<number> {
  const [name = '', ...rest] = argv;
  const asksForHelp = name === 'help' || (argv.includes('--help') && !argv.includes('--'));
  if (asksForHelp || name === '--version') {
    io.stdout.write(asksForHelp ? helpText(commands) : `${engine.name} ${engine.version}\n`);
    return exitStatus.done;
  }
  if (name === '') {
    io.stderr.write(helpText(commands));
    return exitStatus.badInput;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    const known = commands.map((one) => one.name);
    throw new UsageError(`unknown command ${name}${hint(name, known)}`);
  }
  const args = new Arguments(rest, command.options);
  const [least, most] = command.positionals;
  const count = args.positionals.length;
  if (count < least || count > most) throw new UsageError(`usage: tandem ${command.usage}`);
  return command.execute(args, io, equipment);
}
