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
  ['--by item,line', 'break KPIs down: item, family, segment, line, station, place, stock, week, quarter, probe'],
  ['--percentile 90', 'add percentiles of KPIs that are distributions'],
  ['--json, --csv', 'write data instead of a table'],
  ['--out file', 'write the results to a file too (.json or .csv)'],
  ['--per-replication', 'give the value of every replication'],
  ['--long', 'verify: runs as long as each case asks'],
  ['--audit', 'check conservation after every replication'],
  ['--check-warm-up', 'run: whether the warm-up is long enough, by MSER-5 on ten more histories'],
  ['--exchange', 'run, compare: every scenario along its safety factor z: service against stock and cost'],
  ['--scenario id', 'worth: the what-if that is taken apart (default: the first)'],
  ['--equal-service otif', 'compare: tune each z to the service of the baseline first, on other customers'],
  ['--quiet', 'no progress and no warnings'],
] as const;

const backtestOptions = [
  ['--item id', 'only this item; repeatable'],
  ['--method ses:alpha=0.2', 'try this method, with these parameters; repeatable (default: every method)'],
  ['--origin fixed', 'one forecast of all test periods (default rolling: a new one from each of them)'],
  ['--test n', 'forecast the last n periods (default: a quarter of the history)'],
  ['--horizons 1,2,4', 'periods ahead that are judged'],
  ['--season n', 'periods in a season; 1: none (default: a year, when the history before the test holds one)'],
  ['--from, --to 2024-03-31', 'use only these dates'],
  ['--period week', 'add up by day, week, month or quarter (default: as the dates lie, days by week)'],
  ['--columns quantity=sold', 'columns of date, item, quantity and segment, when their names do not tell'],
  ['--dates d/m/y', 'order of day and month where slashes leave it open (default m/d/y)'],
  ['--decimal ,', 'decimal sign where it is open'],
  ['--net-cancellations', 'subtract negative quantities in their period, instead of refusing them'],
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
    '\nAn argument is the id of a preset, a link, a scenario file or a study file; - is standard input.\nbacktest reads files with columns for date and quantity, and for item and segment where there are several.\n\nOptions of run, compare and worth:\n',
    indented(options),
    '\nOptions of backtest:\n',
    indented(backtestOptions),
    '\nExit status: 0 done, 1 our fault, 2 bad input or usage, 130 interrupted.\n',
  ].join('');
}
