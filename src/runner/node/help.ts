import type { Command } from './command.ts';
import { textTable } from './text-table.ts';

const options = [
  ['--replications n', 'replications of every scenario (default 30)'],
  ['--seed text', 'seed of all random numbers (default 4711)'],
  ['--workers n', 'threads (default: all cores); results do not depend on it'],
  ['--precision 2%', 'run until that relative half-width, at most 200 replications or --replications'],
  ['--level 0.95', 'confidence level of intervals'],
  ['--warm-up w', 'weeks before measurement'],
  ['--weeks w', 'weeks measured'],
  ['--set path=value', 'change the scenario, such as --set lines.L1.dispatch=["EDD"]; repeatable'],
  ['--only kpi,kpi', 'show these KPIs'],
  ['--by item,line', 'break KPIs down: item, segment, line, station, place, stock, week, quarter, probe'],
  ['--percentile 90', 'add percentiles of KPIs that are distributions'],
  ['--json, --csv', 'write data instead of a table'],
  ['--out file', 'write the results to a file too (.json or .csv)'],
  ['--per-replication', 'give the value of every replication'],
  ['--long', 'verify: runs as long as each case asks'],
  ['--audit', 'check conservation after every replication'],
  ['--quiet', 'no progress and no warnings'],
] as const;

/** What the program can do. */
export function helpText(commands: readonly Command[]): string {
  const indented = (rows: readonly (readonly [string, string])[]) =>
    textTable(
      rows.map(([left, right]) => [`  ${left}`, right]),
      ['left', 'left'],
    );
  const usages = commands.map(({ usage, summary }) => [`tandem ${usage}`, summary] as const);
  return [
    'tandem: simulate how sales and production coordinate, and compare policies on common random numbers\n\n',
    indented(usages),
    '\nAn argument is the id of a preset, a scenario file or a study file; - is standard input.\n\nOptions of run and compare:\n',
    indented(options),
    '\nExit status: 0 done, 1 our fault, 2 bad input or usage, 130 interrupted.\n',
  ].join('');
}
