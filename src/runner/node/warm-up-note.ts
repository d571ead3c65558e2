import type { Study } from '../../scenarios/study.ts';
import { runStudy } from '../run-study.ts';
import { readWarmUp, type WarmUpAdvice, warmUpSeries, warmUpStudy } from '../warm-up-check.ts';
import { type Equipment, type Io, shown } from './io.ts';
import type { Arguments } from './options.ts';
import { workersOf } from './perform.ts';

/** Says below the results of a run whether its warm-up is long enough; on standard error where these are data. */
export async function noteWarmUp(study: Study, args: Arguments, io: Io, equipment: Equipment): Promise<void> {
  const whole = warmUpStudy(study);
  const executor = equipment.openExecutor(workersOf(args, equipment));
  try {
    const request = { series: warmUpSeries, by: [], percentiles: [], audit: false, columns: [] };
    const { summary } = await runStudy(executor, whole, { request, signal: io.signal });
    const isData = args.flag('json') || args.flag('csv');
    (isData ? io.stderr : io.stdout).write(`\nWarm-up: ${noteWords(readWarmUp(study, summary))}\n`);
  } finally {
    executor.close();
  }
}

const weeksWords = (weeks: number): string => `${Number(weeks.toFixed(1))} ${weeks === 1 ? 'week' : 'weeks'}`;

function noteWords({ set, asked, longest, series, replications }: WarmUpAdvice): string {
  const basis = `MSER-5 on work in process, stock and service of ${replications} histories in steady times`;
  const untold = series.filter(({ accepted }) => !accepted).length;
  const rest = untold === 0 ? '' : `; ${untold} of ${series.length} series do not tell`;
  if (longest === undefined) return `${basis} cannot tell; measure more weeks`;
  const where = `${longest.series} of ${shown(longest.scenario)}`;
  const isOrAre = set === 1 ? 'is' : 'are';
  return asked <= set
    ? `${weeksWords(set)} ${isOrAre} enough, ${weeksWords(asked)} would be (${basis}${rest})`
    : `${weeksWords(set)} ${isOrAre} short, ${weeksWords(asked)} would be enough, by ${where} (${basis}${rest})`;
}
