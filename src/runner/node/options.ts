import { type ParseArgsConfig, parseArgs } from 'node:util';
import { hint } from '../../scenarios/nearest.ts';
import { pairedKpis } from '../../sim/experiment/paired-kpis.ts';
import { kpis } from '../../sim/kpis/index.ts';
import { type Request, type ScopeKind, scopeKinds } from '../protocol.ts';
import { UsageError } from './io.ts';

const definitions = {
  replications: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  precision: { type: 'string' },
  level: { type: 'string' },
  'warm-up': { type: 'string' },
  weeks: { type: 'string' },
  set: { type: 'string', multiple: true },
  only: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  out: { type: 'string' },
  'per-replication': { type: 'boolean' },
  quiet: { type: 'boolean' },
  by: { type: 'string', multiple: true },
  percentile: { type: 'string', multiple: true },
  audit: { type: 'boolean' },
  exchange: { type: 'boolean' },
  'check-warm-up': { type: 'boolean' },
  'equal-service': { type: 'string' },
  replication: { type: 'string' },
  scenario: { type: 'string' },
  long: { type: 'boolean' },
  item: { type: 'string', multiple: true },
  method: { type: 'string', multiple: true },
  origin: { type: 'string' },
  test: { type: 'string' },
  horizons: { type: 'string', multiple: true },
  season: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  period: { type: 'string' },
  columns: { type: 'string', multiple: true },
  dates: { type: 'string' },
  decimal: { type: 'string' },
  'net-cancellations': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

export type OptionName = keyof typeof definitions;

/** Options of commands that run scenarios. */
export const runOptionNames = [
  'replications',
  'seed',
  'workers',
  'precision',
  'level',
  'warm-up',
  'weeks',
  'set',
  'only',
  'json',
  'csv',
  'out',
  'per-replication',
  'quiet',
  'by',
  'percentile',
  'audit',
  'exchange',
] as const satisfies readonly OptionName[];

/** The arguments of one command: what stands without a dash, and the options it knows. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

  /** @throws UsageError for an option that the command does not know, or one without its value */
  constructor(args: readonly string[], names: readonly OptionName[]) {
    const options = Object.fromEntries(names.map((name) => [name, definitions[name]]));
    try {
      const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
      this.#values = values;
      this.positionals = positionals;
    } catch (error) {
      throw new UsageError(optionProblem(error, names));
    }
  }

  text(name: OptionName): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  flag(name: OptionName): boolean {
    return this.#values[name] === true;
  }

  /** All values of an option that may be repeated. */
  texts(name: OptionName): string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** All values of an option that may be repeated or separated by commas. */
  list(name: OptionName): string[] {
    return this.texts(name)
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }

  /** A whole number between two limits. */
  integer(name: OptionName, least: number, most: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError(`--${name}: expected a whole number from ${least} to ${most}, found "${text}"`);
  }

  /** A share such as 0.05 or 5%, more than 0 and less than 1. */
  share(name: OptionName): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const isPercent = text.endsWith('%');
    const digits = isPercent ? text.slice(0, -1) : text;
    const value = digits.trim() === '' ? Number.NaN : Number(digits) / (isPercent ? 100 : 1);
    if (value > 0 && value < 1) return value;
    throw new UsageError(`--${name}: expected a share between 0 and 1 such as 0.05 or 5%, found "${text}"`);
  }

  /** A number of weeks, at least `least`. */
  weeks(name: OptionName, least: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (value >= least && value <= 1_000_000) return value;
    throw new UsageError(`--${name}: expected a number of weeks, at least ${least}, found "${text}"`);
  }
}

/** The words of Node's parser, shortened, with a guess at the option that was meant. */
function optionProblem(error: unknown, names: readonly OptionName[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '(-+[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return message.replace(/\n/g, ' ');
  return `unknown option ${unknown}${hint(unknown, ['--help', ...names.map((name) => `--${name}`)])}`;
}

/** What to compute beside the company-wide KPIs, from --by, --percentile and --audit. */
export function requestOf(args: Arguments): Request {
  return {
    series: [],
    by: [...new Set(args.list('by').map(scopeKind))],
    percentiles: [...new Set(args.list('percentile').map(percent))],
    audit: args.flag('audit'),
  };
}

function scopeKind(text: string): ScopeKind {
  const kind = scopeKinds.find((known) => known === text);
  if (kind !== undefined) return kind;
  throw new UsageError(`--by: expected ${scopeKinds.join(', ')}, found "${text}"${hint(text, scopeKinds)}`);
}

function percent(text: string): number {
  const value = Number(text);
  if (value >= 0 && value <= 100) return value;
  throw new UsageError(`--percentile: expected a number from 0 to 100, found "${text}"`);
}

/** KPIs to show, from --only; undefined: all. */
export function onlyKpis(args: Arguments): string[] | undefined {
  const known = [...kpis, ...pairedKpis].map(({ id }) => id);
  const ids = args.list('only');
  for (const id of ids) {
    if (!known.includes(id)) throw new UsageError(`--only: unknown KPI "${id}"${hint(id, known)}`);
  }
  return ids.length === 0 ? undefined : ids;
}
