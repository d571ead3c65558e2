import { MINUTES_PER_DAY, MINUTES_PER_WEEK, type RecordPlan } from '../sim/index.ts';
import { DEFAULT_COST_PER_HOUR } from './compile-cycles.ts';
import { compileSizeLaw } from './compile-laws.ts';
import type { Draft } from './draft.ts';
import type { InventoryRecords } from './inventory-records.ts';
import { toMinutes, toPerMinute } from './time-units.ts';

const MINUTES_PER_YEAR = 364 * MINUTES_PER_DAY;
/** Counts a year, and what still counts as accurate, by ABC class. */
const countsPerYear = { A: 13, B: 4, C: 2 } as const;
const tolerances = { A: 0.01, B: 0.03, C: 0.05 } as const;
const LARGEST_SHRINKAGE = 1e6;

/** The record of one stock: what its own entry says, else that of the company; null where neither says anything. */
export function compileRecords(draft: Draft, stockId: string, itemId: string): RecordPlan | null {
  const company = draft.scenario.records;
  const own = draft.scenario.stocks[stockId]!.records;
  if (company === undefined && own === undefined) return null;
  const path = own === undefined ? 'records' : `stocks/${stockId}/records`;
  const settings: InventoryRecords = { ...company, ...own };
  const abc = draft.scenario.items[itemId]?.abc ?? 'C';
  const perWeek = toPerMinute(settings.shrinkage ?? 0, draft.timeUnit) * MINUTES_PER_WEEK;
  if (perWeek > LARGEST_SHRINKAGE) {
    draft.error(`${path}/shrinkage`, `${perWeek} units a week vanish, at most ${LARGEST_SHRINKAGE} can`);
  }
  return {
    errorProbability: settings.error ?? 0,
    largestError: settings.largestError ?? 0.5,
    positiveShare: settings.positive ?? 0.6,
    shrinks: perWeek > 0,
    shrinkage: compileSizeLaw(draft, { kind: 'poisson', mean: Math.min(perWeek, LARGEST_SHRINKAGE) / 7 }, path),
    ...compileCounts(draft, company?.counts, own?.counts, abc, path),
    tolerance: tolerances[abc],
  };
}

type Counts = InventoryRecords['counts'];

function compileCounts(draft: Draft, company: Counts, own: Counts, abc: keyof typeof countsPerYear, path: string) {
  const counts = { ...company, ...own };
  const minutes = (value: number | string) => toMinutes(value, draft.timeUnit);
  const countMinutes = minutes(counts.time ?? '10 min');
  const perYear = counts.perYear?.[abc] ?? countsPerYear[abc];
  const every = counts.every === undefined ? MINUTES_PER_YEAR / perYear : minutes(counts.every);
  if (every <= 0) draft.error(`${path}/counts/every`, 'the interval between counts must be longer than zero');
  return {
    countEveryMinutes: company === undefined && own === undefined ? Number.POSITIVE_INFINITY : every,
    countPhaseMinutes: minutes(counts.phase ?? 0),
    countShare: counts.held ?? 1,
    countError: counts.error ?? 0.01,
    countMinutes,
    countCost: (countMinutes / 60) * (counts.costPerHour ?? DEFAULT_COST_PER_HOUR),
  };
}
