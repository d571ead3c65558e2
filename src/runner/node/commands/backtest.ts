import { hint } from '../../../scenarios/nearest.ts';
import { planBacktest } from '../../backtest-plan.ts';
import { type DemandHistory, historyTooLong, maxHistoryLength, readDemandHistory } from '../../demand-history/read.ts';
import { runBacktest } from '../../run-backtest.ts';
import { backtestSettings, historyOptions } from '../backtest-options.ts';
import { backtestJson, backtestTables, type FinishedBacktest } from '../backtest-tables.ts';
import type { Command } from '../command.ts';
import { exitStatus, InputError, type Io, issueLine, UsageError } from '../io.ts';
import type { Arguments } from '../options.ts';
import { ProgressBar } from '../progress-bar.ts';
import { displayName, readText } from '../read-text.ts';

export const backtest: Command = {
  name: 'backtest',
  usage: 'backtest <csv>…',
  summary: 'every forecast method on a demand history: WAPE, MASE, bias, forecast value added',
  options: [
    'json',
    'quiet',
    'item',
    'method',
    'origin',
    'test',
    'horizons',
    'season',
    'from',
    'to',
    'period',
    'columns',
    'dates',
    'decimal',
    'net-cancellations',
  ],
  positionals: [1, Number.POSITIVE_INFINITY],
  execute: async (args, io) => {
    if (args.positionals.filter((name) => name === '-').length > 1) {
      throw new UsageError('standard input can be read once');
    }
    const finished: FinishedBacktest[] = [];
    for (const name of args.positionals) {
      finished.push(await backtestOf(name, args, io));
      if (io.signal.aborted) break;
    }
    const words = args.flag('json')
      ? `${JSON.stringify({ backtests: finished.map(backtestJson) }, null, 2)}\n`
      : finished.map(backtestTables).join('\n');
    io.stdout.write(words);
    return io.signal.aborted ? exitStatus.interrupted : exitStatus.done;
  },
};

async function backtestOf(name: string, args: Arguments, io: Io): Promise<FinishedBacktest> {
  const file = displayName(name);
  const history = ofItems(await readHistory(name, args, io), args.texts('item'));
  const planned = planBacktest(history, backtestSettings(args));
  if (!planned.ok) throw new InputError(file, planned.issues);
  const bar = new ProgressBar(io, args.flag('quiet'));
  try {
    const results = await runBacktest(history, planned.value, {
      signal: io.signal,
      onProgress: (done, total) => bar.show(done, total, `${done} of ${total} items`),
    });
    return { file, history, planned: planned.value, results };
  } finally {
    bar.finish();
  }
}

/** The history of a file; what was filled in, added up or left out is told on standard error. */
async function readHistory(name: string, args: Arguments, io: Io): Promise<DemandHistory> {
  const options = historyOptions(args);
  const text = await readText(name, io, {
    what: 'a demand history',
    length: maxHistoryLength,
    tooLong: historyTooLong,
  });
  if (text === undefined) throw new UsageError(`there is no file called ${name}`);
  const history = text.ok ? await readDemandHistory(text.value, options) : text;
  if (!history.ok) throw new InputError(displayName(name), history.issues);
  if (!args.flag('quiet')) {
    for (const issue of history.issues) io.stderr.write(`${issueLine(displayName(name), issue)}\n`);
  }
  return history.value;
}

/** The history of some of its items; of all when none is named. */
function ofItems(history: DemandHistory, items: readonly string[]): DemandHistory {
  if (items.length === 0) return history;
  const known = [...new Set(history.series.map(({ item }) => item))];
  for (const item of items) {
    if (!known.includes(item)) throw new UsageError(`--item: there is no item "${item}"${hint(item, known)}`);
  }
  return { ...history, series: history.series.filter(({ item }) => items.includes(item)) };
}
