import { foundWords } from '../../scenarios/problems.ts';
import { hint } from '../../scenarios/nearest.ts';
import { type BacktestSettings, parseMethod } from '../backtest-plan.ts';
import { periodNames } from '../demand-history/calendar.ts';
import { type ColumnRole, columnRoles } from '../demand-history/columns.ts';
import { dayOf } from '../demand-history/dates.ts';
import type { HistoryOptions } from '../demand-history/options.ts';
import { UsageError } from './io.ts';
import type { Arguments, OptionName } from './options.ts';

/** How to read the file. */
export function historyOptions(args: Arguments): HistoryOptions {
  return {
    columns: columnsOf(args),
    period: oneOf(args, 'period', periodNames),
    decimal: oneOf(args, 'decimal', ['.', ',']),
    dates: oneOf(args, 'dates', ['d/m/y', 'm/d/y']),
    netCancellations: args.flag('net-cancellations'),
    from: dateOf(args, 'from'),
    to: dateOf(args, 'to'),
  };
}

/** How to try the methods. */
export function backtestSettings(args: Arguments): BacktestSettings {
  const horizons = args.list('horizons').map((text) => {
    const h = /^\d+$/.test(text) ? Number(text) : 0;
    if (h >= 1 && h <= 520) return h;
    throw new UsageError(`--horizons: expected periods ahead such as 1,2,4, found "${text}"`);
  });
  const methods = args.list('method').map((text) => {
    const parsed = parseMethod(text);
    if (parsed.ok) return parsed.value;
    const problems = parsed.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    throw new UsageError(`--method ${text}: ${problems.join('; ')}`);
  });
  return {
    origin: oneOf(args, 'origin', ['rolling', 'fixed']) ?? 'rolling',
    horizons: horizons.length === 0 ? undefined : [...new Set(horizons)].sort((a, b) => a - b),
    testPeriods: args.integer('test', 1, 100_000),
    season: args.integer('season', 1, 520),
    methods: methods.length === 0 ? undefined : methods,
  };
}

function oneOf<T extends string>(args: Arguments, name: OptionName, known: readonly T[]): T | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${name}: expected ${known.join(' or ')}, found ${foundWords(text)}`);
}

function dateOf(args: Arguments, name: OptionName): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const day = dayOf(text, 'y-m-d');
  if (day !== null) return day;
  throw new UsageError(`--${name}: expected a date such as 2024-03-31, found ${foundWords(text)}`);
}

function columnsOf(args: Arguments): Partial<Record<ColumnRole, string>> {
  const chosen: Partial<Record<ColumnRole, string>> = {};
  for (const text of args.list('columns')) {
    const [name = '', column = ''] = text.split('=', 2).map((part) => part.trim());
    const role = columnRoles.find((known) => known === name);
    if (role === undefined || column === '') {
      const words = 'expected what a column holds and its name, as in quantity=sold';
      throw new UsageError(`--columns: ${words}, found ${foundWords(text)}${hint(name, columnRoles)}`);
    }
    chosen[role] = column;
  }
  return chosen;
}
