import type { AccuracyAgainstNaive, MethodResult } from '../../sim/experiment/backtest.ts';
import type { PlannedBacktest, PlannedMethod } from '../backtest-plan.ts';
import type { DemandHistory } from '../demand-history/read.ts';
import { textTable } from './text-table.ts';

/** What a backtest of one file found. */
export interface FinishedBacktest {
  readonly file: string;
  readonly history: DemandHistory;
  readonly planned: PlannedBacktest;
  readonly results: readonly MethodResult[];
}

/** A method with the parameters it was given, such as "ses alpha 0.2". */
const nameOf = ({ id, parameters }: PlannedMethod): string =>
  [id, ...Object.entries(parameters).map(([name, value]) => `${name} ${value}`)].join(' ');

const measures: readonly {
  readonly title: string;
  readonly words: (accuracy: AccuracyAgainstNaive) => string;
}[] = [
  { title: 'WAPE', words: ({ wape }) => percent(wape) },
  { title: 'MASE', words: ({ mase }) => (Number.isFinite(mase) ? mase.toFixed(3) : '–') },
  { title: 'Bias (above 0: too much forecast)', words: ({ bias }) => signed(bias, percent(bias)) },
  {
    title: 'Forecast value added, percentage points of WAPE against naive',
    words: ({ valueAdded }) => signed(valueAdded, (100 * valueAdded).toFixed(1)),
  },
];

const percent = (share: number): string => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–');
function signed(value: number, words: string): string {
  if (!Number.isFinite(value)) return '–';
  if (!/[1-9]/.test(words)) return words.replace('-', '');
  return value > 0 ? `+${words}` : words;
}

/** A table for each measure: methods down, periods ahead across. */
export function backtestTables({ file, history, planned, results }: FinishedBacktest): string {
  const { horizons } = planned.plan;
  const tables = measures.map(({ title, words }) => {
    const head = [title, ...horizons.map((h) => `h = ${h}`), 'all'];
    const rows = planned.methods.flatMap((method, index) => {
      const { series, byHorizon, overall } = results[index]!;
      const cells = [...horizons.map((h) => byHorizon.get(h)!), overall].map(words);
      return series === 0 ? [] : [[`  ${nameOf(method)}`, ...cells]];
    });
    return textTable([head, ...rows], ['left', ...horizons.map(() => 'right' as const), 'right']);
  });
  return [
    headline(file, history, planned),
    '\n',
    ...tables.flatMap((table) => [table, '\n']),
    closing(planned, results),
  ].join('');
}

function headline(
  file: string,
  { series, periods, period, from, to }: DemandHistory,
  { plan, season }: PlannedBacktest,
) {
  const { origin, testPeriods, scaleLag } = plan;
  const tried = `the last ${testPeriods} forecast from ${origin === 'fixed' ? 'one origin' : 'rolling origins'}`;
  const scale = scaleLag > 1 ? `seasonal naive (${scaleLag})` : 'naive';
  const seasons = season === undefined ? 'no season' : `season of ${season}`;
  return `${file}: ${counted(series.length, 'item')}, ${counted(periods, period)} from ${from} to ${to}, ${tried}; ${seasons}; MASE scaled by ${scale}\n`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The best method, and methods that could not be tried everywhere. */
function closing({ methods, leftOut }: PlannedBacktest, results: readonly MethodResult[]): string {
  const lines: string[] = [];
  const ranked = methods
    .map((method, index) => ({ method, wape: results[index]!.overall.wape, ...results[index]! }))
    .filter(({ wape, tooShort }) => Number.isFinite(wape) && tooShort === 0)
    .sort((a, b) => a.wape - b.wape);
  const best = ranked[0];
  if (best !== undefined) lines.push(`lowest WAPE: ${nameOf(best.method)}, ${percent(best.wape)}`);
  methods.forEach((method, index) => {
    const { series, tooShort } = results[index]!;
    if (tooShort === 0) return;
    const where = series === 0 ? 'every item' : `${tooShort} of ${tooShort + series} items`;
    lines.push(
      `${nameOf(method)}: too little history of ${where} (needs ${method.fitted.minimumHistory} before the test)`,
    );
  });
  if (leftOut.length > 0) {
    lines.push(
      `left out for want of a season in the history before the test: ${leftOut.join(', ')}; --season gives one`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const accuracyJson = (accuracy: AccuracyAgainstNaive) => ({
  count: accuracy.count,
  wape: finite(accuracy.wape),
  mase: finite(accuracy.mase),
  bias: finite(accuracy.bias),
  forecastValueAdded: finite(accuracy.valueAdded),
  mape: finite(accuracy.mape),
  mae: finite(accuracy.mae),
  rmse: finite(accuracy.rmse),
  meanError: finite(accuracy.meanError),
});

/** The same as data. */
export function backtestJson({ file, history, planned, results }: FinishedBacktest) {
  const { period, from, to, periods, series } = history;
  return {
    file,
    period,
    from,
    to,
    periods,
    items: series.length,
    origin: planned.plan.origin,
    test: planned.plan.testPeriods,
    season: planned.season ?? null,
    scaleLag: planned.plan.scaleLag,
    leftOut: planned.leftOut,
    methods: planned.methods.map((method, index) => {
      const result = results[index]!;
      return {
        id: method.id,
        title: method.title,
        parameters: method.parameters,
        items: result.series,
        tooShort: result.tooShort,
        overall: accuracyJson(result.overall),
        horizons: Object.fromEntries([...result.byHorizon].map(([h, accuracy]) => [h, accuracyJson(accuracy)])),
      };
    }),
  };
}
